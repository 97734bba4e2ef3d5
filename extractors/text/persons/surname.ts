import type { Case } from '../forms/adjective.ts'
import { fold } from '../words/fold.ts'
import { memoised } from '../words/memo.ts'
import { ALL, candidates, common, type Reading } from './name-forms.ts'

export interface SurnameReading extends Reading {
  /** The form is one that only family names have (-ов, -ский, -енко, -ұлы, -бек). */
  strong: boolean
}

/**
 * Readings of any capitalised word as a family name. «Султангазиева» → Султангазиев m [gen, acc], Султангазиева f [nom];
 * «Нуржигитом» → Нуржигит m [ins]; names in -и, -ы, -о, -ұлы stand in all cases.
 */
export function surnameReadings(word: string): readonly SurnameReading[] {
  return readingsOf(word)
}

const readingsOf = memoised((word): readonly SurnameReading[] => {
  const out = [...bySuffix(word), ...plain(word)]
  return out.map((reading) => ({ ...reading, nominative: firstPart(word, reading) }))
})

/** Readings as a patronymic («Жаканович», «Кемелұлы», «Ивановны»), or none. */
export function patronymicReadings(word: string): readonly SurnameReading[] {
  const folded = fold(word)
  const cut = (length: number, add = ''): string => word.slice(0, word.length - length) + add
  const read = (nominative: string, sex: 'm' | 'f', cases: readonly Case[]): SurnameReading[] => [
    { nominative, sex, cases, sure: 1, strong: true },
  ]
  if (folded.length < 5) return []
  if (/(?:улы|уулу|оглы|угли)$/.test(folded)) return read(word, 'm', ALL)
  if (/(?:кызы|гызы|кизи)$/.test(folded)) return read(word, 'f', ALL)
  if (/(?:ов|ев|иль|ь)ич$/.test(folded)) return read(word, 'm', ['nom'])
  const male = /(?:ов|ев|иль|ь)ич(а|у|ем|ом|е)$/.exec(folded)?.[1]
  if (male !== undefined) return read(cut(male.length), 'm', MALE_CASES[male] ?? [])
  const female = /(?:ов|ев)н(а|ы|е|у|ой|ою)$/.exec(folded)?.[1]
  if (female !== undefined) return read(cut(female.length, 'а'), 'f', FEMALE_CASES[female] ?? [])
  return []
}

const MALE_CASES: Record<string, readonly Case[]> = {
  а: ['gen', 'acc'],
  у: ['dat'],
  ем: ['ins'],
  ом: ['ins'],
  е: ['loc'],
}
const FEMALE_CASES: Record<string, readonly Case[]> = {
  а: ['nom'],
  ы: ['gen'],
  е: ['dat', 'loc'],
  у: ['acc'],
  ой: ['ins'],
  ою: ['ins'],
}

/** -ов, -ев, -ин, -ын: endings after the stem. */
const SHORT: readonly [string, string, 'm' | 'f', readonly Case[]][] = [
  ['', '', 'm', ['nom']],
  ['а', '', 'm', ['gen', 'acc']],
  ['у', '', 'm', ['dat']],
  ['ым', '', 'm', ['ins']],
  ['е', '', 'm', ['loc']],
  ['а', 'а', 'f', ['nom']],
  ['ой', 'а', 'f', ['gen', 'dat', 'ins', 'loc']],
  ['ою', 'а', 'f', ['ins']],
  ['у', 'а', 'f', ['acc']],
]
/** -ский, -цкий. */
const LONG: readonly [string, string, 'm' | 'f', readonly Case[]][] = [
  ['ий', 'ий', 'm', ['nom']],
  ['ого', 'ий', 'm', ['gen', 'acc']],
  ['ому', 'ий', 'm', ['dat']],
  ['им', 'ий', 'm', ['ins']],
  ['ом', 'ий', 'm', ['loc']],
  ['ая', 'ая', 'f', ['nom']],
  ['ой', 'ая', 'f', ['gen', 'dat', 'ins', 'loc']],
  ['ую', 'ая', 'f', ['acc']],
]
const STILL = /(?:енко|ко|улы|уулу|кызы|гызы|оглы|заде|ых|их|швили|ши)$/
const KAZAKH_END =
  /..(?:бек|бай|хан|жан|гали|кали|тай|мурат|булат|болат|берды|берди|султан|улла|олла|даулет|мырза|кул)$/

