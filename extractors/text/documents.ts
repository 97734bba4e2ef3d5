import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { dataPath } from '../data.ts'
import { AGREEMENT_TYPES } from '../record.ts'
import { type Case, inflect } from './forms/case.ts'
import type { Sentence } from './read.ts'
import { PhraseIndex } from './words/phrase-index.ts'

/** A document head phrase in a sentence, as the lexicon `documents.yaml` knows it. */
export interface DocumentHead {
  start: number
  end: number
  type: (typeof AGREEMENT_TYPES)[number]
  anaphoric: boolean
  cases: Case[]
  plural: boolean
  count?: number
}

/** All document heads of a sentence, left to right. */
export function findDocuments(sentence: Sentence): DocumentHead[] {
  const heads: DocumentHead[] = []
  const { tokens } = sentence
  for (let at = 0; at < tokens.length; at++) {
    const found = index.at(tokens, at)
    const first = tokens[at]
    if (!found || !first) continue
    const last = tokens[at + found.length - 1] ?? first
    const before = tokens[at - 1]?.lower ?? ''
    const entry = found.values[0]?.entry
    const whole = entry?.open ? openEnd(tokens, at) : true
    if (!entry || (!whole && !isSigned(tokens, at))) continue
    const count = countBefore(tokens.slice(Math.max(0, at - 3), at).map((token) => token.lower))
    heads.push({
      start: first.start,
      end: last.end,
      type: entry.type,
      anaphoric: !whole || (entry.anaphoric ?? pointsBack.test(before)),
      cases: [...new Set(found.values.map((value) => value.case))],
      plural: (count ?? 1) > 1 || isPlural(found.values, before),
      ...(count === undefined ? {} : { count }),
    })
    at += found.length - 1
  }
  return heads
}

/** «план совместных геологических работ», «программа агротехнических обменов», «план на 2026 год»: whether the words behind tell what two do. */
function openEnd(tokens: Sentence['tokens'], at: number): boolean {
  const behind = tokens.slice(at + 1, at + 5).map(({ lower }) => lower)
  if (behind[0] === 'на' && /^20\d\d$/.test(behind[1] ?? '')) return true
  const noun = behind.findIndex((word) => !/(?:ых|их|ого|его)$/.test(word))
  return noun >= 0 && doings.test(behind[noun] ?? '')
}

const doings =
  /^(?:работы?|мероприятий|действий|обмен(?:ов|а)|мер|сотрудничества|взаимодействия|исследований|стажировок|поездок|визитов|встреч|экспедиций|гастролей|перевозок|поставок|закупок|выставок|концертов|соревнований|турниров|рейсов|практик|испытаний)$/

/** «План решено подписать», «сама программа будет подписана»: the one told before, with its signing near by; in no «по плану», «в программе». */
const isSigned = (tokens: Sentence['tokens'], at: number): boolean =>
  !/^\p{L}{1,3}$/u.test(tokens[at - 1]?.lower ?? '') &&
  tokens
    .slice(Math.max(0, at - 2), at + 4)
    .some(({ lower }) => /^(?:подпи[сш]|парафир)/.test(lower))

/** «подписали соглашения» is a plural, «подписание соглашения» is not: a form that is both, by the word before it. */
function isPlural(
  readings: readonly { case: Case; number: 'sg' | 'pl' }[],
  before: string,
): boolean {
  if (!readings.some((reading) => reading.number === 'pl')) return false
  if (readings.every((reading) => reading.number === 'pl')) return true
  const direct = readings.some((reading) => reading.number === 'sg' && reading.case !== 'gen')
  return !direct && !governsGenitive.test(before) && !leadsToOne.test(before)
}

/** Words that take a genitive: verbal nouns, «проект», «рамках». */
const governsGenitive =
  /(?:ние|ния|нию|нием|нии|проект.{0,2}|текст.{0,2}|рамках|условия.?|условий|основе|данного|этого|ого|его|срок.?|действи.{1,2}|пункт.{0,2})$/

/** Nouns of work on a document or a part of it («подготовка», «вариант»), and prepositions of the genitive. */
const leadsToOne =
  /^(?:(?:подготов|разработ|доработ|выработ|проработ|отработ|верс|коп)[ки](?:а|е|и|у|ой|я|ю|ей|й)|(?:вариант|макет|экземпляр|черновик|предмет|статус|формат|результат|итог|автор|инициатор)(?:а|у|ом|е|ы|ов|ами|ам|ах)?|цел(?:ь|и|ью)|сут(?:ь|и|ью)|тем(?:а|ы|у|е|ой)|дат(?:а|ы|у|е|ой)|судьб(?:а|ы|у|е|ой)|силу|после|до|без|кроме|для|вместо|помимо|относительно|ради)$/

/** «данное соглашение», «этот меморандум», «указанный документ»: words that point to a document named before. */
const pointsBack = /^(?:данн|эт(?:о|от|ого|ому|им|ом)$|указанн|вышеуказанн|упомянут)/

const counts = new Map(
  Object.entries({
    один: 1,
    два: 2,
    две: 2,
    три: 3,
    четыре: 4,
    пять: 5,
    шесть: 6,
    семь: 7,
    восемь: 8,
    девять: 9,
    десять: 10,
    двенадцать: 12,
  }),
)

/** «семь (двусторонних) меморандумов» → 7. */
function countBefore(words: readonly string[]): number | undefined {
  for (const word of words.slice(-2).reverse()) {
    const count = counts.get(word) ?? (/^\d{1,3}$/.test(word) ? Number(word) : undefined)
    if (count !== undefined && count > 0) return count
    if (!/(?:ых|их|ый|ий|ой)$/.test(word)) return undefined
  }
  return undefined
}

const Entry = z.strictObject({
  phrase: z.string(),
  type: z.enum(AGREEMENT_TYPES),
  anaphoric: z.boolean().optional(),
  open: z.boolean().optional(),
  gender: z.enum(['m', 'f', 'n', 'pl']).optional(),
  proof: z.string(),
})

const index = new PhraseIndex<{ entry: z.infer<typeof Entry>; case: Case; number: 'sg' | 'pl' }>()
for (const entry of z
  .array(Entry)
  .parse(parse(readFileSync(dataPath('extractors/lexicon/documents.yaml'), 'utf8')))) {
  for (const form of inflect(entry.phrase, entry.gender ? { gender: entry.gender } : {})) {
    index.add(form.text, { entry, case: form.case, number: form.number })
  }
}
