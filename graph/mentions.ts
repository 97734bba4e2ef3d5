import type { Claim } from './claims.ts'
import { type Drawing, drawSector } from './drawing.ts'
import { idOf } from './ids.ts'
import { foldName } from './resolvers/names.ts'
import type { Person } from './resolvers/official.ts'
import type { Body } from './resolvers/organization.ts'

/** The nodes that records name by themselves: places, officials with posts, organizations, sectors. */

export function drawPlaces({ draft, referrer }: Drawing, claims: readonly Claim<'place'>[]): void {
  for (const { id, document, item } of claims) {
    const place = referrer.place(document, item.id) ?? referrer.ref(document, item.name, id)
    draft.edge('SUPPORTS', id, place.id)
  }
}

export function drawBodies({ draft }: Drawing, bodies: readonly Body[]): void {
  for (const { id, name, aliases, country, kind, claims } of bodies) {
    draft.node('Organization', id, name, { kind, country, aliases })
    for (const claim of claims) draft.edge('SUPPORTS', claim.id, id)
  }
}

export function drawPeople(drawing: Drawing, people: readonly Person[]): void {
  const { draft } = drawing
  for (const { id, name, aliases, country, latin, claims } of people) {
    draft.node('Official', id, name, { country, latin, aliases })
    for (const claim of claims) {
      draft.edge('SUPPORTS', claim.id, id)
      drawPost(drawing, id, claim)
    }
  }
}

/** `Республика Казахстан в КНР` → `КНР`: envoys to two countries hold two posts. */
function hostOfMission(of: string): string | null {
  const [owner, host] = of.split(/ (?:в|при|во) /u)
  return owner !== undefined && host !== undefined ? host : null
}

/** `аким` of Алматинская область is one post, whoever holds it. */
function drawPost({ draft, referrer }: Drawing, person: string, claim: Claim<'official'>): void {
  const { post, of } = claim.item
  if (post === null) return
  const owner = of === null ? null : referrer.ref(claim.document, of, claim.id)
  const title = foldName(post)
  const host = of !== null && owner?.id === owner?.country ? hostOfMission(of) : null
  const abroad = host === null ? [] : [foldName(host)]
  const id = idOf('post', owner?.id.replace(/^organization\//u, '') ?? '-', ...abroad, title)
  const where = host === null ? owner?.name : of
  draft.node('Post', id, where ? `${title} (${where})` : title, { title })
  draft.edge('SUPPORTS', claim.id, id)
  draft.edge('HOLDS', person, id, [claim.id])
  if (owner && owner.label !== 'Official') draft.edge('OF', id, owner.id, [claim.id])
}

export function drawSectors({ draft }: Drawing, claims: readonly Claim<'sector'>[]): void {
  for (const { id, item } of claims) draft.edge('SUPPORTS', id, drawSector(draft, item.code))
}
