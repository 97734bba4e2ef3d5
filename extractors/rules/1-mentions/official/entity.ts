import type { OfficialEntity } from '../../../engine/mention.ts'
import type { Draft } from './draft.ts'
import { fuller } from './persons.ts'
import { titleOf } from './titles.ts'

/** Of the place or body served; a Chinese name at a body that only its legal form makes Kazakh («директор ТОО «Фан Да» Чжу Янькунь») is of China. */
function countryOf(name: Draft['name'], belonging: Draft['belonging']): string | null {
  const guest =
    name?.country === 'CN' && belonging?.organization != null && belonging.places.length === 0
  return (guest ? name.country : belonging?.country) ?? name?.country ?? null
}

/** A person as first met. */
export function newEntity({ name, post, belonging, start, end, rule }: Draft): OfficialEntity {
  return {
    name: name?.name ?? '',
    latin: name?.latin ?? null,
    country: countryOf(name, belonging),
    sex: name?.sex ?? null,
    post: titleOf(post, belonging, name?.country ?? null),
    of: belonging?.of ?? null,
    places: belonging?.places ?? [],
    organization: belonging?.organization ?? null,
    evidence: [{ start, end, rule }],
  }
}

/** Adds to a person what another mention says: a fuller name, a post where none was, a place for the post. */
export function enrich(
  entity: OfficialEntity,
  { name, post, belonging, start, end, rule }: Draft,
): void {
  if (name) {
    const full = fuller(entity.name, name.name)
    if (full !== entity.name) entity.latin = name.latin ?? entity.latin
    entity.name = full
    entity.latin ??= name.latin
  }
  const title = titleOf(post, belonging, name?.country ?? null)
  if (title && (entity.post === null || (entity.of === null && belonging?.of))) {
    entity.post = title
    entity.of = belonging?.of ?? entity.of
    if (belonging && belonging.places.length > 0) entity.places = belonging.places
    entity.organization = belonging?.organization ?? entity.organization
    entity.country = countryOf(name, belonging) ?? entity.country
  }
  entity.evidence.push({ start, end, rule })
}
