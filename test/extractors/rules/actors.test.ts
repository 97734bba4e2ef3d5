import { expect, test } from 'vitest'
import { analyse } from '../../../extractors/extract.ts'
import { articleOf } from '../article-of.ts'
import { casesOf } from '../cases-of.ts'

const cases = casesOf(new URL('actors.txt', import.meta.url))

/** Officials and bodies of a text, in the lines of actors.txt. */
function found(text: string): string[] {
  const { officials, organizations } = analyse(articleOf(text))
  return [
    ...officials.map(({ name, post, of }) => `O ${name}|${post ?? ''}|${of ?? ''}`),
    ...organizations.map(({ name, kind, country }) => `B ${name}|${kind}|${country ?? ''}`),
  ]
}

test.each(cases)('%s', (text, ...expected) => {
  expect(found(text ?? '').sort()).toEqual(expected.sort())
})

/** Who a word or phrase of the text speaks of; undefined where it is no mention of an official. */
function holder(text: string, words: string): string | null | undefined {
  const start = text.lastIndexOf(words)
  const { sentences } = analyse(articleOf(text))
  const chunks = sentences.flatMap((view) => view.chunks)
  const mention = chunks.find((chunk) => chunk.start === start)?.mention
  return mention?.kind === 'official' ? mention.name : undefined
}

const MAYOR = 'Мэр города Урумчи Ли Мин встретился с акимом Абайской области Ержаном Сапаровым. '

test.each([
  ['Мэр поблагодарил гостей.', 'Мэр', 'Ли Мин'],
  ['Глава региона поблагодарил гостей.', 'Глава региона', 'Ержан Сапаров'],
  ['Сапаров рассказал об экспорте.', 'Сапаров', 'Ержан Сапаров'],
  ['Господин Ли рассказал об экспорте.', 'Господин Ли', 'Ли Мин'],
  ['Приехали губернаторы провинций Шэньси и Хубэй.', 'губернаторы', null],
  ['Приехал губернатор провинции Хубэй.', 'губернатор', null],
  ['Султанов рассказал об экспорте.', 'Султанов', undefined],
])('after a meeting of two: %s', (text, words, name) => {
  expect(holder(MAYOR + text, words)).toBe(name)
})
