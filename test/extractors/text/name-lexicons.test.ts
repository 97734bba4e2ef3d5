import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dataPath } from '../../../extractors/data.ts'
import { isPalladius, toPinyin } from '../../../extractors/text/persons/palladius.ts'
import { fold } from '../../../extractors/text/words/fold.ts'

function rows(file: string): string[][] {
  return readFileSync(dataPath(`extractors/lexicon/${file}`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
}

const doubled = (list: readonly string[]): string[] =>
  list.filter((one, at) => list.indexOf(one) < at)

test('given names: Cyrillic only, a known sex and origin, none twice', () => {
  const names = rows('given-names.tsv')
  expect(names.length).toBeGreaterThan(1000)
  expect(names.filter(([name = '']) => !/^\p{Lu}[\p{Script=Cyrillic}-]+$/u.test(name))).toEqual([])
  expect(names.filter(([, sex = '']) => !/^(?:m|f|mf)$/.test(sex))).toEqual([])
  expect(
    names.filter(([, , origin = '']) => !/^(?:kazakh|russian|uyghur|other)$/.test(origin)),
  ).toEqual([])
  expect(names.filter(([, , , mark = 'word']) => mark !== 'word')).toEqual([])
  expect(doubled(names.map(([name = '']) => fold(name)))).toEqual([])
})

test('Chinese family names are Palladius and their pinyin follows from it', () => {
  const families = rows('chinese-surnames.tsv')
  expect(families.filter(([name = '']) => !isPalladius(name))).toEqual([])
  expect(families.filter(([name = '', pinyin]) => toPinyin(name) !== pinyin)).toEqual([])
})

test('the syllable table is one to one', () => {
  const syllables = rows('palladius.tsv')
  expect(syllables.length).toBeGreaterThan(390)
  expect(doubled(syllables.map(([pinyin = '']) => pinyin))).toEqual([])
  expect(doubled(syllables.map(([, palladius = '']) => palladius))).toEqual([])
})
