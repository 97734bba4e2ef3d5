import type { SentenceView } from '../../../engine/analysis.ts'
import { partnersNamed } from './partner-words.ts'

/** «межправительственное соглашение», «правительства двух стран подписали»: a document of the two states. */
export function isNational({ chunks }: SentenceView, at: number): boolean {
  if (/^межправительственн/.test(chunks[at - 1]?.normal ?? '')) return true
  return chunks.some(
    ({ normal, mention }, index) =>
      !mention &&
      /^(?:правительств[аоу]м?и?|правительств|глав[аы]|президент[ыа]|лидер[ыа]|минист(?:р|ры))$/.test(
        normal,
      ) &&
      chunks.slice(index + 1, index + 3).some((next) => /^(?:стран|государств)$/.test(next.normal)),
  )
}

/** «между казахстанскими и китайскими предпринимателями»: people of both countries, none of whom is named. */
export const isBetweenPeople = ({ sentence: { tokens } }: SentenceView): boolean =>
  tokens.some(({ lower }, at) => {
    if (lower !== 'между') return false
    const [one = '', and, other = '', whom = ''] = tokens
      .slice(at + 1, at + 5)
      .map((token) => token.lower)
    return ours.test(one) && and === 'и' && ours.test(other) && partnersNamed(whom) === 'many'
  })

const ours = /^(?:казахстанск|китайск)/

/**
 * Whether a document of which nobody is named who signs is the two states' own: «декларация о партнёрстве между двумя странами», or what was
 * signed on a state visit («Президент посетил Китай с государственным визитом. … были подписаны двусторонние соглашения»), told in the
 * sentence itself or in the one before.
 */
export const isOfStates = (view: SentenceView, at: number, before?: SentenceView): boolean =>
  isBetweenCountries(view, at) ||
  isStateVisit(view) ||
  (before !== undefined && isStateVisit(before) && !namesLocal(view))

/** «с государственным визитом», «в ходе госвизита» */
const isStateVisit = ({ chunks }: SentenceView): boolean =>
  chunks.some(
    ({ normal }, at) =>
      /^госвизит/.test(normal) ||
      (/^визит/.test(normal) && /^государственн/.test(chunks[at - 1]?.normal ?? '')),
  )

/** Whether a sentence names a place or body below the two states. */
const namesLocal = ({ chunks }: SentenceView): boolean =>
  chunks.some(({ mention }) => mention?.kind === 'place' || mention?.kind === 'organization')

/** «подписана декларация о партнёрстве между двумя странами», with nobody named who signs. */
function isBetweenCountries({ chunks, tags }: SentenceView, at: number): boolean {
  if (tags.has('Sides')) return false
  const behind = chunks.slice(at + 1).findIndex(({ normal }) => normal === 'между')
  const from = at + 2 + behind
  return (
    behind >= 0 &&
    !chunks.slice(at + 1, from).some(({ mention }) => mention?.kind === 'document') &&
    chunks.slice(from, from + 2).some(({ normal }) => /^(?:странами|государствами)$/.test(normal))
  )
}
