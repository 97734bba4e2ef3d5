import type { Analysis, SentenceView } from '../../../engine/analysis.ts'
import type { PlaceRef } from '../../../engine/mention.ts'
import { wordLike } from '../../../engine/word-like.ts'
import type { Agreement, Tie } from '../../../record.ts'
import { pairsOfKinship } from './between.ts'
import { type Pair, pairsOf } from './pairs.ts'
import { tieStatuses } from './status.ts'
import { alike } from './talkers.ts'

/**
 * Ties that documents found: a sister agreement a sister tie, a memorandum «об установлении партнёрских отношений» between places
 * a partner tie. A letter of intent, or a document still to be signed, plans it.
 */
export function tiesFromAgreements(
  agreements: readonly Agreement[],
  analysis: Analysis,
  stated: readonly Tie[],
): Tie[] {
  return agreements.flatMap((agreement) => {
    const sister = agreement.about === 'sister_city'
    if (
      hasEnded(agreement, analysis) ||
      toldOtherwise(agreement, stated) ||
      isDenied(agreement, analysis)
    )
      return []
    const ofSisters = !sister && agreement.evidence.some(({ quote }) => betweenSisters.test(quote))
    if (!sister && !ofSisters && !foundsPartnership(agreement, analysis)) return []
    const places = agreement.parties.flatMap(
      (name) => analysis.places.find((place) => place.name === name) ?? [],
    )
    const inForce = agreement.status === 'signed' && !isOfIntent(agreement, analysis)
    const rule = sister || ofSisters ? 'tie/from-agreement' : 'tie/from-partnership'
    const pairs =
      ofKinship(agreement, sister, analysis) ??
      pairsOf(places.map(sideMeant(agreement, analysis))).filter((pair) =>
        isToldOf(pair, agreement, analysis),
      )
    return pairs.map(({ kz, cn }) => ({
      type: sister || ofSisters ? ('sister' as const) : ('partner' as const),
      a: kz.name,
      b: cn.name,
      status: inForce || ofSisters ? ('in_force' as const) : ('planned' as const),
      since: inForce && sister ? agreement.date : null,
      place: null,
      occasion: null,
      evidence: agreement.evidence.map((each) => ({ ...each, rule })),
    }))
  })
}

/** «[А и Б договорились об установлении дружеских отношений.] Соответствующую декларацию подписали …»: also by the sentence before. */
const foundsPartnership = ({ evidence }: Agreement, analysis: Analysis): boolean =>
  evidence.some(
    ({ quote, start }) =>
      partnership.test(quote) ||
      (/соответствующ(?:ий|ая|ее|ую|его|ие)/i.test(quote) &&
        partnership.test(textBefore(start, analysis))),
  )

/** The sentence before the one that starts there. */
function textBefore(start: number, { sentences, article }: Analysis): string {
  const at = sentences.findIndex(({ sentence }) => sentence.start === start)
  const before = sentences[at - 1]?.sentence
  return before ? article.text.slice(before.start, before.end) : ''
}

/** Sides that were only guessed are not a town and a province. */
const isToldOf = ({ kz, cn }: Pair, { evidence }: Agreement, { places }: Analysis): boolean =>
  alike(kz, cn) ||
  places.some(
    ({ id, start }) =>
      (id === kz.id || id === cn.id) &&
      evidence.some((each) => start >= each.start && start < each.end),
  )

/** «Слетал из Тайюаня в Датун и подписал там …»: where one comes from is no side, if another Chinese place is named. */
const sideMeant = ({ evidence }: Agreement, { sentences }: Analysis) => {
  const view = sentences.find(({ sentence }) => sentence.start === evidence[0]?.start)
  const named = (view?.actors ?? []).filter(({ kind }) => kind === 'place')
  return (side: PlaceRef): PlaceRef => {
    const here = named.filter(({ places }) => places.some(({ id }) => id === side.id))
    if (here.length === 0 || here.some(({ role }) => role !== 'from')) return side
    const other = named.find(
      ({ role, places }) => role !== 'from' && places[0]?.country === side.country,
    )
    return other?.places[0] ?? side
  }
}

/**
 * A letter of intent by its type, or «протокол о намерении установить …»; a document that leaves its kinship to the sentence before
 * is of intent where that is.
 */
function isOfIntent({ type, evidence }: Agreement, analysis: Analysis): boolean {
  if (type === 'letter_of_intent') return true
  // «Соглашение подготовлено на базе протокола о намерениях»: told on of what founds the kinship
  const founding = type === 'agreement' && kin.test(evidence[0]?.quote ?? '')
  if (evidence.slice(0, founding ? 1 : undefined).some(({ quote }) => intent.test(quote)))
    return true
  if (evidence.some(({ quote }) => kin.test(quote))) return false
  return intent.test(textBefore(evidence[0]?.start ?? -1, analysis))
}

