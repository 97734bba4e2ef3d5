import type { Analysis } from '../../../engine/analysis.ts'
import type { Agreement, Evidence, Sector } from '../../../record.ts'
import { findSectors } from '../../../text/sectors.ts'

/**
 * What an agreement covers by who concludes it: a document that universities or colleges alone sign is one on education, with
 * a centre of science one on science too; one of two offices («управление сельского хозяйства», «департамент природных
 * ресурсов») is on what they are in charge of. Returns each sector with its evidence.
 */
export function sectorsOfParties(
  agreements: readonly Agreement[],
  analysis: Analysis,
): [Sector, Evidence[]][] {
  const kinds = new Map(analysis.organizations.map(({ name, kind }) => [name, kind]))
  const isSchool = (name: string) => kinds.get(name) === 'university' || school.test(name)
  return agreements.flatMap(({ parties, evidence }): [Sector, Evidence[]][] => {
    if (parties.length < 2) return []
    const own = evidence.slice(0, 1)
    if (parties.some(isSchool) && parties.every((name) => isSchool(name) || ofScience(name))) {
      const codes: Sector[] = parties.some(ofScience) ? ['education', 'science'] : ['education']
      return codes.map((code) => [
        code,
        own.map((each) => ({ ...each, rule: 'sector/universities' })),
      ])
    }
    if (!parties.every((name) => kinds.get(name) === 'government' && office.test(name))) return []
    return [...sharedFields(parties)].map((code) => [
      code,
      own.map((each) => ({ ...each, rule: 'sector/offices' })),
    ])
  })
}

/** The fields that all offices have in their names, where there are any; else those of each. */
function sharedFields(parties: readonly string[]): ReadonlySet<Sector> {
  const [first = [], ...others] = parties.map((name) =>
    findSectors(name).flatMap(({ codes }) => codes),
  )
  const shared = first.filter((code) => others.every((codes) => codes.includes(code)))
  return new Set(shared.length > 0 ? shared : [...first, ...others.flat()])
}

const school = /(?:колледж|лицей|училище|школа|академия|институт|университет)/i
const science = /научн|исследовательск|(?:^| )НИИ(?: |$)|академия наук/i
const ofScience = (name: string): boolean => science.test(name) && !/университет/i.test(name)
const office = /(?:управление|департамент|комитет|бюро|отдел)(?: |$)/i
