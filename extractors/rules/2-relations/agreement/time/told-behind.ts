import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import { dateNear } from '../../dates.ts'

/**
 * «Церемония состоялась 9 октября», «Подписание прошло в марте», «Произошло это 9 октября»: the date of a ceremony or of the deed,
 * told at most two sentences behind the signing of sentence `index`.
 */
export function ceremonyAfter(analysis: Analysis, index: number): string | null {
  for (const view of analysis.sentences.slice(index + 1, index + 3)) {
    const ceremony = opensWith(view, /^(?:церемони|подписани)/)
    const deed = view.sentence.index === index + 1 && opensWith(view, /^это$/)
    const date = ceremony || deed ? happened(view) : null
    if (date) return date
  }
  return null
}

/**
 * «Встреча состоялась 20 марта», «В тот же день, 15 мая, аким посетил …»: the day of the scene, where the sentence behind the
 * signing is the first to tell it.
 */
export function sceneAfter(analysis: Analysis, index: number): string | null {
  const view = analysis.sentences[index + 1]
  if (!view || view.sentence.title) return null
  const met = /^(?:встреча|переговоры|беседа)$/.test(view.chunks[0]?.normal ?? '')
  return sameDayIn(view) ?? (met && !view.tags.has('Must') ? happened(view) : null)
}

const opensWith = ({ chunks }: SentenceView, word: RegExp): boolean =>
  chunks.slice(0, 3).some(({ normal }) => word.test(normal))

/** The date beside the verb by which a sentence says that something took place. */
function happened(view: SentenceView): string | null {
  const at = view.chunks.findIndex(({ tags, normal }) => tags.has('Happen') || befell.test(normal))
  return at < 0 ? null : (dateNear(view, at, null) ?? null)
}

const befell = /^(?:произошло|случилось)$/

/** «В этот же день, 15 мая»: the day put beside such words. */
function sameDayIn({ dates }: SentenceView): string | null {
  const same = dates.findIndex(({ sameDay }) => sameDay)
  const next = same < 0 ? undefined : dates[same + 1]
  const beside = next && next.start - (dates[same]?.end ?? 0) < 4 && next.precision === 'day'
  return beside && next.kind === 'point' ? next.date : null
}
