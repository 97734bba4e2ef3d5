import type { OfficialEntity } from '../../../engine/mention.ts'
import type { PersonName } from '../../../text/persons/names.ts'
import { memoised } from '../../../text/words/memo.ts'

/** Whether a printed name can be that of a person named before: fuller, shorter, with initials, by family name alone. */
export function samePerson(entity: Pick<OfficialEntity, 'name'>, name: PersonName): boolean {
  const a = wordsOf(entity.name)
  const b = wordsOf(name.name)
  if (b.length === 1)
    return [name.name, ...name.variants].some((each) => bearsFamily(a, wordsOf(each)[0] ?? ''))
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  if (few.every((word) => many.includes(word))) return true
  if (b.length === 2 && patronymic.test(b[1] ?? '')) return a[0] === b[0] || a[1] === b[0]
  const full = a.join(' ')
  return name.variants.some((variant) => wordsOf(variant).join(' ') === full) || initialsFit(a, b)
}

/** The family name stands last, in Chinese names and official lists first. */
const bearsFamily = (words: readonly string[], family: string): boolean =>
  words[0] === family || words.at(-1) === family

const patronymic = /(?:ович|евич|овна|евна|улы|кызы|ұлы|қызы)$/

/** Folded words of a name, initials without dots. */
const wordsOf = memoised((name): readonly string[] =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[\s.]+/)
    .filter(Boolean),
)

/** «М. Султанов» and «Марат Султанов». */
function initialsFit(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.some((word) => word.length === 1) ? [a, b] : [b, a]
  const family = short.find((word) => word.length > 1)
  const initial = short.find((word) => word.length === 1)
  if (family === undefined || initial === undefined || !long.includes(family)) return false
  return long.some((word) => word !== family && word.startsWith(initial))
}

/** The fuller of two forms of one person's name: more words that are no initials. */
export function fuller(known: string, other: string): string {
  const weight = (name: string): number => wordsOf(name).filter((word) => word.length > 1).length
  return weight(other) > weight(known) ? other : known
}
