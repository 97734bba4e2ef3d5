import { looksAdjective } from '../../../text/forms/nominative.ts'
import { personName } from '../../../text/persons/names.ts'
import { isNoName } from '../../../text/persons/not-names.ts'
import { isPalladius } from '../../../text/persons/palladius.ts'
import type { Token } from '../../../text/read.ts'
import {
  countryBefore,
  countryOf,
  type Draft,
  type Head,
  placeOver,
  type Scene,
  tidy,
} from './draft.ts'
import { isLegalForm } from './fixed.ts'
import { isQuote } from './name-run.ts'

/**
 * «компания Шэнли Ойл Сервис», «компании Чанцзи Тунтай Ли Вэй»: a name without marks behind a company's word, up to the person's
 * that follows; one word only where it sounds Chinese.
 */
export function bareName(
  scene: Scene,
  { at, head, after, entry, cases, plural }: Head,
): Draft | null {
  const { tokens, text } = scene
  const [first, open] = [tokens[at], tokens[after]]
  if (!first || !open || plural || entry.kind !== 'company' || !firm.test(entry.phrase)) return null
  const run = letters(tokens, after) ?? capitals(tokens, after)
  if (run.length === 0 || looksAdjective(open.lower) || isNoName(open.text)) return null
  if (isPerson(run, 0)) return null
  const own = [2, 3].find((length) => run.length > length && isPerson(run.slice(-length), 0))
  const words = own === undefined ? run : run.slice(0, -own)
  const last = words.at(-1)
  const places = words.filter((word) => placeOver(scene, word)).length
  if (!last || places === words.length) return null
  const chinese = words.every(({ text: word }) => isPalladius(word))
  const short = /^\p{Lu}+$/u.test(open.text)
  if (words.length === 1 && !short && !(chinese && open.text.length > 5)) return null
  const lead = head > at ? placeOver(scene, first, true) : undefined
  return {
    start: first.start,
    end: last.end,
    name: tidy(text.slice(open.start, last.end)),
    kind: entry.kind,
    country: countryOf(lead) ?? countryBefore(text, open.start) ?? (chinese ? 'CN' : null),
    cases,
    plural,
    places: [],
    rule: 'organization/named',
  }
}

const firm =
  /^(?:компания|корпорация|холдинг|концерн|фирма|авиакомпания|группа компаний|консорциум|агрохолдинг|банк)$/

/** «компания ХБТ»: an abbreviation that is neither a legal form nor a place's and that no name follows; null for other words. */
function letters(tokens: readonly Token[], at: number): Token[] | null {
  const token = tokens[at]
  if (!token || !/^[А-ЯЁ]{3,6}$/.test(token.text) || isLegalForm(token.text)) return null
  const next = tokens[at + 1]
  return next && (isQuote(next) || /^\p{Lu}{2}/u.test(next.text)) ? null : [token]
}

/** Up to five words with a capital in a row. */
function capitals(tokens: readonly Token[], from: number): Token[] {
  const run: Token[] = []
  for (let at = from; at < from + 5; at++) {
    const token = tokens[at]
    if (!token?.word || !/^\p{Lu}\p{Ll}[\p{L}-]*$/u.test(token.text)) break
    if (!/^[\p{Script=Cyrillic}-]+$/u.test(token.text)) break
    run.push(token)
  }
  return run
}

const isPerson = (run: readonly Token[], at: number): boolean => {
  const found = personName(run, at)
  return found !== null && found.sure >= 0.5 && found.length === run.length
}
