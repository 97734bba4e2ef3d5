import { expect, test } from 'vitest'
import {
  isPalladius,
  splitSyllables,
  toPinyin,
} from '../../../extractors/text/persons/palladius.ts'

test.each([
  ['Цзиньпин', 'Jinping'],
  ['Гун', 'Gong'],
  ['Чжэн', 'Zheng'],
  ['Шулянь', 'Shulian'],
  ['Хунань', 'Hunan'],
  ['Сиань', "Xi'an"],
  ['Чанъань', "Chang'an"],
  ['Сюй', 'Xu'],
  ['Люй', 'Lü'],
  ['Аньхой', 'Anhui'],
  ['Аньхуэй', 'Anhui'],
  ['Юэ', 'Yue'],
  ['нань', 'nan'],
  ['нан', 'nang'],
])('%s → %s', (word, pinyin) => {
  expect(isPalladius(word)).toBe(true)
  expect(toPinyin(word)).toBe(pinyin)
})

test.each([
  ['Хонг', 'Hong'],
  ['Чен', 'Chen'],
  ['Жанг', 'Zhang'],
  ['Зянг', 'Jiang'],
  ['Ксу', 'Xu'],
  ['Шаоксинг', 'Shaoxing'],
  ['Вей', 'Wei'],
])('tolerated: %s → %s', (word, pinyin) => {
  expect(isPalladius(word)).toBe(false)
  expect(toPinyin(word)).toBe(pinyin)
})

test.each(['Марат', 'Казахстан', 'Чжэном', 'область', ''])('no syllables: «%s»', (word) => {
  expect(splitSyllables(word)).toBeNull()
})

test('syllables begin with a consonant where they can', () => {
  expect(splitSyllables('Хунань')?.map((one) => one.printed)).toEqual(['ху', 'нань'])
  expect(splitSyllables('Тяньцзинь')?.map((one) => one.printed)).toEqual(['тянь', 'цзинь'])
})
