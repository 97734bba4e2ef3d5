import type { Article, ExplainedPart, ExplainedSentence } from '../extractors/index.ts'

/**
 * An explanation as one HTML page that needs nothing else: the text with its mentions marked, beside each sentence what was
 * made of it and by which rule, and what was stopped and why.
 */
export function explainPage(told: readonly { article: Article; sentences: ExplainedSentence[] }[]) {
  const sections = told.map(({ article, sentences }) => {
    const head = [article.source, article.publishedAt].filter((part) => part !== null).join(' · ')
    return `<section><h1>${escaped(article.title ?? article.id)}</h1><p class="head">${escaped(head)}</p>
${sentences.map(row).join('\n')}</section>`
  })
  const title = told.length === 1 ? (told[0]?.article.title ?? 'explained') : 'explained'
  return `<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)} — jibek explain</title><style>${STYLE}</style></head>
<body>${LEGEND}${sections.join('\n')}</body></html>
`
}

function row(sentence: ExplainedSentence): string {
  const notes = sentence.parts.filter((part) => part.what !== 'mention').map(note)
  const fates = sentence.triggers.flatMap(({ fates, start, end }) =>
    fates
      .filter((fate) => fate.fate !== 'fired')
      .map(
        ({ rule, fate, by }) =>
          `<li><q>${escaped(sentence.text.slice(start - sentence.start, end - sentence.start))}</q> <code>${escaped(rule)}</code> ${fate}${by ? ` to <code>${escaped(by)}</code>` : ''}</li>`,
      ),
  )
  const details =
    fates.length > 0
      ? `<details><summary>${fates.length} weaker ${fates.length === 1 ? 'rule' : 'rules'} here</summary><ul>${fates.join('')}</ul></details>`
      : ''
  return `<div class="row"><p>${marked(sentence)}</p><aside>${notes.join('')}${details}</aside></div>`
}

const note = ({ what, kind, rule, says, quote }: ExplainedPart): string =>
  `<div class="note ${what} ${kind}"><b>${kind === 'trigger' ? `«${escaped(quote)}» stopped` : kind}</b> ${escaped(says)} <code>${escaped(rule)}</code></div>`

/** The sentence with its mentions as `<mark>`s (they never overlap), and stopped words underlined. */
function marked({ text, start, parts }: ExplainedSentence): string {
  const spans = parts.filter((part) => part.what === 'mention').sort((a, b) => a.start - b.start)
  const stops = parts.filter(
    (part) =>
      part.what === 'stopped' &&
      !spans.some((span) => span.start < part.end && part.start < span.end),
  )
  let html = ''
  let at = start
  for (const part of [...spans, ...stops].sort((a, b) => a.start - b.start)) {
    if (part.start < at) continue
    const tip = escaped(`${part.kind} · ${part.says} · ${part.rule}`)
    html += `${escaped(text.slice(at - start, part.start - start))}<mark class="${part.what} ${part.kind}" title="${tip}">${escaped(part.quote)}</mark>`
    at = part.end
  }
  return html + escaped(text.slice(at - start))
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)

const KINDS = ['place', 'country', 'official', 'organization', 'document'] as const
const LEGEND = `<nav>${KINDS.map((kind) => `<mark class="mention ${kind}">${kind}</mark>`).join(' ')} <mark class="stopped">stopped word</mark></nav>`

const STYLE = `
:root{color-scheme:light dark}
body{font:16px/1.55 system-ui,sans-serif;max-width:72rem;margin:1.5rem auto;padding:0 1rem;color:CanvasText;background:Canvas}
nav{font-size:.85rem;margin-bottom:1.5rem}h1{font-size:1.35rem;margin:.2rem 0}.head{opacity:.7;margin:.2rem 0 1rem}
.row{display:grid;grid-template-columns:3fr 2fr;gap:1.5rem;border-top:1px solid #8884;padding:.55rem 0}.row p{margin:0}
aside{font-size:.84rem;line-height:1.4}.note{border-left:3px solid #2a7;padding:.1rem .5rem;margin:.2rem 0}.note.stopped{border-color:#c64;opacity:.85}
.note.agreement{border-color:#a3c}.note.tie{border-color:#c37}.note.event{border-color:#27c}
code{font-size:.78rem;opacity:.7}mark{color:inherit;border-radius:.2em;padding:0 .15em;background:#8882}
mark.place{background:#4c94}mark.country{background:#4c92}mark.official{background:#48f4}mark.organization{background:#fa44}mark.document{background:#a5f4}
mark.stopped{background:none;border-bottom:2px dotted #c64}details{margin-top:.3rem}summary{cursor:pointer;opacity:.7}ul{margin:.2rem 0;padding-left:1.1rem}
@media(max-width:48rem){.row{grid-template-columns:1fr;gap:.3rem}}
`
