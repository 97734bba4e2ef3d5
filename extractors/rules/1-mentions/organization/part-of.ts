import type { OrganizationEntity } from '../../../engine/mention.ts'

/**
 * Whether a body is only a part of one that the article names: an office or section of no place («начальник отдела внешних
 * связей»), a school or department in small letters of a university («декан школы информатики»). Posts are of it all the same.
 */
export function isPart(
  { name, country, places, evidence }: OrganizationEntity,
  all: readonly OrganizationEntity[],
  text: string,
): boolean {
  if (country !== null || places.length > 0) return false
  const small = evidence.every(({ start }) => /^\p{Ll}/u.test(text.charAt(start)))
  // «институт Конфуция» has a name of its own
  if (!small || /^.(?:нститут|кола|кадемия) \p{Lu}\p{Ll}/u.test(name)) return false
  if (/^(?:отдел|сектор|служба) /i.test(name)) return true
  if (
    !/^(?:департамент|институт|школа|академия|колледж|факультет) /i.test(name) &&
    !staff.test(name)
  )
    return false
  return all.some(
    (other) =>
      other.kind === 'university' &&
      other.name !== name &&
      other.places.length + (other.country ? 1 : 0) > 0,
  )
}

/** «управление международных связей»: offices that a university has; one of trade or culture is a region's. */
const staff =
  /^управление (?:по )?(?:международн|научн|учебн|студен|кадр|при[её]м|аспирант|образовательн|зарубежн|внешн)/i
