import type { Claim } from '../claims.ts'
import { byCodeUnit, idOf, sorted } from '../ids.ts'
import { foldName, personName } from './names.ts'
import { byUse } from './organization.ts'

/** One person, with every mention that is his or hers. */
export interface Person {
  id: string
  name: string
  aliases: string[]
  country: string | null
  latin: string | null
  claims: Claim<'official'>[]
}

/**
 * Who is who. Mentions with given and family name are one person if both are equal (in any order, with or without a
 * patronymic) and the countries do not differ. A family name alone, or with initials, joins the only person of that
 * name who is given the same post of the same place or body; else it stays by itself.
 */
export function resolveOfficials(claims: readonly Claim<'official'>[]): Person[] {
  const full = claims.filter(({ item }) => personName(item.name).full)
  const partial = claims.filter(({ item }) => !personName(item.name).full)
  const groups = new Map<string, Claim<'official'>[]>()
  const put = (id: string, claim: Claim<'official'>) =>
    groups.set(id, [...(groups.get(id) ?? []), claim])

  const countries = new Map<string, string[]>()
  for (const { item } of full)
    if (item.country !== null) {
      const { key } = personName(item.name)
      countries.set(key, sorted([...(countries.get(key) ?? []), item.country]))
    }
  for (const claim of full) {
    const { key } = personName(claim.item.name)
    const known = countries.get(key) ?? []
    const country = claim.item.country ?? (known.length === 1 ? known[0] : null) ?? null
    put(idOf('official', country ?? '-', key), claim)
  }
  const whole = new Map(groups)
  for (const claim of partial) {
    const matching = [...whole].filter(([, known]) => known.some((other) => isSame(claim, other)))
    const [only] = matching
    if (matching.length === 1 && only !== undefined) put(only[0], claim)
    else put(aloneId(claim), claim)
  }
  return [...groups]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([id, members]) => person(id, members))
}

function isSame(partial: Claim<'official'>, full: Claim<'official'>): boolean {
  const short = personName(partial.item.name)
  const long = personName(full.item.name)
  const [family] = short.words
  if (family === undefined || !long.words.includes(family)) return false
  const others = long.words.filter((word) => word !== family)
  return (
    short.initials
      .slice(0, 1)
      .every((initial) => others.some((word) => word.startsWith(initial))) &&
    (partial.item.country === null ||
      full.item.country === null ||
      partial.item.country === full.item.country) &&
    postKey(partial) !== null &&
    postKey(partial) === postKey(full)
  )
}

function postKey({ item }: Claim<'official'>): string | null {
  return item.post !== null && item.of !== null
    ? `${foldName(item.post)} / ${foldName(item.of)}`
    : null
}

function aloneId(claim: Claim<'official'>): string {
  const { item, document } = claim
  return idOf(
    'official',
    item.country ?? '-',
    foldName(item.name),
    postKey(claim) ?? document.article.id,
  )
}

/** The printed form with most mentions, then the longest, is the name; the others are aliases. */
function person(id: string, claims: Claim<'official'>[]): Person {
  const [name = id, ...aliases] = byUse(claims.map(({ item }) => item.name))
  const latin = sorted(claims.map(({ item }) => item.latin).filter((form) => form !== null))
  const country = sorted(claims.map(({ item }) => item.country).filter((code) => code !== null))
  return {
    id,
    name,
    aliases: sorted(aliases),
    country: country[0] ?? null,
    latin: latin[0] ?? null,
    claims,
  }
}
