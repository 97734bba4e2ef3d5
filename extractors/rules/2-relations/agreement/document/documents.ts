import type { Evidence } from '../../../../record.ts'
import type { Frame } from '../frame.ts'
import { countryNames, isBothSided } from '../parties/parties.ts'
import { withSigners } from '../parties/with-signers.ts'

/** A document as the article's frames together tell it. */
export interface Document extends Frame {
  date: string | null
  dated: boolean
  allEvidence: Evidence[]
  rank: number
  /** Where it was last spoken of. */
  lastSentence: number
  /** Chunk of the signing word there. */
  lastAt: number
  /** Told in the headline only. */
  titled: boolean
  /** Whether a sentence that tells its signing names fields. */
  stated: boolean
  /** All sentences that speak of it. */
  sentences: number[]
}

/** Whether a frame that fits no known document founds one: not in passing, and «документ» only when no other was told. */
export function isOwnDocument(
  frame: Frame,
  documents: readonly Document[],
  date: string | null,
): boolean {
  // «соглашение, подписанное с X» tells whose it is, «соглашение, подписанное ранее» does not
  const told = frame.sides.some(({ filled, country }) => !filled && country === 'CN')
  const passing = frame.participle && frame.source === 'context'
  if (passing && frame.plural) return false
  if (passing && date === null && !told && (!frame.described || documents.length > 0)) return false
  // «еще шесть соглашений проходят согласование»: whose is told in the list behind
  if (frame.plural && frame.status === 'planned' && frame.sides.every(({ filled }) => filled))
    return false
  if (isOfTopic(frame) && documents.every((known) => frame.sentence - known.lastSentence > 2))
    return true
  return (
    !(frame.anaphoric && frame.type === 'other') ||
    (documents.every(({ sentence }) => sentence === frame.sentence) &&
      (frame.source !== 'context' || isDescribed(frame)))
  )
}

/** «Стороны подписали документ о сотрудничестве»: what it is on is told, if not its kind. */
const isDescribed = ({ described, status, plural, participle }: Frame): boolean =>
  described && status === 'signed' && !plural && !participle

/** «Обсудили побратимство. Соответствующий документ подготовят осенью»: one that only the topic before it tells of. */
export const isOfTopic = ({ anaphoric, about, status, antecedent }: Frame): boolean =>
  anaphoric && about !== null && status === 'planned' && antecedent === undefined

/** Those of a frame's signers who stand for the document's parties; null if none does. */
export function signsFor(known: Document, frame: Frame): string[] | null {
  const signers = frame.signers
    .filter((signer) => known.sides.some((side) => side.name === signer.side))
    .map((signer) => signer.name)
  return signers.length > 0 ? signers : null
}

const CONFIDENCE: Record<Frame['source'], number> = { named: 0.95, implied: 0.9, context: 0.75 }

/** A document that one frame tells. Written out: see docs/decisions.md, "Hot objects are not spread". */
export function asDocument(frame: Frame, date: string | null, titled: boolean): Document {
  const document: Document = {
    sentence: frame.sentence,
    type: frame.type,
    treaty: frame.treaty,
    anaphoric: frame.anaphoric,
    former: frame.former,
    about: frame.about,
    status: frame.status,
    noun: frame.noun,
    participle: frame.participle,
    described: frame.described,
    sides: frame.sides,
    source: frame.source,
    signatories: [...frame.signatories],
    signers: frame.signers,
    sectors: [...frame.sectors],
    training: frame.training,
    teaching: frame.teaching,
    plural: frame.plural,
    leads: frame.leads,
    at: frame.at,
    clause: frame.clause,
    rule: frame.rule,
    evidence: frame.evidence,
    date,
    dated: date !== null,
    allEvidence: [evidenceOf(frame)],
    rank: rankOf(frame),
    lastSentence: frame.sentence,
    lastAt: frame.at,
    titled,
    stated: frame.sectors.length > 0,
    sentences: [frame.sentence],
  }
  if (frame.count !== undefined) document.count = frame.count
  if (frame.antecedent !== undefined) document.antecedent = frame.antecedent
  if (frame.opener !== undefined) document.opener = frame.opener
  return document
}

function evidenceOf({ evidence, source }: Frame): Evidence {
  const { quote, start, end, rule } = evidence
  return { quote, start, end, rule, confidence: CONFIDENCE[source] }
}

const rankOf = (frame: Frame): number => ({ named: 3, implied: 2, context: 1 })[frame.source]

/** What was signed was planned before, and what is planned was proposed before. */
const STATUS_ORDER: readonly Frame['status'][] = ['signed', 'planned', 'proposed', 'denied']

/** «подписала с Китаем»: a party that the body may tell more closely. */
export const namesCountry = ({ sides }: Frame): boolean =>
  sides.some(({ name }) => countryNames.has(name))

/** «до сентября подготовят меморандум. Подписать его планируется 17 октября»: the day of the signing, not of the draft. */
const isSigningOfDraft = (known: Document, frame: Frame): boolean =>
  known.rule === 'agreement/in-preparation' &&
  frame.rule !== known.rule &&
  frame.status === known.status

/** Adds what one more frame tells of a known document: the firmer status decides which day and words stand. `date`: the day that the frame tells. */
export function merge(known: Document, frame: Frame, date: string | null): void {
  const firmer = STATUS_ORDER.indexOf(frame.status) < STATUS_ORDER.indexOf(known.status)
  const weaker = STATUS_ORDER.indexOf(frame.status) > STATUS_ORDER.indexOf(known.status)
  if (
    (known.date === null && !weaker) ||
    (known.date !== null &&
      date !== null &&
      (firmer ||
        isSigningOfDraft(known, frame) ||
        (date.length > known.date.length && date.startsWith(known.date))))
  )
    known.date = date
  known.dated = known.date !== null
  known.lastSentence = frame.sentence
  known.lastAt = frame.at
  known.sentences.push(frame.sentence)
  // «подписи под документами поставил аким»: of whom is only guessed
  const guessed = frame.plural && frame.anaphoric && frame.source === 'context'
  const closer = namesCountry(known) && !namesCountry(frame) && !guessed
  const better = rankOf(frame) > known.rank || closer
  if (better && isBothSided(frame.sides)) {
    known.sides = frame.sides
    known.rank = rankOf(frame)
  }
  if (frame.rule === 'agreement/its-signers' || frame.anaphoric)
    known.sides = withSigners(known.sides, frame)
  // a headline words loosely: what the body says stands
  if (known.titled) known.status = frame.status
  known.titled = false
  if (firmer) known.status = frame.status
  if (known.type === 'other') known.type = frame.type
  known.about ??= frame.about
  known.training ||= frame.training
  known.teaching ||= frame.teaching
  known.stated ||= frame.sectors.length > 0
  for (const name of frame.signatories)
    if (!known.signatories.includes(name)) known.signatories.push(name)
  for (const sector of frame.sectors)
    if (!known.sectors.includes(sector)) known.sectors.push(sector)
  known.allEvidence.push(evidenceOf(frame))
}
