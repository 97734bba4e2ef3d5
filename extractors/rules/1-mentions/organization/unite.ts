import type { OrganizationEntity, OrganizationMention } from '../../../engine/mention.ts'
import { isMission } from '../../../text/bodies.ts'
import { latinOf } from '../../../text/persons/latin.ts'
import { fold } from '../../../text/words/fold.ts'
import { companyWord, cyrillicFirm } from './latin-words.ts'

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
    return fuller < 0
      ? (ofOnePlace(entities, one) ?? ofOneHost(entities, one) ?? ofOneTown(entities, one) ?? at)
      : fuller
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

/** «департамент торговли», told before as «департамент торговли провинции Шаньдун»: the index of the one told last. */
function ofOnePlace(
  entities: readonly OrganizationEntity[],
  one: OrganizationEntity,
): number | null {
  if (one.country !== null || one.places.length > 0 || !/ /.test(one.name)) return null
  const start = one.evidence[0]?.start ?? 0
  const fuller = entities.findLastIndex(
    (other) =>
      other.kind === one.kind &&
      (other.places.length > 0 || (other.kind === 'other' && other.country !== null)) &&
      (other.evidence[0]?.start ?? 0) < start &&
      other.name.toLowerCase().startsWith(`${one.name.toLowerCase()} `),
  )
  return fuller < 0 ? null : fuller
}

/** «Генконсульство Казахстана», where the article names only that in Гуанчжоу: its index. */
function ofOneHost(
  entities: readonly OrganizationEntity[],
  one: OrganizationEntity,
): number | null {
  const short = mission(one.name)
  if (!isMission(short)) return null
  const full = entities.flatMap(({ name }, at) =>
    mission(name).startsWith(`${short} в `) ? [at] : [],
  )
  return full.length === 1 ? (full[0] ?? null) : null
}

/** «Карагандинский университет», told before as «Карагандинский технический университет имени …», the only one of its town: its index. */
function ofOneTown(
  entities: readonly OrganizationEntity[],
  one: OrganizationEntity,
): number | null {
  const town = /^(\p{Lu}\p{Ll}+ск)ий университет$/u.exec(one.name)?.[1]
  if (!town) return null
  const start = one.evidence[0]?.start ?? 0
  const fuller = entities.flatMap(({ kind, name, evidence }, at) =>
    kind === 'university' &&
    name !== one.name &&
    name.startsWith(`${town}ий `) &&
    name.includes(' имени ') &&
    (evidence[0]?.start ?? 0) < start
      ? [at]
      : [],
  )
  return fuller.length === 1 ? (fuller[0] ?? null) : null
}

const mission = (name: string): string => name.replace(/^Генконсульство/, 'Генеральное консульство')

/** Whether the first name is a short form of the second. */
function isShort(one: string, other: string): boolean {
  if (other.length <= one.length) return false
  if (abbreviates(bareName(one), bareName(other)) || isAfterOneMan(one, other)) return true
  // «Филармония имени Жамбыла» of «Государственная филармония имени Жамбыла»
  if (/ (?:имени|им\.) /.test(one) && other.toLowerCase().endsWith(` ${one.toLowerCase()}`))
    return true
  if (!other.startsWith(`${one} `)) return false
  const rest = other.slice(one.length + 1)
  // «Урумчийское бюро» of «Урумчийское бюро железных дорог»
  if (townOffice.test(one) && /^\p{Ll}/u.test(rest)) return true
  // «институт Конфуция» of «Институт Конфуция при ЕНУ»
  if (/^(?:имени|им\.|при) /.test(rest)) return true
  const firm = /^[A-Z][\w&' -]*$/.test(one) ? companyWord : cyrillicFirm
  return rest
    .split(/[\s.,]+/)
    .every((word) => !word || firm.test(firm === companyWord ? word : word.toLowerCase()))
}

/** «Buketov University» of «Карагандинский университет имени Е.А. Букетова»: the same man's name in both scripts. */
function isAfterOneMan(one: string, other: string): boolean {
  const man = /^([A-Z][a-z]{4,}) University$/.exec(one)?.[1]?.toLowerCase()
  if (!man || !/университет/i.test(other)) return false
  return other
    .split(/[\s.]+/)
    .some((word) => latinOf(word).toLowerCase().startsWith(man.slice(0, 6)))
}

const townOffice = /^[А-Я][а-яё-]+ск(?:ое|ая|ий) (?:бюро|управление|комитет|департамент|комиссия)$/

/** Legal forms and quotation marks off, a dedication told by both or only by one off too. */
const bareName = (name: string): string =>
  name
    .replace(/[«»"“”„]/g, '')
    .replace(/^(?:(?:ТОО|АО|ООО|ОАО|ЗАО|НАО|НК|ПАО|НАК|НУХ|НГК|ГК)\s+)+/, '')
    .replace(/\s(?:имени|им\.)\s?.*$/, '')

/**
 * Whether a word abbreviates a name: a few first letters of each word in order, a capital for each («ЮКМА» of «Южно-Казахстанская
 * медицинская академия», «КазНУ», «ҚТЖ» of «Қазақстан темір жолы»); linking words count for none.
 */
function abbreviates(short: string, long: string): boolean {
  if (!/^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{Ll}]{3,8}$/u.test(short)) return false
  const words = long
    .split(/[\s-]+/)
    .filter((word) => /^\p{L}{3,}/u.test(word) && !/^(?:and|the|for)$/.test(word))
  const parts = short.match(/\p{Lu}\p{Ll}*/gu) ?? []
  // «CNTIC» of «China National Technical Import and Export Corporation»
  const rest = words.slice(parts.length)
  return (
    words.length > 1 &&
    words.length >= parts.length &&
    rest.every((word) => companyWord.test(word)) &&
    parts.every((part, at) => fold(words[at] ?? '').startsWith(fold(part)))
  )
}
