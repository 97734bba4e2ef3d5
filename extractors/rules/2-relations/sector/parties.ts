import type { Analysis } from '../../../engine/analysis.ts'
import type { Agreement, Evidence, Organization, Sector } from '../../../record.ts'
import { findSectors } from '../../../text/sectors/sectors.ts'

/**
 * What an agreement covers by who concludes it: a document that universities or colleges alone sign is one on education, with
 * a centre of science one on science too; one of an office or a hospital («управление сельского хозяйства», «департамент
 * природных ресурсов») is on what it is in charge of. Returns each sector with its evidence.
 */
export function sectorsOfParties(
  agreements: readonly Agreement[],
  analysis: Analysis,
): [Sector, Evidence[]][] {
  const kinds = kindsOf(analysis)
  return agreements.flatMap(({ parties, evidence }): [Sector, Evidence[]][] => {
    if (parties.length < 2) return []
    const own = evidence.slice(0, 1)
    const taught = fieldsOfSchools(parties, kinds)
    if (taught.length > 0)
      return taught.map((code) => [
        code,
        own.map((each) => ({ ...each, rule: 'sector/universities' })),
      ])
    // «меморандум с медиакорпорацией CMG»
    if (parties.some((name) => kinds.get(name) === 'media'))
      return [['media', own.map((each) => ({ ...each, rule: 'sector/offices' }))]]
    return fieldsOfOffices(parties, analysis).map((code) => [
      code,
      own.map((each) => ({ ...each, rule: 'sector/offices' })),
    ])
  })
}

type Kinds = ReadonlyMap<string, Organization['kind']>

const kindsOf = ({ organizations }: Analysis): Kinds =>
  new Map(organizations.map(({ name, kind }) => [name, kind]))

/** What schools alone conclude with each other is education, with a centre of science among them science too. */
function fieldsOfSchools(parties: readonly string[], kinds: Kinds): Sector[] {
  const isSchool = (name: string) =>
    kinds.get(name) === 'university' || (kinds.get(name) !== 'company' && school.test(name))
  if (!parties.some(isSchool) || !parties.every((name) => isSchool(name) || ofScience(name)))
    return []
  return parties.some(ofScience) ? ['education', 'science'] : ['education']
}

/**
 * What the parties say of a document's fields: one of schools is on education, whatever else it names; one that names no field and is
 * concluded by an office, a hospital or media covers what that is in charge of.
 */
export function withFieldsOfParties(
  agreements: readonly Agreement[],
  analysis: Analysis,
): Agreement[] {
  const kinds = kindsOf(analysis)
  return agreements.map((agreement) => {
    const { parties, sectors } = agreement
    const taught = parties.length < 2 ? [] : fieldsOfSchools(parties, kinds)
    const own =
      taught.length > 0 || sectors.length > 0 ? taught : fieldsOfParties(parties, analysis)
    const missing = own.filter((code) => !sectors.includes(code))
    return missing.length === 0 ? agreement : { ...agreement, sectors: [...sectors, ...missing] }
  })
}

const fieldsOfParties = (parties: readonly string[], analysis: Analysis): Sector[] =>
  analysis.organizations.some(({ name, kind }) => kind === 'media' && parties.includes(name))
    ? ['media']
    : fieldsOfOffices(parties, analysis)

function fieldsOfOffices(parties: readonly string[], { organizations }: Analysis): Sector[] {
  const isOffice = (name: string) =>
    office.test(name) &&
    organizations.some((each) => each.name === name && each.kind === 'government')
  return parties.some(
    (name) => isOffice(name) || ofCare.test(name) || ofArts.test(name) || ofSport.test(name),
  )
    ? [...sharedFields(parties)]
    : []
}

/**
 * The fields that the parties share by their names; those without any, as a chancellery or a company, go with the others. One office
 * alone tells its field only where it has a single one («управление туризма», not «управление энергетики и ЖКХ»).
 */
function sharedFields(parties: readonly string[]): ReadonlySet<Sector> {
  const [first = [], ...others] = parties
    .map((name) => (broad.test(name) ? [] : findSectors(name).flatMap(({ codes }) => codes)))
    .filter((codes) => codes.length > 0)
  const shared = new Set(first.filter((code) => others.every((codes) => codes.includes(code))))
  const alone =
    others.length === 0 && (shared.size > 1 || shared.has('trade') || shared.has('investment'))
  return alone ? new Set() : shared
}

/** «Управление индустриально-инновационного развития» deals with whatever is built. */
const broad = /индустриально|предпринимательств|координаци/i

const school = /(?:колледж|лицей|училище|школа|академия|институт|университет)/i
const science = /научн|исследовательск|(?:^| )НИИ(?: |$)|академия наук/i
const ofScience = (name: string): boolean => science.test(name) && !/университет/i.test(name)
const ofCare = /больниц|госпитал|клиник|поликлиник|медицинск|роддом|перинатальн/i
const ofArts = /музей|театр|филармони|библиотек|балет|опер[аы]$|консерватори/i
const ofSport = /спортив|олимпийск|атлетик|дзюдо|футбол|хокке|волейбол|баскетбол|гимнастик/i
const office = /(?:управление|департамент|комитет|бюро|отдел)(?: |$)/i
