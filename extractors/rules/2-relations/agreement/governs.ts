import type { Analysis, SentenceView } from '../../../engine/analysis.ts'
import type { Chunk } from '../../../engine/chunk.ts'
import { wordLike } from '../../../engine/word-like.ts'
import type { Clause } from '../../clauses.ts'
import { isWithItem } from './document/with-items.ts'
import { findSignings, type Signing } from './status.ts'

/** «Среди них: соглашение между …», «Первый из них – меморандум с …»: a document of the list that a signing just opened. */
export function listedSigning(
  view: SentenceView,
  index: number,
  at: number,
  analysis: Analysis,
): Signing | null {
  const dashed = view.chunks.slice(Math.max(0, at - 3), at).some((chunk) => chunk.tags.has('Dash'))
  const item = isItem(view, analysis) || isWithItem(view.chunks[at])
  if (!item && failed.some((tag) => view.tags.has(tag))) return null
  if (!dashed && !item && !opensItem(view)) return null
  for (let back = index - 1; back >= Math.max(0, index - (item ? 14 : 6)); back--) {
    const before = analysis.sentences[back]
    if (!before || (!before.tags.has('Document') && !announces(before))) continue
    const signing = findSignings(before.chunks, 0, before.chunks.length).at(-1) ?? outcomeIn(before)
    if (signing && signing.status !== 'denied')
      return {
        at,
        status: signing.status,
        rule: 'agreement/listed',
        noun: false,
        opener: back,
      }
  }
  return null
}

/** «…, а с провинцией X – соглашение», «…; контракт между А и Б»: the verb stands in a clause before and is left out here. */
export function elidedSigning(
  at: number,
  signings: readonly Signing[],
  clauses: readonly Clause[],
  chunks: readonly Chunk[],
): Signing | null {
  const clause = clauses[clauseAt(clauses, at)]
  if (!clause || clause.from === 0) return null
  const words = chunks.slice(clause.from, clause.to)
  const contrast = chunks[clause.from]?.normal === 'а'
  const dashed = chunks.slice(clause.from, at).some((chunk) => chunk.tags.has('Dash'))
  const listed = chunks[clause.from - 1]?.token.text === ';'
  const joined = /^(?:между|с|со)$/.test(chunks[at + 1]?.normal ?? '')
  // «первый – с А, а второй, о мосте, – с Б»
  const mention = chunks[at]?.mention
  const counted = contrast && mention?.kind === 'document' && mention.rule === 'agreement/ordinal'
  if (!(contrast && dashed) && !(listed && (joined || dashed)) && !counted) return null
  // «о подготовке кадров» plans nothing
  const stops = counted ? finite.filter((tag) => tag !== 'Plan') : finite
  if (words.some((chunk) => stops.some((tag) => chunk.tags.has(tag)))) return null
  const signing = signings.findLast((each) => each.at < clause.from)
  if (!signing || signing.status === 'denied') return null
  return { ...signing, at, rule: 'agreement/elided', noun: false }
}

/** «Города связывает договор о культурном обмене от 3 марта 2010 года»: a document with its date is a signed one. */
export function datedSigning(view: SentenceView, at: number): Signing | null {
  const mention = view.chunks[at]?.mention
  if (mention?.kind !== 'document' || mention.plural || mention.anaphoric) return null
  if (unsigned.some((tag) => view.tags.has(tag))) return null
  const next = view.chunks.findIndex(
    (chunk, index) => index > at && chunk.mention?.kind === 'document',
  )
  const end = next < 0 ? view.sentence.end : (view.chunks[next]?.start ?? 0)
  const start = view.chunks[at]?.end ?? 0
  const ground = isBasis(view.chunks, at)
  const date = view.dates.find(
    (each) =>
      each.start >= start &&
      each.end <= end &&
      each.date &&
      // «на основе соглашения 2019 года»
      (each.preposition === 'от' || (ground && each.start <= start + 1)),
  )
  const dated = date ? view.chunks.findIndex((chunk) => chunk.end >= date.start) : -1
  return dated < 0 ? null : { at: dated, status: 'signed', rule: 'agreement/dated', noun: false }
}

/** «на основе соглашения», «в развитие меморандума», «в дополнение к договору»: what another document builds on. */
export function isBasis(chunks: readonly Chunk[], at: number): boolean {
  const lead = chunks.slice(Math.max(0, at - 3), at)
  const from = lead.findLastIndex(isGround)
  return (
    from >= 0 &&
    lead
      .slice(from + 1)
      .every(({ normal }) => /^(?:к|с|со)$|(?:ого|его|ему|ому|ей|ой|ым)$/.test(normal))
  )
}

const isGround = wordLike(
  /^(?:основе|основании|базе|развитие|продолжение|дополнение|соответствии|исполнение)$/,
)

