import type { Claim } from '../claims.ts'
import { byCodeUnit, idOf, sorted } from '../ids.ts'
import { type Summary, valuesOf } from '../state/entry.ts'
import { organizationKey } from './names.ts'

/** What a merged node is called. */
export interface Named {
  name: string
  aliases: string[]
  country: string | null
}

/** What the articles together say of a name. */
export interface BodiesKnown {
  /** Countries said of organizations with this key, `''` where one is named without. */
  bodiesOf(key: string): readonly string[]
}

/** Organizations by normalised name and country; one without a country joins the only country known for its name. */
export function organizationId(item: Claim<'organization'>['item'], known: BodiesKnown): string {
  const key = organizationKey(item.name)
  return idOf('organization', item.country ?? loneCountry(known.bodiesOf(key)) ?? '-', key)
}

/** The organizations of one name that records list, as ids. */
export function namesakes(key: string, known: BodiesKnown): string[] {
  const said = known.bodiesOf(key)
  const lone = loneCountry(said)
  return sorted(said.map((country) => idOf('organization', country || (lone ?? '-'), key)))
}

function loneCountry(said: readonly string[]): string | null {
  const [only, ...others] = said.filter((country) => country !== '')
  return only !== undefined && others.length === 0 ? only : null
}

/** Id of a body that no record lists (`Центральная Азия` as a participant). */
export const unlistedOrganizationId = (key: string) => idOf('organization', '-', key)

/** Without a record that lists it, an organization is only what it is called. */
export function bodyOf(id: string, sum: Summary): Named & { kind: string; isListed: boolean } {
  const isListed = sum.tally.name !== undefined
  const [name = id, ...aliases] = byUse(sum.tally.name ?? sum.tally.called ?? {})
  const [kind = 'other'] = byUse(sum.tally.kind ?? {})
  return {
    name,
    aliases: isListed ? sorted(aliases) : [],
    country: valuesOf(sum, 'country')[0] ?? null,
    kind,
    isListed,
  }
}

/** Values by how often they are used, then the longest first. */
export function byUse(uses: Readonly<Record<string, number>>): string[] {
  return Object.entries(uses)
    .sort(([a, n], [b, m]) => m - n || b.length - a.length || byCodeUnit(a, b))
    .map(([value]) => value)
}
