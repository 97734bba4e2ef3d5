import type { OutsideRule } from './in-clause.ts'

/** What is told by the way, by whom it was said, or in a manner of speaking: no field of the common business. */
export const ASIDE_RULES: readonly OutsideRule[] = [
  {
    name: 'by-the-way',
    covers: ({ sentence }) => /^[–—-]? ?кстати(?: |$)/.test(sentence),
    example: 'Кстати, у компании из Урумчи есть проекты в торговле и логистике.',
    counterexample: 'Компания из Урумчи готовит проекты в торговле и логистике.',
  },
  {
    name: 'said-there',
    covers: ({ words, at }) =>
      /(?:^| )(?:сообщ|рассказ|уточн|поясн|отмет|добав)\S+ во?(?: \S+)?$/.test(
        words.slice(Math.max(0, at - 3), at).join(' '),
      ),
    example: 'Делегация Урумчи договорилась с городом о встрече, рассказали в спортивной школе.',
    counterexample: 'Делегация Урумчи договорилась с городом о встрече в спортивной школе.',
  },
  {
    name: 'own-potential',
    covers: ({ words, at, chunks, sector }) => {
      const next = chunks.findIndex((chunk) => chunk.start >= sector.end)
      return (
        next > 0 &&
        !sector.codes.includes('investment') &&
        words.slice(next, next + 4).some((word) => potential.test(word)) &&
        words.slice(0, at).some((word) => presented.test(word))
      )
    },
    example: 'Аким рассказал гостям из Урумчи о промышленном и туристическом потенциале области.',
    counterexample: 'Аким рассказал гостям из Урумчи о планах развития туризма.',
  },
  {
    name: 'manner-of-speaking',
    covers: ({ words, at }) =>
      /^(?:вы|по)?стро(?:и(?!тельств)|я)/.test(words[at] ?? '') &&
      [...words.slice(Math.max(0, at - 5), at), ...words.slice(at + 1, at + 4)].some((word) =>
        relation.test(word),
      ),
    example: 'Стороны говорили, как строить отношения с Урумчи.',
    counterexample: 'Стороны говорили, как строить дорогу в Урумчи.',
  },
  {
    name: 'at-home',
    covers: ({ words }) => /(?:^| )у (?:себя|них) дома(?: |$)/.test(words.join(' ')),
    example: 'Гости из Урумчи, с которыми подписали договор, у себя дома добывают уголь.',
    counterexample: 'Гости из Урумчи подписали договор, они будут добывать уголь.',
  },
]

/** What a host boasts of. */
const potential = /^(?:потенциал|достоинств|преимуществ|показател|достижени|возможност)/
const presented = /^(?:рассказа|ознаком|познаком|проинформ|поведал)/

const relation = /^(?:сотрудничеств|отношени|партнерств|диалог|взаимодейств)/