const kin = /побратим|породн/i
const intent =
  /(?:протокол|меморандум|деклараци|соглашени|заявлени)\S{0,3} о намерени|намерени\S{1,2} (?:установления |по(?:родниться|брататься)|стать|установить|сделать)/i

/** «Побратимства с Урумчи нет, действует лишь меморандум»: the sentence of the document denies the kinship and tells no other. */
function isDenied({ evidence }: Agreement, { sentences }: Analysis): boolean {
  const view = sentences.find(({ sentence }) => sentence.start === evidence[0]?.start)
  if (!view?.tags.has('None')) return false
  const statuses = tieStatuses(view.chunks, 0, view.chunks.length)
  return statuses.length > 0 && statuses.every(({ rule }) => rule === 'tie/none-there')
}

/** The pairs that the word of kinship in the document's sentence names, where the parties are read otherwise; null where it names none. */
function ofKinship({ evidence }: Agreement, sister: boolean, analysis: Analysis): Pair[] | null {
  const view = analysis.sentences.find(({ sentence }) => sentence.start === evidence[0]?.start)
  const pairs = sister && view ? pairsOfKinship(view, analysis) : []
  return pairs.length > 0 ? pairs : null
}

/**
 * Whether a sentence of the document says that it has expired, not that it will («истекло в прошлом году»), or the next one of its
 * paragraph says so of a term («срок его вышел»).
 */
function hasEnded({ evidence }: Agreement, analysis: Analysis): boolean {
  return endings(analysis).some(({ sentence, chunks }) => {
    const before = chunks.some(isTerm)
      ? analysis.sentences[sentence.index - 1]?.sentence
      : undefined
    const from = before?.paragraph === sentence.paragraph ? before.start : sentence.start
    return evidence.some(({ start }) => start >= from && start < sentence.end)
  })
}

/** The sentences that say so of anything, looked for once an article. */
function endings(analysis: Analysis): readonly SentenceView[] {
  if (last.analysis !== analysis) {
    const views = analysis.sentences.filter(
      ({ chunks }) =>
        chunks.some((chunk, at) => isEnded(chunk) || isOverAt(chunks, at)) &&
        !(chunks.some(isRenewed) && !chunks.some(({ normal }) => normal === 'не')),
    )
    last = { analysis, views }
  }
  return last.views
}

let last: { analysis: Analysis | null; views: readonly SentenceView[] } = {
  analysis: null,
  views: [],
}

const isEnded = wordLike(
  /^(?:истек(?:ло|ла|ли|ший|шее|шего)?|утратил[оаи]?|расторгнут[оаы]?|прекратил[оаи]?|аннулирован[оаы]?)$/,
)
const isTerm = wordLike(/^срока?$/)

/** «Срок его вышел», «срок действия закончился». */
const isOverAt = (chunks: SentenceView['chunks'], at: number): boolean =>
  isTerm(chunks[at]) && chunks.slice(at + 1, at + 4).some(isOver)
const isOver = wordLike(/^(?:вышел|закончился|прошел|миновал)$/)
const isRenewed = wordLike(/^(?:продл|возобнов|переподпис)/)

/** Whether the sentence that tells the document ties other places: the parties were only guessed then. */
const toldOtherwise = (
  { about, evidence, parties }: Agreement,
  stated: readonly Tie[],
): boolean => {
  const type = about === 'sister_city' ? 'sister' : 'partner'
  const here = stated.filter(
    (tie) =>
      tie.type === type &&
      tie.evidence.some(({ start }) => evidence.some((each) => each.start === start)),
  )
  return here.length > 0 && !here.some(({ a, b }) => parties.includes(a) && parties.includes(b))
}

/** «соглашение о сотрудничестве между городами-побратимами»: whose document it is, are sisters. */
const betweenSisters = /(?:между|двух) (?:город|регион)\S{2,4}-побратим/i

/** Each gap is bounded: the noun or verb of founding and what is founded, or what the document itself is of. */
const partnership = new RegExp(
  [
    'установлени(?:е|и|ю|я|ем) (?:партн[её]рск|дружественн|дружеск)\\S{2,4} (?:отношени|связ)',
    'установлени(?:е|и|ю|я|ем) (?:отношений )?(?:дружественного обмена|дружбы|партн[её]рства)',
    'намерени\\S{1,2} (?:о )?(?:дружбы|дружбе|партн[её]рств[ае])(?! (?:в|народов))',
    'намерени\\S{1,2} (?:установить|наладить) (?:партн[её]рск|дружественн|дружеск)\\S{1,3} (?:отношени|связ)',
    '(?:соглашени[еяю]м?|меморандума?|договора?|деклараци[юяи]|документа?) о партн[её]рстве(?! в )',
  ].join('|'),
  'i',
)