function bySuffix(word: string): SurnameReading[] {
  const folded = fold(word)
  const out: SurnameReading[] = []
  const tables: [RegExp, typeof SHORT][] = [
    [/(?:[оеи]в|[иы]н)$/, SHORT],
    [/[сц]к$/, LONG],
  ]
  for (const [stemEnd, table] of tables) {
    for (const [ending, add, sex, cases] of table) {
      const stem = folded.slice(0, folded.length - ending.length)
      if (!folded.endsWith(ending) || stem.length < 4 || !stemEnd.test(stem)) continue
      if (/ив$/.test(stem) && table === SHORT) continue
      const nominative = word.slice(0, word.length - ending.length) + add
      // -ин and -ын end many other words («Пекин», «бензин»).
      out.push({ nominative, sex, cases, sure: /[иы]н$/.test(stem) ? 0.8 : 1, strong: true })
    }
  }
  if (folded.length > 4 && STILL.test(folded) && !/(?:ык|ик)о$/.test(folded)) {
    const sex = /(?:улы|оглы|уулу)$/.test(folded) ? 'm' : /(?:кызы|гызы)$/.test(folded) ? 'f' : null
    out.push({ nominative: word, sex, cases: ALL, sure: 0.9, strong: true })
  }
  return out
}

/** As a noun of any shape: men's in a consonant decline, women's do not. */
function plain(word: string): SurnameReading[] {
  const out: SurnameReading[] = []
  for (const { nominative, cases, kind } of candidates(word)) {
    const folded = fold(nominative)
    const strong = KAZAKH_END.test(folded) && folded.length > 5
    const rare = /(?:ов|ев|ын|ин|ск)$/.test(folded) ? 0.1 : 0
    if (kind === 'third') continue
    if (kind !== 'same') {
      const sex = kind === 'vowel' ? null : 'm'
      out.push({ nominative, sex, cases, strong, sure: (kind === 'vowel' ? 0.35 : 0.6) - rare })
    } else if (/[иыуоеэюё]$/.test(folded)) {
      // «Закиру» is rather the dative of Закир; «Нуртлеу», «Сатыбалды» hide no such name.
      const sure = /[бвгджзклмнпрстфхцчшщ][уе]$|[аеиоуыэюя]ю$/.test(folded) ? 0.4 : 0.6
      out.push({ nominative, sex: null, cases: ALL, strong, sure })
    } else if (/[ая]$/.test(folded)) {
      out.push({ nominative, sex: null, cases, strong, sure: 0.4 })
      out.push({ nominative, sex: 'f', cases: ALL, strong, sure: 0.1 })
    } else {
      // «Кимом» is an instrumental until the sentence says otherwise.
      out.push({ nominative, sex: 'm', cases, strong, sure: /[ое]м$/.test(folded) ? 0.45 : 0.6 })
      // A woman's name in a consonant stands in all cases; -ов and -ев would be a man's.
      out.push({ nominative, sex: 'f', cases: ALL, strong, sure: rare > 0 ? 0.05 : 0.5 })
    }
  }
  return out
}

/** In a double family name the first part declines too («Султановым-Ахметовым»). */
function firstPart(word: string, reading: SurnameReading): string {
  const at = word.indexOf('-')
  if (at < 4 || !reading.strong) return reading.nominative
  const first = bySuffix(word.slice(0, at)).find(
    (one) => one.sex === reading.sex && common(one.cases, reading.cases).length > 0,
  )
  if (first === undefined) return reading.nominative
  return first.nominative + reading.nominative.slice(at)
}
