import { isNoName } from '../../../text/persons/not-names.ts'
import { isPalladius } from '../../../text/persons/palladius.ts'
import type { Token } from '../../../text/read.ts'
import { Flag } from '../../../text/words/lexeme.ts'
import { adjectiveBefore, countryBefore, countryOf, type Draft, type Scene, tidy } from './draft.ts'
import { cyrillicFirm } from './latin-words.ts'

/** «созданное Чжунсинь Групп», «поставщик – Саньхэ Трейд»: a firm by an English word in Cyrillic letters that ends its name, without marks. */
export function cyrillicName(scene: Scene, at: number): Draft | null {
  const { tokens, text } = scene
  const first = tokens[at]
  if (!first?.capital || tokens[at - 1]?.capital) return null
  let end = at + 1
  while (end < at + 5 && tokens[end]?.capital && !endsFirm(tokens[end])) end++
  const last = tokens[end]
  if (!last || !endsFirm(last) || !tokens.slice(at, end).every(isNamePart)) return null
  while (endsFirm(tokens[end + 1])) end++
  if (isFirm.of(first.lexeme) || isNoName(first.text)) return null
  const close = tokens[end] ?? last
  return {
    start: first.start,
    end: close.end,
    name: tidy(text.slice(first.start, close.end)),
    kind: 'company',
    country:
      countryOf(adjectiveBefore(scene.places, first.start)) ??
      countryBefore(text, first.start) ??
      (isPalladius(first.text) ? 'CN' : null),
    cases: [],
    plural: false,
    places: [],
    rule: 'organization/named',
  }
}

const isNamePart = ({ word, text }: Token): boolean =>
  word && /^\p{Lu}\p{Ll}[\p{Script=Cyrillic}-]+$/u.test(text)

const endsFirm = (token: Token | undefined): boolean =>
  token?.capital === true && isFirm.of(token.lexeme)

const isFirm = new Flag((lower) => cyrillicFirm.test(lower))
