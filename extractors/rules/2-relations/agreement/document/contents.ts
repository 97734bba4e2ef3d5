import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import type { Chunk } from '../../../../engine/chunk.ts'
import type { DocumentMention } from '../../../../engine/mention.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import { namesForeign } from '../parties/parties.ts'
import type { Document } from './documents.ts'
import { bodyFrom } from './introduced.ts'
import { byItem } from './items.ts'
import { byOpening, type Subject } from './openings.ts'
import { buildsOnly } from './works.ts'

/**
 * «Документ предусматривает …», «В меморандуме говорится о …», «В рамках соглашения города будут …», «Он охватывает …»: a sentence
 * soon after the signing that speaks of the document's contents adds sectors.
 */
export function continueSectors(
  analysis: Analysis,
  index: number,
  documents: readonly Document[],
): void {
  const view = analysis.sentences[index]
  if (!view || documents.length === 0) return
  const told = byDocument(view) ?? byPronoun(view) ?? byOpening(view) ?? byList(analysis, index)
  if (!told) return
  const { mention, from, type, bare } = told
  const at = told.sentence ?? index
  if (mention?.anaphoric && isOfThird(analysis.sentences[index - 1], documents)) return
  // «предусматривает инвестиции в размере …» names a sum, no field
  const counted = view.chunks.some(({ normal }) => /^(?:размере|сумму|объеме)$/.test(normal))
  const meant = documents.filter(
    (known) =>
      at - lastOf(told, known) <= reachOf(told, known, documents) &&
      known.lastSentence !== index &&
      !(bare && ((known.sectors.length > 0 && !goesOn(known, index)) || known.plural)) &&
      (type === undefined || known.type === type) &&
      (!mention ||
        mention.anaphoric ||
        known.type === mention.type ||
        isItsKind(mention, known, index) ||
        isGeneral(mention, documents)),
  )
  for (const document of mention?.plural ? meant : meant.slice(-1)) {
    document.sentences.push(index)
    if (mention && isItsKind(mention, document, index)) document.type = mention.type
    document.about ??= projectFrom(view, from)
    for (const sector of view.sectors) {
      if (sector.start < from) continue
      for (const code of sector.codes)
        if (!document.sectors.includes(code) && !(counted && code === 'investment'))
          document.sectors.push(code)
    }
  }
}

/** «[Документ подписали А и Б.] Меморандум рассчитан на три года»: what kind it is, told by the next sentence only. */
const isItsKind = ({ type, plural }: DocumentMention, known: Document, index: number): boolean =>
  known.type === 'other' && type !== 'other' && !plural && index - known.lastSentence === 1

/** «[Документ … Он предусматривает обмены.] Стороны намерены …»: what names it by no word goes on with the sentence that told its contents. */
const lastOf = ({ mention, within }: Subject, known: Document): number =>
  mention === null && within !== undefined
    ? Math.max(known.lastSentence, ...known.sentences)
    : known.lastSentence

const goesOn = ({ sentences, lastSentence }: Document, index: number): boolean =>
  sentences.at(-1) === index - 1 && index - 1 > lastSentence

/** How far behind a document its contents may be told, in sentences: anywhere soon where it is the only one of its kind, called by it. */
function reachOf(
  { mention, within }: Subject,
  known: Document,
  documents: readonly Document[],
): number {
  if (!mention) return within ?? 2
  const only =
    !mention.anaphoric &&
    mention.type === known.type &&
    documents.filter(({ type }) => type === known.type).length === 1
  return only ? FAR : NEAR
}

const NEAR = 4
const FAR = 12

/** «Документ касается строительства завода», «По нему построят терминал». */
const projectFrom = ({ chunks }: SentenceView, from: number): 'project' | null =>
  buildsOnly(chunks.slice(chunks.findIndex(({ start }) => start >= from))) ? 'project' : null

/** «Подписан меморандум с иранской компанией. Данное соглашение предполагает …»: what the sentence before told of is not listed. */
const isOfThird = (before: SentenceView | undefined, documents: readonly Document[]): boolean =>
  before?.tags.has('Document') === true &&
  before.tags.has('Sign') &&
  namesForeign(before) &&
  !documents.some(({ sentences }) => sentences.includes(before.sentence.index))

/** «Соглашение направлено на …» after the one document of the article, a letter of intent. */
const isGeneral = ({ type, plural }: DocumentMention, documents: readonly Document[]): boolean =>
  type === 'agreement' && !plural && documents.length === 1

/** The document at the head of a sentence that tells its contents, or acts in its frame. */
function byDocument(view: SentenceView): Subject | null {
  const { chunks, tags } = view
  const at = chunks.findIndex((chunk) => chunk.mention?.kind === 'document')
  const mention = chunks[at]?.mention
  const from = bodyFrom(chunks)
  if (
    (at > from + 3 && !isOfDirections(chunks, at)) ||
    mention?.kind !== 'document' ||
    mention.rule === 'document/ordinal'
  )
    return null
  if (chunks.slice(0, at).some(({ normal }) => others.test(normal))) return null
  if (tags.has('Sign') && !mention.anaphoric) return null
  const framed = chunks.slice(0, at).some(({ normal }) => frame.test(normal)) || isBy(chunks, at)
  const told =
    tags.has('Contain') ||
    framed ||
    isSubjectOf(chunks, at) ||
    isOfDirections(chunks, at) ||
    isDweltIn(chunks, at) ||
    listsBehind(view, at) ||
    (!tags.has('Not') && furthers(view, from, at))
  return told ? { mention, from: chunks[at]?.end ?? 0 } : null
}