/** «Итогом встречи стал протокол о сотрудничестве района и города»: what came of talks is a document. */
export function outcomeSigning(view: SentenceView, at: number): Signing | null {
  const mention = view.chunks[at]?.mention
  if (mention?.kind !== 'document' || mention.anaphoric) return null
  if (unsigned.some((tag) => view.tags.has(tag))) return null
  const ended = endsWithIt(view.chunks, at, mention.cases.includes('ins'))
  if (ended >= 0) return { at: ended, status: 'signed', rule: 'agreement/outcome', noun: false }
  const before = view.chunks.slice(0, at)
  const became = before.findLastIndex(({ tags }) => tags.has('BecomePast'))
  const led = before.slice(0, became).some(({ normal }) => outcome.test(normal))
  return became >= 0 && became >= at - 4 && led
    ? { at: became, status: 'signed', rule: 'agreement/outcome', noun: false }
    : null
}

/** «Переговоры увенчались соглашением», «Меморандумом завершилась встреча»: the verb by which talks or a visit end in the document; -1 without one. */
function endsWithIt(chunks: readonly Chunk[], at: number, instrumental: boolean): number {
  if (!instrumental || /^(?:с|со|под|над|между|перед)$/.test(chunks[at - 1]?.normal ?? ''))
    return -1
  const verb = chunks.findIndex(
    ({ normal }, index) => index >= at - 4 && index <= at + 8 && ended.test(normal),
  )
  return verb >= 0 && chunks.some(({ normal }) => talks.test(normal)) ? verb : -1
}

const ended = /^(?:завершил|закончил|увенчал|окончил)(?:ся|ась|ось|ись)$/
const talks =
  /^(?:встреч[аи]|переговоры|визиты?|поездк[аи]|приезд|беседа|форум|заседание|саммит|командировка)$/

/** «Делегация X посетила Y. … Итогом визита стал меморандум»: a sentence not far before brings both sides together. */
export const followsTalks = (index: number, { sentences }: Analysis): boolean =>
  sentences.slice(Math.max(0, index - TALKS), index).some(tellsBoth)

const TALKS = 5

const tellsBoth = ({ sentence, actors }: SentenceView): boolean =>
  !sentence.title && ['KZ', 'CN'].every((code) => actors.some(({ country }) => country === code))

/** The outcome that a sentence opens a list with: «Итогом форума стали три меморандума». */
function outcomeIn(view: SentenceView): Signing | null {
  const at = view.chunks.findIndex(({ mention }) => mention?.kind === 'document')
  return at < 0 ? null : outcomeSigning(view, at)
}

const outcome = /^(?:итог|результат|подтверждени|плод)(?:ом|ем)$/

/** What tells that a document is not signed in its sentence. */
export const unsigned = ['Refuse', 'Not', 'Discuss', 'Propose', 'Draft', 'Consider', 'Deny']

/** «Третий лежал на столе, но до подписей не дошло»: what tells of no deed. */
const failed = ['But', 'Refuse']

const finite = ['Past', 'Future', 'Passive', 'Infinitive', 'Not', 'Will', 'Plan', 'Propose']

/** «Среди них –», «В их числе –», «В частности,», «Первый –». */
const opensItem = ({ chunks }: SentenceView): boolean =>
  lists.test(chunks[0]?.token.lower ?? '') ||
  (chunks[0]?.normal === 'в' &&
    chunks.slice(1, 3).some(({ normal }) => /^(?:числе|частности)$/.test(normal)))

/** A line of a list: a bullet or a number before it («1. Меморандум …»), or a colon or semicolon at the end of what stands before. */
function isItem({ sentence }: SentenceView, { article }: Analysis): boolean {
  const before = article.text.slice(Math.max(0, sentence.start - 5), sentence.start).trimEnd()
  const opening = article.text.slice(sentence.start, sentence.start + 4)
  return /[:;•]$|\n\d{1,2}[.)]$/.test(before) || /^(?:[•▪■*]|\d{1,2}[.)] ?\p{L})/u.test(opening)
}

/** «В тот же день подписаны:», «Что подписано на самом деле»: a line that opens a list of what was signed. */
const announces = ({ sentence, chunks }: SentenceView): boolean =>
  sentence.tokens.at(-1)?.text === ':' || chunks[0]?.normal === 'что'

const lists =
  /^(?:среди|перв(?:ый|ая|ое)|втор(?:ой|ая|ое)|трет(?:ий|ья|ье)|четверт(?:ый|ая|ое)|это|так|также|еще|один|одно|одна|другой|другое|следующий|наиболее|крупнейш\S{1,3}|-|–|—)$/

/** Index of the clause that holds chunk `at`; -1 without one. */
export const clauseAt = (clauses: readonly Clause[], at: number): number =>
  clauses.findIndex((clause) => at >= clause.from && at < clause.to)
