import type { Article } from './article.ts'
import { assemble } from './assemble.ts'
import type { SentenceView } from './engine/analysis.ts'
import { analyse } from './extract.ts'
import type { ArticleRecord, Evidence } from './record.ts'
import { type Trigger, triggersOf } from './rules/triggers.ts'

/** A mention, a fact or a stopped trigger of one sentence, with the rule that made or stopped it. */
export interface ExplainedPart {
  what: 'mention' | 'fact' | 'stopped'
  /** Kind of mention (`place`, `official` …) or fact (`agreement`, `tie` …); `trigger` for a stopped one. */
  kind: string
  rule: string
  quote: string
  start: number
  end: number
  /** What was made of the words, or the guard that stopped them. */
  says: string
}

export interface ExplainedSentence {
  text: string
  start: number
  end: number
  /** In the body, not the headline. */
  body: boolean
  /** `KZ`, `CN` as far as the sentence names places, bodies or people of them. */
  countries: ('KZ' | 'CN')[]
  parts: ExplainedPart[]
  /** Words that can make a fact, with the fates of their tables' rules. */
  triggers: Trigger[]
}

/** Why an article's record says what it says: for each sentence its mentions, facts, and triggers that led to nothing. */
export function explain(article: Article): {
  record: ArticleRecord
  sentences: ExplainedSentence[]
} {
  const analysis = analyse(article)
  const record = assemble(analysis)
  const facts = factsOf(record)
  const sentences = analysis.sentences.map((view, index): ExplainedSentence => {
    const { chunks } = view
    const { start, end } = view.sentence
    const mentions = chunks.flatMap(({ mention }): ExplainedPart[] =>
      mention === null
        ? []
        : [
            {
              what: 'mention',
              kind: mention.kind,
              ...part(article, mention),
              says: mentionSays(mention),
            },
          ],
    )
    const guarded = analysis.trace
      .filter((note) => note.sentence === index)
      .map(
        (note): ExplainedPart => ({
          what: 'stopped',
          kind: 'trigger',
          ...part(article, note),
          says: note.guard,
        }),
      )
    const made = facts.filter((fact) => fact.start >= start && fact.end <= end)
    const triggers = triggersOf(view)
    const silent = triggers
      .filter(
        ({ kind, start, end }) =>
          !made.some((fact) => fact.kind === kind) &&
          !guarded.some((note) => note.start <= start && end <= note.end),
      )
      .map(
        (trigger): ExplainedPart => ({
          what: 'stopped',
          kind: 'trigger',
          ...part(article, trigger),
          says: guardOf(trigger),
        }),
      )
    return {
      text: article.text.slice(start, end),
      start,
      end,
      body: start >= article.bodyStart,
      countries: countriesOf(view),
      parts: [...mentions, ...made, ...guarded, ...silent],
      triggers,
    }
  })
  return { record, sentences }
}

function countriesOf({ chunks, actors }: SentenceView): ('KZ' | 'CN')[] {
  const codes = new Set(actors.map((actor) => actor.country))
  for (const { mention } of chunks) {
    if (mention?.kind === 'country') codes.add(mention.code)
    if (mention?.kind === 'place') for (const place of mention.places) codes.add(place.country)
  }
  return (['KZ', 'CN'] as const).filter((code) => codes.has(code))
}

/** Why a word that could make a fact of its kind made none. */
function guardOf({ kind, says }: Trigger): string {
  if (says === 'denied' || says === 'invited') return says
  return {
    agreement: 'no document that it signs, with a Kazakhstan and a China party',
    tie: 'no Kazakhstan and China place that it joins',
    event: 'no parties of both countries, or the event is told elsewhere',
  }[kind]
}

function part(
  article: Article,
  span: { start: number; end: number; rule: string },
): Pick<ExplainedPart, 'rule' | 'quote' | 'start' | 'end'> {
  return {
    rule: span.rule,
    quote: article.text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
  }
}

function mentionSays(mention: object): string {
  const { name, places, type } = mention as {
    name?: string
    places?: { name: string }[]
    type?: string
  }
  return name ?? places?.map((place) => place.name).join(', ') ?? type ?? ''
}

function factsOf(record: ArticleRecord): ExplainedPart[] {
  const facts: ExplainedPart[] = []
  const add = (kind: string, says: string, evidence: readonly Evidence[]): void => {
    for (const { rule, quote, start, end } of evidence)
      facts.push({ what: 'fact', kind, rule, quote, start, end, says })
  }
  for (const item of record.agreements) {
    add(
      'agreement',
      [
        item.status,
        item.type,
        item.date ?? 'undated',
        item.parties.join(' – '),
        item.signatories.join(', '),
      ]
        .filter(Boolean)
        .join(' · '),
      item.evidence,
    )
  }
  for (const item of record.ties)
    add('tie', `${item.type} ${item.a} – ${item.b} · ${item.status}`, item.evidence)
  for (const item of record.events)
    add(
      'event',
      [item.type, item.date ?? 'undated', item.place ?? '', item.participants.join(', ')]
        .filter(Boolean)
        .join(' · '),
      item.evidence,
    )
  for (const item of record.figures)
    add(
      'figure',
      `${item.kind} ${item.bound} ${item.value} ${item.unit} · ${item.of.join(', ')} · ${item.period ?? 'no period'}`,
      item.evidence,
    )
  for (const item of record.officials)
    add('official', [item.name, item.post, item.of].filter(Boolean).join(' · '), item.evidence)
  for (const item of record.sectorEvidence) add('sector', item.code, item.evidence)
  return facts
}
