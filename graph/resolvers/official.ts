import type { Claim } from '../claims.ts'
import { idOf, sorted } from '../ids.ts'
import { type Summary, valuesOf } from '../state/entry.ts'
import { foldName, personName } from './names.ts'
import { byUse, type Named } from './organization.ts'

type Mention = Claim<'official'>['item']

/** A full name given to the holder of a post, with the country said there (or `''`). */
export interface Holder {
  key: string
  country: string
}

/** What the articles together say of names. */
export interface PeopleKnown {
  /** Countries said of anyone with this full name. */
  countriesOf(key: string): readonly string[]
  holdersOf(post: string): readonly Holder[]
}

/** What the spellings of one name have in common; and whether it is a whole name. */
export const personKey = (item: Mention) => personName(item.name).key
export const isFull = (item: Mention) => personName(item.name).full

/** `аким / алматы`: the post as one article prints it. */
export function postKey({ post, of }: Mention): string | null {
  return post !== null && of !== null ? `${foldName(post)} / ${foldName(of)}` : null
}

/**
 * Who is who. Mentions with given and family name are one person if both are equal (in any order, with or without a
 * patronymic) and the countries do not differ. A family name alone, or with initials, joins the only person of that
 * name who is given the same post of the same place or body; else it stays by itself.
 */
export function officialId(item: Mention, article: string, known: PeopleKnown): string {
  if (isFull(item)) return fullId(personKey(item), item.country, known)
  const post = postKey(item)
  const same = post === null ? [] : known.holdersOf(post).filter((one) => canBe(item, one))
  const [only, ...others] = new Set(same.map(({ key, country }) => fullId(key, country, known)))
  if (only !== undefined && others.length === 0) return only
  return idOf('official', item.country ?? '-', foldName(item.name), post ?? article)
}

function fullId(key: string, said: string | null, known: PeopleKnown): string {
  const [only, ...others] = known.countriesOf(key)
  const country = said || (others.length === 0 ? only : null) || '-'
  return idOf('official', country, key)
}

/** Whether a family name, with or without initials, can be that of a full name; posts are compared before. */
function canBe(partial: Mention, full: Holder): boolean {
  const short = personName(partial.name)
  const words = full.key.split(' ')
  const [family] = short.words
  if (family === undefined || !words.includes(family)) return false
  const others = words.filter((word) => word !== family)
  return (
    short.initials
      .slice(0, 1)
      .every((initial) => others.some((word) => word.startsWith(initial))) &&
    (partial.country === null || full.country === '' || partial.country === full.country)
  )
}

/** The printed form with most mentions, then the longest, is the name; the others are aliases. */
export function personOf(id: string, sum: Summary): Named & { latin: string | null } {
  const [name = id, ...aliases] = byUse(sum.tally.name ?? {})
  return {
    name,
    aliases: sorted(aliases),
    country: valuesOf(sum, 'country')[0] ?? null,
    latin: valuesOf(sum, 'latin')[0] ?? null,
  }
}
