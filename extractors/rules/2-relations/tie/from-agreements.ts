import type { Analysis } from '../../../engine/analysis.ts'
import type { Agreement, Tie } from '../../../record.ts'
import { pairsOf } from './pairs.ts'

/**
 * Ties that documents found: a sister agreement a sister tie, a memorandum «об установлении партнёрских отношений» between places
 * a partner tie. A letter of intent, or a document still to be signed, plans it.
 */
export function tiesFromAgreements(agreements: readonly Agreement[], analysis: Analysis): Tie[] {
  return agreements.flatMap((agreement) => {
    const sister = agreement.about === 'sister_city'
    if (!sister && !agreement.evidence.some(({ quote }) => partnership.test(quote))) return []
    const places = agreement.parties.flatMap(
      (name) => analysis.places.find((place) => place.name === name) ?? [],
    )
    const inForce = agreement.status === 'signed' && agreement.type !== 'letter_of_intent'
    const rule = sister ? 'tie/from-agreement' : 'tie/from-partnership'
    return pairsOf(places).map(({ kz, cn }) => ({
      type: sister ? ('sister' as const) : ('partner' as const),
      a: kz.name,
      b: cn.name,
      status: inForce ? ('in_force' as const) : ('planned' as const),
      since: inForce && sister ? agreement.date : null,
      place: null,
      occasion: null,
      evidence: agreement.evidence.map((each) => ({ ...each, rule })),
    }))
  })
}

/** Two bounded gaps: the noun of founding and the relations founded. */
const partnership = /установлени[еию] партн[её]рск\S{2,4} (?:отношени|связ)/
