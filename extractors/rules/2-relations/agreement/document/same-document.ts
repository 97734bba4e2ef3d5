import type { Frame } from '../frame.ts'
import { countryNames, type Side } from '../parties/parties.ts'
import { type Document, isOfTopic } from './documents.ts'

/** How far behind a document it may be called an agreement, whatever it is, in sentences. */
const LOOSELY = 4

/** Whether a frame speaks of a document already told: by pointing back, or by the same kind and compatible parties. */
export function isSame(known: Document, frame: Frame, date: string | null): boolean {
  if (frame.former !== known.former) return false
  const far = frame.sentence - known.lastSentence
  // «соответствующие документы» of several pairs at once
  const atOnce = known.sentence === frame.sentence && known.at === frame.at
  const split =
    frame.plural &&
    frame.rule !== 'agreement/its-signers' &&
    known.lastSentence === frame.sentence &&
    known.lastAt === frame.at
  if ((atOnce || split) && !sameParties(known, frame)) return false
  if (frame.antecedent !== undefined && known.sentences.includes(frame.antecedent))
    return known.type === frame.type || frame.anaphoric
  // «Подписано письмо о намерениях. Области сотрудничества по соглашению – … Подписи под документом поставили …»
  if (frame.anaphoric && frame.type === 'agreement' && far <= LOOSELY && known.status === 'signed')
    if (!frame.plural && frame.status === 'signed' && sameParties(known, frame)) return true
  // «Подписан меморандум. Соглашение подписано в целях …»
  if (frame.leads && frame.type === 'agreement' && far === 1 && frame.source === 'context')
    if (!frame.plural && frame.status === known.status && sameParties(known, frame)) return true
  if (isOfTopic(frame) && known.status === 'signed' && known.about !== 'sister_city') return false
  if (frame.anaphoric && frame.antecedent === undefined)
    return frame.type === 'other' || frame.type === known.type || far <= 2
  // «[А и Б подписали меморандум] … подписан меморандум», whose it is not said again
  if (frame.sides.length === 0 && known.titled)
    return known.type === frame.type && known.status === frame.status
  // «подписание пакета документов … Комментируя подписание соглашения»
  if (known.type === 'other' && frame.noun && frame.source === 'context' && far <= 2) return true
  // «Соглашение подписали мэры. … подписанный меморандум будет способствовать …»
  if (
    frame.participle &&
    frame.source === 'context' &&
    sameParties(known, frame) &&
    known.status === 'signed'
  )
    return true
  // «Подписан меморандум. Соглашение, подписанное акимом и мэром, направлено на …»
  if (frame.participle && frame.leads && frame.type === 'agreement' && far === 1)
    if (!frame.plural && known.status === 'signed' && sameParties(known, frame)) return true
  if (known.type !== frame.type) return false
  // «подписаны четыре меморандума» heads the list of them
  if (known.plural && known.source === 'context' && frame.rule === 'agreement/listed') return false
  if (frame.rule === 'agreement/its-signers' && far <= 1 && known.status === 'signed') return true
  if (frame.leads && !frame.plural && far <= 2 && frame.source !== 'named') return true
  if (
    known.status !== frame.status &&
    !known.titled &&
    !(frame.noun && known.status === 'signed' && !ANEW.has(frame.rule))
  ) {
    if (!foretold(known, frame) || isOfOthers(known, frame)) return false
  }
  if (known.sentence === frame.sentence && sameParties(known, frame)) return true
  if (known.sentence === frame.sentence) return false
  if (tellsSigners(known, frame)) return true
  if (
    known.dated &&
    date !== null &&
    !known.date?.startsWith(date) &&
    !date.startsWith(known.date ?? '')
  )
    return false
  if (date !== null && known.date === null && isEarlier(frame)) return false
  if (sameParties(known, frame)) return true
  // «подписание соглашения о побратимстве с городом X стало развитием связей области»
  if (
    frame.noun &&
    frame.status === 'signed' &&
    far <= 3 &&
    known.about === frame.about &&
    overlaps(known, frame)
  )
    return true
  if (frame.source === 'context' && isWithOther(known, frame)) return false
  if (known.sides.some((side) => isGuest(side) && isNamed(side)) && isOfOthers(known, frame))
    return false
  // «[Вузы заключили договор.] Первый договор с китайским вузом, А, подписали ещё в 1994 году»
  if (date !== null && known.date === null && known.status === frame.status)
    if (isOfOthers(known, frame)) return false
  return overlaps(known, frame) && (frame.source !== 'named' || known.source !== 'named')
}

/** «[Подписано соглашение.] Напомним, 15 мая 2008 года уже подписывалось соглашение»: one before, told with its day. */
const isEarlier = ({ evidence }: Frame): boolean =>
  /(?:^|[^\p{L}])(?:уже|ранее|прежде|впервые) (?:(?:был|была|было|были) )?(?:подпис|заключ)/iu.test(
    evidence.quote,
  )

/** «[А и Б подписали меморандум.] От имени А меморандум подписал X, от имени Б – Y»: whoever the text says it of late. */
const tellsSigners = (known: Document, frame: Frame): boolean =>
  known.signatories.length === 0 &&
  frame.signatories.length > 0 &&
  !frame.plural &&
  sameParties(known, frame) &&
  /^(?:от имени|от лица|с \S+ стороны|со стороны|за \S+ сторону|подписи? )/i.test(
    frame.evidence.quote,
  )

/** «Подписан меморандум с А. Также подписан меморандум по открытию филиала Б»: a counterpart named anew. */
const isWithOther = (known: Frame, frame: Frame): boolean =>
  frame.sides.some(
    (side) =>
      side.country === 'CN' &&
      isNamed(side) &&
      !known.sides.some(({ name }) => name === side.name) &&
      known.sides.some((other) => other.country === side.country && isNamed(other)),
  )

/** «[Города планируют подписать соглашение.] Договор подписали гимназия и колледж»: a guest named anew, and not the one of the plan. */
const isOfOthers = (known: Frame, frame: Frame): boolean =>
  [known, frame].every(({ sides }) => sides.some(isGuest)) &&
  frame.sides.every((side) => !isGuest(side) || (isNamed(side) && !names(known).has(side.name)))

const isGuest = ({ country, name }: Side): boolean => country === 'CN' && !countryNames.has(name)

const isNamed = ({ name, filled }: Side): boolean => !filled && !countryNames.has(name)

/** Signings to come that are another document's, not the deed of one that is signed. */
const ANEW = new Set([
  'agreement/signing-in-preparation',
  'agreement/signing-planned',
  'agreement/signing-will-be-held',
])

/** What was planned may be told as signed, what was proposed as planned; a draft of what is planned is the same document. */
function foretold(known: Document, frame: Frame): boolean {
  if (known.status === 'planned')
    return frame.status === 'signed' || (frame.status === 'proposed' && sameParties(known, frame))
  return known.status === 'proposed' && frame.status === 'planned'
}

const names = (frame: Frame): Set<string> => new Set(frame.sides.map((side) => side.name))

function sameParties(a: Frame, b: Frame): boolean {
  const [x, y] = [names(a), names(b)]
  return x.size === y.size && [...x].every((name) => y.has(name))
}

/** Whether two frames have a party in common. */
export const overlaps = (a: Frame, b: Frame): boolean =>
  [...names(a)].some((name) => names(b).has(name))
