import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Case } from '../../../extractors/text/forms/case.ts'
import { familyName, type NameWord, personName } from '../../../extractors/text/persons/names.ts'
import { fold } from '../../../extractors/text/words/fold.ts'

function words(text: string): NameWord[] {
  let start = 0
  return text.split(' ').map((word) => {
    const at = start
    start += word.length + 1
    return { text: word, start: at, end: at + word.length }
  })
}

const CASES: readonly Case[] = ['nom', 'gen', 'dat', 'acc', 'ins', 'loc']

function table(file: string): { printed: string; how: string; name: string; latin: string }[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [printed = '', how = '', name = '', latin = ''] = line.split('\t')
      return { printed, how, name, latin }
    })
}

function read(printed: string, how: string): ReturnType<typeof personName> {
  const expected = CASES.find((one) => one === how)
  const list = words(printed)
  return personName(list, 0, {
    trusted: how === '+',
    ...(expected === undefined ? {} : { expect: expected }),
  })
}

describe.each(['names.tsv', 'names-held-out.tsv', 'names-held-out-2.tsv'])('%s', (file) => {
  test.each(table(file))('$printed ($how) → $name', ({ printed, how, name, latin }) => {
    const found = read(printed, how)
    expect(found?.name ?? '').toBe(name)
    if (found === null) return
    expect(found.length).toBe(printed.split(' ').length)
    if (latin !== '') expect(found.latin).toBe(latin)
  })
})

test('the sex shows where the form tells it', () => {
  expect(read('Баян Рамазановой', '-')?.sex).toBe('f')
  expect(read('Марата Султангазиева', '-')?.sex).toBe('m')
  expect(read('Гун Чжэном', '-')?.sex).toBe('m')
  expect(read('Ху Хунцзюань', '-')?.sex).toBeNull()
})

test('cases in which the printed form stands', () => {
  expect(read('Маратом Султангазиевым', '-')?.cases).toEqual(['ins'])
  expect(read('Дарханом Сатыбалды', '-')?.cases).toEqual(['ins'])
  expect(read('Марата Султангазиева', '-')?.cases).toEqual(['gen', 'acc'])
})

test('a doubtful instrumental keeps the other nominative as a variant', () => {
  expect(read('Гун Чжэнем', 'ins')?.variants).toContain('Гун Чжэнь')
})

test('a name in the middle of a run, and no longer than itself', () => {
  const run = words('Аким Марат Султангазиев Ван Кай')
  expect(personName(run, 1)?.length).toBe(2)
  expect(personName(run, 3)?.name).toBe('Ван Кай')
  expect(personName(run, 0)).toBeNull()
  expect(personName(words('И Лю Вэй'), 0)).toBeNull()
})

test('a place is no family name', () => {
  const isPlace = (text: string): boolean => fold(text) === 'конаев'
  expect(personName(words('Конаев Марат'), 0, { isPlace })).toBeNull()
  expect(personName(words('Конаев Марат Оспанов'), 0)).toBeNull()
})

test('a family name alone', () => {
  expect(familyName('Султангазиевым', 'ins')[0]).toEqual({ nominative: 'Султангазиев', sex: 'm' })
  expect(familyName('Ваном', 'ins')[0]?.nominative).toBe('Ван')
  expect(familyName('Ван')[0]?.nominative).toBe('Ван')
  expect(familyName('Рамазановой')[0]).toEqual({ nominative: 'Рамазанова', sex: 'f' })
  expect(familyName('Сатыбалды')[0]?.nominative).toBe('Сатыбалды')
  expect(familyName('встреча')).toEqual([])
})

test('a post that leaves two cases open still decides («акима … Малика Мурзалина»)', () => {
  const expected = ['gen', 'acc'] as const
  expect(personName(words('Малика Мурзалина'), 0, { expect: expected })?.name).toBe(
    'Малик Мурзалин',
  )
  expect(personName(words('Чжао Гана'), 0, { expect: expected })?.name).toBe('Чжао Ган')
  expect(personName(words('Малика Мурзалина'), 0, { expect: 'nom' })?.name).toBe('Малика Мурзалина')
})

test('a very long word is read in no time', () => {
  const long = `М${'арат'.repeat(50_000)}`
  const start = performance.now()
  expect(personName(words(`${long} ${long}ов`), 0, { trusted: true })).toBeNull()
  expect(familyName(long)).toEqual([])
  expect(performance.now() - start).toBeLessThan(500)
})
