import type { Evidence } from '../../../record.ts'
import type { InClause } from './in-clause.ts'

/** Smelters, refineries, sugar works: their field is metal, oil or food, as their adjective says, not manufacturing. */
export const isOfOwnField = ({ words, at, sector }: InClause): boolean =>
  sector.codes.includes('manufacturing') &&
  works.test(words[at] ?? '') &&
  words.slice(Math.max(0, at - 2), at).some((word) => process.test(word))

/**
 * Whether all that speaks for manufacturing is the bare word «завод», and the works that the article tells of are such ones.
 * `text` is the article's.
 */
export function isOnlyOwnField(evidence: readonly Evidence[], text: string): boolean {
  return (
    evidence.every(({ quote }) => works.test(quote.toLowerCase())) &&
    ofOwnField.test(text) &&
    !makes.test(text)
  )
}

/**
 * Whether all that speaks for building is a plant of green energy, and nothing else is built: its field is energy, as in the documents that
 * found it. `text` is the article's.
 */
export const isOnlyGreen = (evidence: readonly Evidence[], text: string): boolean =>
  evidence.every(({ start, end }) => {
    const near = beside(text, start, end)
    return green.test(near) && !otherWorks.test(near)
  })

/** What is built by a word of building: behind it, or before its verb, within the sentence. */
function beside(text: string, start: number, end: number): string {
  const behind = text.slice(end, end + NEAR)
  const stop = behind.search(/[.,;\n]/)
  const before = text.slice(Math.max(0, start - NEAR), start)
  return `${before.slice(before.search(/[^.;\n]*$/))}${stop < 0 ? behind : behind.slice(0, stop)}`
}

const NEAR = 60
const green =
  /ветр(?:о|яны|овы)|солнечн[а-я]+ (?:электро)?(?:станц|парк|батаре)|(?:^|[^А-Яа-я])(?:ВЭС|СЭС)(?:[^А-Яа-я]|$)/

const otherWorks =
  /завод|фабрик|комплекс|цех|терминал|дорог|мост[а-я]? |теплиц|жиль[ея]|ТЭЦ|подстанц|центр/

const works = /^(?:завод[аеу]?(?:ом|ов|ами?|ах)?|фабрик(?:[аиуе]|ой|ами?|ах)?)$/

const process =
  /^(?:\S*плавильн|\S*металлургич|битумн|опреснит|(?:нефте|газо)(?:хими|перераб)|(?:мясо|молоко|рыбо|зерно|рудо)\S*перераб|сахарн|рисов|мукомольн|макаронн|\S*обогатит|золотоизвлек)/

const ofOwnField =
  /(?:плавильн|металлургич|битумн|опреснит|нефтехими|газохими|перерабатывающ|сахарн|рисов|мукомольн|обогатит|золотоизвлек)[а-я]{2,9} (?:завод|комплекс)/iu

/** A plant that makes goods stands beside them: «завод по производству труб», «цементный завод». */
const makes =
  /завод[а-я]{0,3} (?:(?:по|для) (?:выпуск|производств|сборк|перераб)|[а-яё]+ого оборудован)/iu
