import type { Claim } from '../claims.ts'
import { groupBy } from '../group.ts'
import { byCodeUnit, idOf, sorted } from '../ids.ts'
import { organizationKey } from './names.ts'

export interface Body {
  id: string
  name: string
  aliases: string[]
  country: string | null
  kind: string
  claims: Claim<'organization'>[]
}

/** Organizations by normalised name and country; one without a country joins the only country known for its name. */
export function resolveOrganizations(claims: readonly Claim<'organization'>[]): Body[] {
  const keyOf = ({ item }: Claim<'organization'>) => organizationKey(item.name)
  const countries = new Map(
    [...groupBy(claims, keyOf)].map(([key, members]) => [
      key,
      sorted(members.flatMap(({ item }) => item.country ?? [])),
    ]),
  )
  const idOfClaim = (claim: Claim<'organization'>) => {
    const known = countries.get(keyOf(claim)) ?? []
    const country = claim.item.country ?? (known.length === 1 ? known[0] : null) ?? '-'
    return idOf('organization', country, keyOf(claim))
  }
  return [...groupBy(claims, idOfClaim)]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([id, members]) => body(id, members))
}

/** Id of a body that no record lists (`Центральная Азия` as a participant). */
export const unlistedOrganizationId = (name: string) =>
  idOf('organization', '-', organizationKey(name))

function body(id: string, claims: Claim<'organization'>[]): Body {
  const [name = id, ...aliases] = byUse(claims.map(({ item }) => item.name))
  const [kind = 'other'] = byUse(
    claims.map(({ item }) => item.kind).filter((one) => one !== 'other'),
  )
  const countries = sorted(claims.map(({ item }) => item.country).filter((code) => code !== null))
  return { id, name, aliases: sorted(aliases), country: countries[0] ?? null, kind, claims }
}

/** Distinct values, the most frequent first, then the longest. */
export function byUse(values: readonly string[]): string[] {
  const count = new Map<string, number>()
  for (const value of values) count.set(value, (count.get(value) ?? 0) + 1)
  return [...count]
    .sort(([a, n], [b, m]) => m - n || b.length - a.length || byCodeUnit(a, b))
    .map(([value]) => value)
}
