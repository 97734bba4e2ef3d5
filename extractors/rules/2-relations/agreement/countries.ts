import type { Agreement, Organization, Place } from '../../../record.ts'

type Code = 'KZ' | 'CN'
const STATES = new Map<string, Code>([
  ['Казахстан', 'KZ'],
  ['Китай', 'CN'],
])

/**
 * Countries that agreements lend to bodies whose own is not told: an agreement has a Kazakhstan and a China side, so the one party
 * of unknown country beside parties of one side («соглашение между Алматинской областью и ОАО «TBEA»») is of the other.
 */
export function lentCountries(
  agreements: readonly Pick<Agreement, 'parties'>[],
  organizations: readonly Pick<Organization, 'name' | 'country'>[],
  places: readonly Pick<Place, 'name' | 'country'>[],
): ReadonlyMap<string, Code> {
  const told = new Map<string, string | null>([
    ...STATES,
    ...organizations.map(({ name, country }) => [name, country] as const),
    ...places.map(({ name, country }) => [name, country] as const),
  ])
  const lent = new Map<string, Code>()
  for (const { parties } of agreements) {
    const [open, ...more] = parties.filter((name) => told.get(name) === null)
    const known = new Set(parties.filter((name) => name !== open).map((name) => told.get(name)))
    if (open === undefined || more.length > 0 || known.size !== 1) continue
    if (known.has('KZ')) lent.set(open, 'CN')
    else if (known.has('CN')) lent.set(open, 'KZ')
  }
  return lent
}
