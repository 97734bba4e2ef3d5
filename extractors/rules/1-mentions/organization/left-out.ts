import { bodyHeads } from '../../../text/bodies.ts'
import { looksAdjective, nominativeAdjective } from '../../../text/forms/nominative.ts'
import { capital } from '../../../text/words/capital.ts'
import { countryOf, type Draft, placeOver, refsOf, type Scene, tidy } from './draft.ts'

/**
 * «Кызылординского гуманитарного университета и Цзянсуского океанологического»: a body whose head is left out, since the one before it
 * has told it. `at` is its place's adjective; null where a noun of its own follows.
 */
export function headLeftOut(scene: Scene, at: number, before: Draft | undefined): Draft | null {
  const { tokens, text } = scene
  const first = tokens[at]
  if (!first?.capital || before?.rule !== 'organization/head' || before.plural) return null
  if (!/^,? (?:и |с |а также |затем )?$/.test(text.slice(before.end, first.start))) return null
  const place = placeOver(scene, first, true)
  const head = shared.exec(before.name.toLowerCase())?.[0]
  if (place?.kind !== 'place' || !head || !looksAdjective(first.lower)) return null
  let next = at + 1
  while (next < at + 4 && adjectiveAt(scene, next)) next++
  const last = tokens[next - 1]
  if (next === at + 1 || !last || bodyHeads.at(tokens, next)) return null
  // «и Цзянсуского океанологического центра»: a noun of their own
  const behind = tokens[next]
  if (behind?.word && !closes.test(behind.lower)) return null
  const gender = /[ая]$/.test(head) ? 'f' : 'm'
  const words = tokens.slice(at, next).map(({ text: word }) => nominativeAdjective(word, gender))
  return {
    start: first.start,
    end: last.end,
    name: tidy(capital([...words, head].join(' '))),
    kind: before.kind,
    country: countryOf(place),
    cases: before.cases,
    plural: false,
    places: refsOf(place),
    rule: 'organization/head',
  }
}

const adjectiveAt = ({ tokens }: Scene, at: number): boolean => {
  const token = tokens[at]
  return token?.word === true && !token.capital && looksAdjective(token.lower)
}

const shared =
  /(?:университет|институт|колледж|академия|больница|клиника|гимназия|школа|завод|фабрика|комбинат|филармония|театр|музей|библиотека)(?= |$)/
/** What may follow such a name at once: conjunctions, prepositions, verbs of what bodies do. */
const closes =
  /^(?:и|или|а|с|со|в|во|на|по|о|об|для|при|из|от|к|за)$|(?:ли|лись|ла|лась|л|лся|ют|ет|ут|ит|ят)$/
