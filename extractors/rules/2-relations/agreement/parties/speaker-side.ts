import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import { isSpeaker } from '../segment.ts'
import { asFilled, type Side, sidesOf } from './parties.ts'

/**
 * «Мы подписали с компанией А план, – сказал директор Б», «Как пояснил ректор Б, договор с А подписан»: the body of who tells of a document,
 * where the side of `country` is left out. Who speaks for a place or an office tells of others too, unless he says «мы».
 */
export function sideOfSpeaker(
  view: SentenceView,
  country: string,
  analysis: Analysis,
): Side | null {
  const speaker = view.actors.find(
    (actor) => actor.country === country && actor.kind === 'official' && isSpeaker(view, actor),
  )
  if (!speaker) return null
  const body = analysis.organizations[speaker.organization ?? -1]
  const own = body?.kind === 'company' || body?.kind === 'university' || speaksForZone(view)
  if (!own && !view.chunks.some(({ normal }) => ours.test(normal))) return null
  const [side] = sidesOf([speaker], analysis)
  return side ? asFilled(side) : null
}

/** A zone or a port of which the speaker is. */
const speaksForZone = ({ actors }: SentenceView): boolean =>
  actors.some(
    ({ kind, places }) => kind === 'official' && places.some((place) => place.kind === 'zone'),
  )

const ours = /^(?:мы|нас|нам|нами|наш(?:а|е|и|их|им|ими|ей|его|ему|у)?)$/
