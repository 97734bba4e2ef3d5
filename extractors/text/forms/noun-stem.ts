import type { Endings } from './adjective.ts'

/** All cells hold the word itself. */
export function frozen(word: string): Endings {
  const one = [word]
  return { nom: one, gen: one, dat: one, acc: one, ins: one, loc: one }
}

/** Drops the vowel that flees before an ending: «посол», «рынок», «владелец», «китаец». */
export function hardStem(word: string, lower: string): string {
  const cut = (tail: string): string => word.slice(0, -2) + tail
  if (/[аеёиоуыэюя]ец$/.test(lower)) return cut('йц')
  if (/[аеёиоуыэюяйь][бвгджзклмнпрстфхчшщ]ец$/.test(lower)) {
    return lower.endsWith('лец') ? cut('ьц') : cut('ц')
  }
  if (/^(?:[а-яё-]*-)?(?:посол|угол|орел|орёл|узел|сон|лоб|рот)$/.test(lower))
    return cut(lower.at(-1) ?? '')
  if (/^(?:заем|заём|наем|наём)$/.test(lower)) return cut('йм')
  if (word === lower && /[бвгджзлмнпрстчш]ок$/.test(lower) && !KEEPS_O.test(lower)) return cut('к')
  return word
}

/** The same for nouns in -ь: «день», «уровень», «уголь». */
export function softStem(stem: string, lower: string): string {
  if (/(?:уровень|день|камень|корень|ремень|огонь|щебень|ливень|парень|олень-)$/.test(lower)) {
    return stem.slice(0, -2) + stem.slice(-1)
  }
  return lower === 'уголь' ? 'угл' : stem
}

const KEEPS_O =
  /(?:^|[^а-яё])(?:ток|сток|сок|шок|док|срок|блок|рок)$|(?:поток|исток|восток|отток|приток|водосток|урок|порок|пророк|бангкок|оброк|зарок|переток)$/

/** Ends in a consonant; in one behind which «о» becomes «е»; in one behind which «ы» becomes «и». */
export const HARD = /[бвгджзклмнпрстфхцчшщ]$/
export const HUSH = /[жшщчц]$/
export const VELAR_OR_HUSH = /[кгхжшщч]$/