/** «Документ открывает возможности для развития …», «будет способствовать укреплению связей»: what good the document at `at` does. */
function furthers({ chunks }: SentenceView, from: number, at: number): boolean {
  const verb = chunks.findIndex((chunk, index) => index > at && serves(chunk))
  if (verb < 0 || chunks.slice(from, at).some(({ normal }) => preposition.test(normal)))
    return false
  return chunks.slice(verb + 1, verb + 6).some(({ normal }) => growth.test(normal))
}

/** «– В нём прописаны …» */
const isMark = ({ tags }: Chunk): boolean => tags.has('Dash') || tags.has('Quote')
const isWritten = wordLike(
  /^(?:прописан|указан|отражен|перечислен|закреплен|обозначен|учтен|названы?|определен|оговорен)[аоы]?$/,
)
const isPronoun = wordLike(/^(?:он|она|оно|это)$/)
const serves = wordLike(
  /^(?:откро[ею]т|открыва[ею]т|закладыва[ею]т|залож[иа]т|созда[ею]т|создаст|создадут|способств(?:ует|уют|овать)|послуж[иа]т|стан[еу]т|позвол(?:ит|яет|ят)|да[её]т|даст|дадут|укреп(?:ит|ят|ляет|ляют)|расшир(?:ит|ят|яет|яют)|усил(?:ит|ят|ивает)|углуб(?:ит|ят|ляет)|обеспеч(?:ит|ат|ивает))$/,
)
const growth =
  /^(?:разви(?:ти|ва)|укреплени|укрепл?ять|расшир|сотрудничеств|взаимодейств|связ|обмен|поставк|экспорт|перспектив|возможност|внедрени|переработк|привлечени|подготовк)/
const preposition = /^(?:о|об|по|на|к|за|после|до|для|от|из|кроме|помимо)$/

/** «По соглашению врачи поедут …»; «по соглашению сторон» only says that both agreed. */
const isBy = (chunks: readonly Chunk[], at: number): boolean =>
  at === 1 && chunks[0]?.normal === 'по' && !/^сторон/.test(chunks[2]?.normal ?? '')

/** «В документе – логистика, туризм», «Документ рамочный: обмен специалистами», «В плане 14 пунктов: от теплиц до сварки». */
function listsBehind({ chunks, tags }: SentenceView, at: number): boolean {
  if (['Sign', 'Seal', 'Plan', 'Not', 'Draft'].some((tag) => tags.has(tag))) return false
  const inside = /^(?:в|во)$/.test(chunks[at - 1]?.normal ?? '')
  if (inside && chunks[at + 1]?.tags.has('Dash')) return true
  return (inside || at === 0) && chunks.slice(at + 1).some(({ tags: own }) => own.has('Colon'))
}

/** «Речь в документе о туризме», «Особое внимание в документе уделено туризму». */
const isDweltIn = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at - 1]?.normal === 'в' && isMatter(chunks[at - 2])
const isMatter = wordLike(/^(?:речь|внимание|акцент|упор|место|приоритет)$/)

/** «… условились о следующем: – …; – …»: an item of the list that a sentence on the document opened. */
const byList = (analysis: Analysis, index: number): Subject | null =>
  byItem(analysis, index, (view) => byDocument(view) ?? byPronoun(view))

/** «Предмет соглашения – торговля», «Целью соглашения является торговля». */
const isSubjectOf = (chunks: readonly Chunk[], at: number): boolean =>
  (isSubject(chunks[at - 1]) && chunks[at + 1]?.tags.has('Dash') === true) ||
  (isSubjectTold(chunks[at - 1]) && isBeing(chunks[at + 1]))
const isSubject = wordLike(/^(?:предмет|цель|суть|тема|содержание)$/)
const isSubjectTold = wordLike(/^(?:предметом|целью|сутью|темой)$/)
const isBeing = wordLike(/^(?:явля[ею]тся|стал[аио]?|станет|станут|названы?|названо)$/)

/** «Приоритетные направления сотрудничества по меморандуму – туризм и спорт». */
const isOfDirections = (chunks: readonly Chunk[], at: number): boolean =>
  at < 6 && chunks[at + 1]?.tags.has('Dash') === true && chunks.slice(0, at).some(isDirection)
const isDirection = wordLike(/^(?:направлени|сфер|област[ия]|приоритет|тем[аы]$)/)

/** «Остальные документы касаются …», «пятый документ …»: not those told. */
const others = /^(?:еще|остальны[ехм]|други[ехм]|перв|втор|трет|(?:четверт|пят|шест|седьм)[ыаоу])/

/** «В рамках», «согласно», «по условиям» in front of the document. */
const frame = /^(?:рамках|согласно|условиям|соответствии|основании|основе|благодаря)$/

/** «Он охватывает …», «В нём названы …», «По нему приезжают …». */
function byPronoun({ chunks, tags }: SentenceView): Subject | null {
  const [first, second, third] = chunks.slice(chunks.findIndex((chunk) => !isMark(chunk)))
  if (!first || !second) return null
  const letter = first.normal === 'в' && second.normal === 'письме' && tags.has('Contain')
  const subject = isPronoun(first) && (second.tags.has('Contain') || serves(second))
  const inIt =
    first.normal === 'в' &&
    /^(?:нем|ней)$/.test(second.normal) &&
    (tags.has('Contain') || tags.has('Secure') || isWritten(third))
  const byIt = first.normal === 'по' && /^(?:нему|ней)$/.test(second.normal)
  if (letter) return { mention: null, type: 'letter_of_intent', from: second.end }
  return subject || inIt || byIt ? { mention: null, from: second.end } : null
}
