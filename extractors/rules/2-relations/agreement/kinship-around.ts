import type { Analysis, SentenceView } from '../../../engine/analysis.ts'
import { wordLike } from '../../../engine/word-like.ts'
import { foundsKinship } from './document/about.ts'
import { foundsToldKinship, isPaperOfSisters } from './document/new-kinship.ts'
import type { Group } from './frame.ts'
import { isOfHeadlineKinship } from './parties/headline-kinship.ts'

/**
 * Whether a document that says nothing of it founds a kinship for a group of its parties: one that is told before it, in the headline or in
 * the sentences beside. Only a plain document does, which names no topic, nor fields (`onFields`).
 */
export function kinshipAround(
  view: SentenceView,
  at: number,
  index: number,
  onFields: boolean,
  analysis: Analysis,
): (group: Group) => boolean {
  const { chunks } = view
  const befriends = chunks.slice(at + 1, at + 4).some(isFriendship)
  const plain = befriends || !/^(?:о|об|по|на|в|во)$/.test(chunks[at + 1]?.normal ?? '')
  const toldBefore =
    plain && !foundsPartnership(chunks, at) && isKinBefore(view, at, index, analysis)
  return ({ sides, source }) =>
    (source !== 'named' && toldBefore) ||
    (!onFields &&
      ((plain && isOfHeadlineKinship(sides, analysis)) ||
        foundsToldKinship(sides, view, at, analysis)))
}

/** Whether the document's sentence up to it, or the one before, founds a kinship. */
function isKinBefore(view: SentenceView, at: number, index: number, analysis: Analysis): boolean {
  if (view.tags.has('Sister') && foundsKinship(view, { from: 0, to: at })) return true
  const previous = analysis.sentences[index - 1]
  if (!previous?.tags.has('Sister') || isPaperOfSisters(previous, view, analysis)) return false
  return foundsKinship(previous, { from: 0, to: previous.chunks.length })
}

/** «[Города – побратимы.] Соглашение об установлении партнёрства»: the document itself says that it founds another relation. */
export function foundsPartnership(chunks: SentenceView['chunks'], at: number): boolean {
  const own = chunks.slice(at + 1, at + 5)
  return isOn(own[0]) && own.some(isPartnership) && !own.some(({ tags }) => tags.has('Sister'))
}

const isOn = wordLike(/^об?$/)
const isPartnership = wordLike(/^партнерс(?:тв|ки)/)
const isFriendship = wordLike(/^(?:партнерств|дружб|дружеств)/)
