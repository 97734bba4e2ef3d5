import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import type { Frame } from '../frame.ts'
import { countryNames, sidesOf } from '../parties/parties.ts'
import { type Document, namesCountry } from './documents.ts'
import { isRanked } from './ordinals.ts'

/** How far behind the sentence that counts them an item may stand, in sentences. */
const REACH = 10

/**
 * «А и Б подписали ряд меморандумов. Первый из них – с компанией В, второй …»: an item without signers of its own has those of the documents
 * that the list was opened with, and their hosts where its own were only guessed.
 */
export function withOpener(
  own: Document,
  frame: Frame,
  view: SentenceView,
  documents: readonly Document[],
  analysis: Analysis,
): void {
  if (own.signatories.length > 0 || own.status !== 'signed' || !isItem(frame, view)) return
  const head = documents.findLast(
    ({ plural, status, lastSentence }) =>
      plural &&
      status === 'signed' &&
      lastSentence < own.sentence &&
      own.sentence - lastSentence <= REACH,
  )
  if (!head) return
  const heads = documents.filter(
    (known) => known.plural && known.lastSentence === head.lastSentence && known.at === head.at,
  )
  own.signatories = [...new Set(heads.flatMap(({ signatories }) => signatories))]
  const signing = analysis.sentences[head.lastSentence]?.actors.filter(
    ({ name, kind }) => kind === 'official' && own.signatories.includes(name ?? ''),
  )
  const hosts = sidesOf(signing ?? [], analysis).filter(isHost)
  const guessed = own.sides.every((side) => !isHost(side) || side.filled)
  if (guessed && hosts.length > 0)
    own.sides = [...hosts, ...own.sides.filter((side) => !isHost(side))]
}

/** Whether a frame tells one document of a list: of one that was opened, or by its number in it. */
const isItem = ({ opener, plural }: Frame, { chunks }: SentenceView): boolean =>
  !plural && (opener !== undefined || chunks.slice(0, 2).some(isRanked))

/** Whether `known` only heads the list of which the frame tells one document: several with a guest who is not named. */
export const isHeadOfItem = (known: Document, frame: Frame, view: SentenceView): boolean =>
  known.plural &&
  namesCountry(known) &&
  isItem(frame, view) &&
  frame.sides.some(({ name, country }) => country === 'CN' && !countryNames.has(name))

const isHost = ({ country }: { country: string | null }): boolean => country === 'KZ'
