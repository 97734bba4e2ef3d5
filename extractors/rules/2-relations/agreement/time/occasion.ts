import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import { Question } from '../../../../text/words/lexeme.ts'
import { isBackground } from '../../dates.ts'

/** Where and at what a signing took place. */
export interface Setting {
  /** Name of the place where it was signed; null where the text does not tell. */
  place: string | null
  /** The event at which it was signed, nominative, with its name in quotes where one follows: `форум «Шёлковый путь»`. */
  occasion: string | null
}

/**
 * The setting of the signing at chunk `at` of sentence `index`: its own sentence's, else that of the scene told at most three
 * sentences before. An own place stands before the signing word or right behind it; farther on it belongs to what was agreed.
 */
export function settingOf(analysis: Analysis, index: number, at: number): Setting {
  const view = analysis.sentences[index]
  if (!view) return { place: null, occasion: null }
  let place = placeAt(view, at)
  let occasion = occasionNear(view, at)
  if (isBackground(view) || view.tags.has('SignParticiple')) return { place, occasion }
  for (let back = index - 1; back >= Math.max(0, index - 3) && (!place || !occasion); back--) {
    const before = analysis.sentences[back]
    if (!before || before.sentence.title || isBackground(before)) break
    if (!scenes.some((tag) => before.tags.has(tag))) continue
    occasion ??= occasionNear(before, 0)
    place ??= sceneOf(before)
  }
  return { place, occasion }
}

const scenes = ['Happen', 'Meet', 'Visit', 'Arrive', 'Participate', 'Receive', 'Sign']

/** How many chunks may stand between the signing word and the place of the signing behind it. */
const NEAR = 3

function placeAt({ actors, chunks }: SentenceView, at: number): string | null {
  const fitting = actors.filter(({ kind, role, chunk }) => {
    if (kind !== 'place' || role !== 'in' || chunks[chunk - 1]?.normal === 'из') return false
    const behindParty = chunks[chunk - 2]?.tags.has('Actor') ?? false
    return chunk <= at + NEAR || behindParty
  })
  return fitting.at(-1)?.name ?? null
}

/** The place of a scene: where something was held, or what was visited. */
function sceneOf(view: SentenceView): string | null {
  const held = view.actors.find(({ kind, role }) => kind === 'place' && role === 'in')
  if (held) return held.name
  const visit = view.chunks.findIndex((chunk) => chunk.tags.has('Visit'))
  const goal = view.actors.find(({ kind, chunk }) => kind === 'place' && chunk > visit)
  return visit < 0 ? null : (goal?.name ?? null)
}

function occasionNear({ chunks }: SentenceView, at: number): string | null {
  let best: { name: string; gap: number } | null = null
  for (const [index, chunk] of chunks.entries()) {
    if (chunk.mention) continue
    const noun = occasionOf.of(chunk.token.lexeme)
    const gap = Math.abs(index - at)
    if (!noun || (best && best.gap <= gap)) continue
    const next = chunks[index + 1]
    const close = chunks.findIndex((each, later) => later > index + 1 && each.tags.has('Quote'))
    const quoted = next?.tags.has('Quote') && close > 0
    const words = quoted ? chunks.slice(index + 2, close).map(({ token }) => token.text) : []
    best = { name: words.length > 0 ? `${noun} «${words.join(' ')}»` : noun, gap }
  }
  return best?.name ?? null
}

/** Stems of the events at which documents are signed, with their nominative. */
const occasions: readonly (readonly [string, string])[] = [
  ['визит', 'визит'],
  ['поездк', 'поездка'],
  ['форум', 'форум'],
  ['саммит', 'саммит'],
  ['встреч', 'встреча'],
  ['переговор', 'переговоры'],
  ['заседани', 'заседание'],
  ['выставк', 'выставка'],
  ['ярмарк', 'ярмарка'],
  ['конференци', 'конференция'],
  ['конгресс', 'конгресс'],
  ['совещани', 'совещание'],
]

/** The nominative of an occasion's noun; null for other words. */
const occasionOf = new Question(
  (lower) => occasions.find(([stem]) => lower.startsWith(stem))?.[1] ?? null,
)
