import type { Claim } from '../claims.ts'
import { groupBy } from '../group.ts'
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
  const read = new Map(claims.map((claim) => [claim, personName(claim.item.name)]))
  const isFull = (claim: Claim<'official'>) => read.get(claim)?.full ?? false
  const keyOf = (claim: Claim<'official'>) => read.get(claim)?.key ?? claim.item.name
  const full = claims.filter(isFull)
  const countries = new Map(
    [...groupBy(full, keyOf)].map(([key, members]) => [
      key,
      sorted(members.flatMap(({ item }) => item.country ?? [])),
    ]),
  )
  const fullId = (claim: Claim<'official'>) => {
    const known = countries.get(keyOf(claim)) ?? []
    const country = claim.item.country ?? (known.length === 1 ? known[0] : null) ?? '-'
    return idOf('official', country, keyOf(claim))
  }
  const holders = groupBy(full, (claim) => postKey(claim) ?? '')
  const partialId = (claim: Claim<'official'>) => {
    const post = postKey(claim)
    const same = post === null ? [] : (holders.get(post) ?? []).filter((one) => isSame(claim, one))
    const [only, ...others] = new Set(same.map(fullId))
    return only !== undefined && others.length === 0 ? only : aloneId(claim)
  }
  const groups = groupBy(claims, (claim) => (isFull(claim) ? fullId(claim) : partialId(claim)))
  return [...groups]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([id, members]) => person(id, members))
}

/** Whether a family name, with or without initials, can be that of a full name; posts are compared before. */
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
      partial.item.country === full.item.country)
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
