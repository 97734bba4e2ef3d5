import { knownBodyForms } from './bodies.ts'
import { type Found, Stems } from './forms/stems.ts'
import { chineseName } from './persons/chinese-name.ts'
import { isPinyin } from './persons/palladius.ts'
import { isByEar, isOfCounty, placeIndex } from './places/index-of-names.ts'
import { placeKey } from './places/key.ts'

/**
 * Whether a text can be about Kazakhstan and China at all: for each of the two it has a word that may name a place or known
 * body of it, in any case form, alphabet mix or spelling that the gazetteer knows, or one that tells the country (юань,
 * акимат); or, for China, a Chinese person's name. Told from the raw text, some hundred times faster than it is tokenised,
 * and never false for a text in which the place finder would see both.
 */
export function mayConcern(text: string): boolean {
  const found = allStems().in(text, BOTH)
  if ((found & KZ) === 0) return false
  return (found & CN) !== 0 || namesChinese(text)
}

/** Whether a capitalised word in Latin letters is pinyin, one in Cyrillic a Chinese place spelt by ear or of the county level behind its head, or two may be a Chinese person's name. */
function namesChinese(text: string): boolean {
  for (const [word] of text.matchAll(LATIN)) if (isPinyin(word)) return true
  for (const [word] of text.matchAll(CAPITALISED)) if (isByEar(placeKey(word))) return true
  for (const [, word = ''] of text.matchAll(HEADED)) if (isOfCounty(placeKey(word))) return true
  for (const [, family = '', given = ''] of text.matchAll(TWO_CAPITALISED)) {
    const words = [family, given].map((word) => ({ text: word, start: 0, end: word.length }))
    if (chineseName(words, 0, { trusted: true }) !== null) return true
  }
  return false
}

const LATIN = /(?<![A-Za-z])[A-Z][A-Za-z]{2,29}(?![A-Za-z])/g

const CAPITALISED = /(?<![А-Яа-яЁё])[А-ЯЁ][А-Яа-яЁё]{4,19}(?![А-Яа-яЁё])/g

const HEADED = /(?:район|уезд|хошун|город)[а-я]{0,3}\s([А-ЯЁ][а-яё]{2,19})(?![А-Яа-яЁё])/g

/** The first may be a word before the name, so the second is looked at again. */
const TWO_CAPITALISED = /(?<![А-Яа-яЁё])([А-ЯЁ][а-яё]{0,6})\s(?=([А-ЯЁ][А-Яа-яЁё]{0,15}))/g

const KZ = 1
const CN = 2
const BOTH = KZ | CN

/** Beginnings of words that tell a country without naming a place of it, or in another language of the region. */
const TELLING: readonly [Found, readonly string[]][] = [
  [KZ, ['казах', 'казак', 'kazakh', 'qazaq', 'астан', 'аким', 'маслихат', 'тенге', 'каз']],
  [
    CN,
    [
      'кита',
      'кнр',
      'юан',
      'кытай',
      'китай',
      'china',
      'chinese',
      'поднебесн',
      'пояс',
      'шелков',
      'ханьск',
      'уйгур',
      'дунган',
    ],
  ],
]
/** Found inside words too: «североказахстанский», «вьетнамокитайский». */
const INSIDE: readonly [Found, string][] = [
  [KZ, 'казах'],
  [CN, 'кита'],
]

const EVERYDAY =
  /^(?:нов|стар|международн|республик|народн|свободн|особ|экономическ|промышленн|индустриальн|торгов|област|район|округ|порт|сух|зон|город|южн|север|восточн|западн|центр|верхн|нижн|больш|мал|внутренн|автономн)/

/** Made at the first question: who never asks does not wait for it. */
let made: Stems | null = null

function allStems(): Stems {
  if (made) return made
  const stems = new Stems()
  for (const [found, list] of TELLING)
    for (const stem of list) stems.add(stem, found, { prefix: true })
  for (const [found, stem] of INSIDE) stems.add(stem, found, { inside: true })
  for (const [first, candidates] of placeIndex.names) {
    for (const { rest, readings } of candidates) {
      const lone = rest.length === 0
      for (const { entry, role } of readings) {
        const found = entry.country === 'KZ' ? KZ : entry.country === 'CN' ? CN : 0
        if (found === 0) continue
        stems.add(tellingWord([first, ...rest]), found, { capital: lone && role === 'noun' })
        // «костанайцы», «ланьчжоусцы»: people are named after a place as its adjective is
        if (lone && first.endsWith('ский'))
          stems.add(`${first.slice(0, -4)}ц`, found, { prefix: true })
      }
    }
  }

  for (const { form, body } of knownBodyForms) {
    const found = body.country === 'KZ' ? KZ : body.country === 'CN' ? CN : 0
    const words = form.match(/[\p{L}\p{N}-]+/gu) ?? []
    if (found !== 0) stems.add(tellingWord(words), found, { capital: true })
  }
  made = stems
  return stems
}

/**
 * Of a name of several words the longest that is not of everyday use: each must stand in the text if the name does. In a name of a
 * place of China «казахский» tells of Kazakhstan, so it does not speak for the name where another word can.
 */
function tellingWord(words: readonly string[]): string {
  const rare = words.filter((word) => !EVERYDAY.test(word))
  const own = rare.filter((word) => !word.startsWith('казахск'))
  const from = [own, rare, words].find((some) => some.length > 0) ?? []
  return from.reduce((best, word) => (word.length > best.length ? word : best), '')
}
