import type { OrganizationEntity, OrganizationMention } from '../../../engine/mention.ts'
import { companyWord } from './latin.ts'

/**
 * Bodies of an article, those that go by two names made one: «ЮКМА» and «Южно-Казахстанская медицинская академия», «ЗКУ»
 * and «ЗКУ имени Махамбета Утемисова», «Great Wall» and «Great Wall Motor». The fuller name stays; mentions are renumbered.
 */
export function unite(
  entities: readonly OrganizationEntity[],
  mentions: readonly OrganizationMention[],
): { entities: OrganizationEntity[]; mentions: OrganizationMention[] } {
  const target = entities.map((one, at) => {
    const fuller = entities.findIndex(
      (other, index) => index !== at && other.kind === one.kind && isShort(one.name, other.name),
    )
    return fuller < 0 ? at : fuller
  })
  const kept = entities.filter((_, at) => target[at] === at)
  const number = new Map(kept.map((entity, at) => [entity, at]))
  const lastOf = (at: number): number => {
    const next = target[at] ?? at
    return next === at || target[next] !== next ? at : next
  }
  for (const [at, entity] of entities.entries()) {
    const whole = entities[lastOf(at)]
    if (!whole || whole === entity) continue
    whole.evidence.push(...entity.evidence)
    whole.country ??= entity.country
  }
  return {
    entities: kept,
    mentions: mentions.flatMap((mention) => {
      const whole = entities[lastOf(mention.entity)]
      const entity = whole && number.get(whole)
      return whole === undefined || entity === undefined
        ? []
        : [{ ...mention, entity, name: whole.name }]
    }),
  }
}

/** Whether the first name is a short form of the second. */
function isShort(one: string, other: string): boolean {
  if (other.length <= one.length) return false
  if (/^[А-ЯЁ]{3,7}$/.test(one) && initialsOf(other) === one) return true
  if (!other.startsWith(`${one} `)) return false
  const rest = other.slice(one.length + 1)
  if (/^(?:имени|им\.) /.test(rest)) return true
  return (
    /^[A-Z][\w&' -]*$/.test(one) &&
    rest.split(/[\s.,]+/).every((word) => !word || companyWord.test(word))
  )
}

/** «Южно-Казахстанская медицинская академия» → ЮКМА: linking words left out. */
const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{L}{3,}/u.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
