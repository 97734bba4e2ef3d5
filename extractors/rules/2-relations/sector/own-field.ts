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

const works = /^(?:завод[аеу]?(?:ом|ов|ами?|ах)?|фабрик(?:[аиуе]|ой|ами?|ах)?)$/

const process =
  /^(?:\S*плавильн|\S*металлургич|битумн|опреснит|(?:нефте|газо)(?:хими|перераб)|(?:мясо|молоко|рыбо|зерно|рудо)\S*перераб|сахарн|рисов|мукомольн|макаронн|\S*обогатит|золотоизвлек)/

const ofOwnField =
  /(?:плавильн|металлургич|битумн|опреснит|нефтехими|газохими|перерабатывающ|сахарн|рисов|мукомольн|обогатит|золотоизвлек)[а-я]{2,9} (?:завод|комплекс)/iu

/** A plant that makes goods stands beside them: «завод по производству труб», «цементный завод». */
const makes =
  /завод[а-я]{0,3} (?:(?:по|для) (?:выпуск|производств|сборк|перераб)|[а-яё]+ого оборудован)/iu
