import type { Analysis } from '../../../engine/analysis.ts'
import type { Agreement, Evidence } from '../../../record.ts'

/**
 * What an agreement covers by who concludes it: a document that universities or colleges alone sign is one on education, said or
 * not. Returns its evidence; empty without such a document.
 */
export function educationByParties(
  agreements: readonly Agreement[],
  analysis: Analysis,
): Evidence[] {
  const schools = new Set(
    analysis.organizations
      .filter(({ kind, name }) => kind === 'university' || school.test(name))
      .map(({ name }) => name),
  )
  return agreements
    .filter(({ parties }) => parties.length > 1 && parties.every((party) => schools.has(party)))
    .flatMap(({ evidence }) => evidence.slice(0, 1))
    .map((each) => ({ ...each, rule: 'sector/universities' }))
}

const school = /(?:колледж|лицей|училище|школа|академия|институт|университет)/i
