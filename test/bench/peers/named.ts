import { type ArticleRecord, gazetteer } from '../../../extractors/index.ts'

/** What a program names in one article; each thing with all its readings, of which any may be the right one. */
export interface Named {
  id: string
  persons: { names: string[]; posts: string[] }[]
  places: string[][]
  organizations: string[][]
}

/** A record (gold or printed) in the same form. */
export function namedIn(
  record: Pick<ArticleRecord, 'id' | 'officials' | 'places' | 'organizations'>,
): Named {
  return {
    id: record.id,
    persons: record.officials.map(({ name, post }) => ({
      names: [name],
      posts: post === null ? [] : [post],
    })),
    places: record.places.map(({ name, asPrinted = [] }) => [name, ...asPrinted]),
    organizations: record.organizations.map(({ name }) => [name]),
  }
}

export const KINDS = ['persons', 'places', 'organizations', 'posts'] as const
export type Kind = (typeof KINDS)[number]
export type Tally = Record<Kind, { right: number; found: number; gold: number }>

export const emptyTally = (): Tally => ({
  persons: { right: 0, found: 0, gold: 0 },
  places: { right: 0, found: 0, gold: 0 },
  organizations: { right: 0, found: 0, gold: 0 },
  posts: { right: 0, found: 0, gold: 0 },
})

/**
 * Adds one article. A person is right by his nominative name (the words of the shorter form, two at least, all in the longer);
 * a place by its nominative without its head word; an organization by half of its words; a post if it stands with a
 * person that is right. Whoever names more than the gold, officials being only some of the persons of a text, pays for it.
 */
export function count(tally: Tally, gold: Named, found: Named): void {
  const persons = pairs(gold.persons, wholePersons(found.persons), (a, b) =>
    any(a.names, b.names, samePerson),
  )
  add(tally.persons, persons, gold.persons, wholePersons(found.persons))
  const places = found.places.filter((names) => !names.some(isForeign))
  add(
    tally.places,
    pairs(gold.places, places, (a, b) => any(a, b, samePlace)),
    gold.places,
    places,
  )
  add(
    tally.organizations,
    pairs(gold.organizations, found.organizations, (a, b) => any(a, b, alike)),
    gold.organizations,
    found.organizations,
  )
  const right = persons.filter(([a, b]) => any(a.posts, b.posts, alike))
  tally.posts.right += right.length
  tally.posts.found += found.persons.filter(({ posts }) => posts.length > 0).length
  tally.posts.gold += gold.persons.filter(({ posts }) => posts.length > 0).length
}

export const f1 = ({ right, found, gold }: Tally[Kind]): number =>
  found + gold === 0 ? 1 : (2 * right) / (found + gold)

function add<Item>(
  tally: Tally[Kind],
  right: readonly unknown[],
  gold: readonly Item[],
  found: readonly Item[],
): void {
  tally.right += right.length
  tally.found += found.length
  tally.gold += gold.length
}

/** Each thing of the gold with the first found one that is the same and not yet taken. */
function pairs<Item>(
  gold: readonly Item[],
  found: readonly Item[],
  same: (a: Item, b: Item) => boolean,
): [Item, Item][] {
  const free = new Set(found)
  return gold.flatMap((one): [Item, Item][] => {
    const other = [...free].find((each) => same(one, each))
    if (other === undefined) return []
    free.delete(other)
    return [[one, other]]
  })
}

const any = (a: readonly string[], b: readonly string[], same: (x: string, y: string) => boolean) =>
  a.some((x) => b.some((y) => same(x, y)))

/** A family name alone names nobody that a fuller form does not name. */
const wholePersons = (persons: Named['persons']) =>
  persons.filter(({ names }) => names.some((name) => words(name).length > 1))

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

function samePerson(a: string, b: string): boolean {
  const [few = [], many = []] = [words(a), words(b)].sort((x, y) => x.length - y.length)
  return few.length > 1 && few.every((word) => many.includes(word))
}

const HEADS =
  /^(?:г|город|область|провинция|район|уезд|округ|префектура|городской|автономный|муниципалитет|регион|село|поселок|сэз)$/
const key = (place: string): string =>
  words(place)
    .filter((word) => !HEADS.test(word))
    .sort()
    .join(' ')
const samePlace = (a: string, b: string) => key(a) === key(b)

/** Countries, and places of countries that no record lists: naming them is no error. */
const foreign = new Set(
  gazetteer.entries
    .filter(({ country, kind }) => kind === 'country' || (country !== 'KZ' && country !== 'CN'))
    .flatMap(({ names }) => names.map(({ text }) => key(text))),
)
const isForeign = (name: string) => foreign.has(key(name))

function alike(a: string, b: string): boolean {
  const [x, y] = [stems(a), stems(b)]
  const both = [...x].filter((stem) => y.has(stem)).length
  return both > 0 && both / (x.size + y.size - both) >= 0.5
}

const stems = (text: string) =>
  new Set(
    words(text)
      .filter((word) => !/^(?:и|в|по|с|на|the|of|ао|тоо|co|ltd|llp)$/.test(word))
      .map((word) => word.slice(0, 6)),
  )
