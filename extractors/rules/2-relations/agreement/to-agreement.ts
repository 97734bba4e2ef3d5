import type { Analysis } from '../../../engine/analysis.ts'
import type { Agreement, Sector } from '../../../record.ts'
import { aboutOfSectors } from './document/about.ts'
import { typeOf } from './document/beside-own.ts'
import { dealOf } from './document/deal.ts'
import type { Document } from './document/documents.ts'
import { fieldsAhead, headlineFields } from './document/headline-fields.ts'
import { ventureOf } from './document/venture.ts'
import { settingOf } from './time/occasion.ts'

/** What those schools among the parties are to a document: its only parties, parties beside places, or neither. */
function schoolsIn(
  { sides }: Document,
  { organizations, places }: Analysis,
): 'alone' | 'beside-places' | null {
  const rest = sides.filter(
    ({ name }) => !organizations.some((body) => body.name === name && body.kind === 'university'),
  )
  if (rest.length === 0) return 'alone'
  const besidePlaces = rest.every(({ name }) => places.some((place) => place.name === name))
  return besidePlaces && rest.length < sides.length ? 'beside-places' : null
}

/** A document as the record has it: its fields and what it is about are completed by what stands beside it. */
export function toAgreement(
  document: Document,
  documents: readonly Document[],
  analysis: Analysis,
): Agreement {
  const sectors = [...document.sectors]
  const schools = schoolsIn(document, analysis)
  // «меморандум о взаимопонимании» of two universities is of no field
  const ofSchools = schools === 'alone' && !/^(?:memorandum|letter_of_intent)$/.test(document.type)
  const teaches =
    document.teaching ||
    (sectors.length === 0 && (ofSchools || (document.training && schools !== null)))
  if (teaches && !sectors.includes('education')) sectors.push('education')
  const invests = document.about === 'investment'
  const venture = sectors.every((code) => code === 'investment')
    ? ventureOf(invests ? { ...document, about: null } : document, documents, analysis)
    : null
  const type = typeOf(document, analysis)
  const deal = venture ? null : dealOf({ ...document, sectors }, type, analysis)
  for (const code of venture ?? deal ?? []) if (!sectors.includes(code)) sectors.push(code)
  if (document.about !== 'sister_city' && sectors.length === 0)
    sectors.push(...fieldsAhead(document, documents, analysis))
  const bySectors = aboutOfSectors(sectors)
  if (document.about !== 'sister_city')
    for (const code of headlineFields(document, sectors, documents, analysis))
      if (!sectors.includes(code)) sectors.push(code)
  const told = venture && !invests ? 'project' : deal ? 'trade' : document.about
  // what universities found together is a centre, a chair, a laboratory of theirs
  const founds = told === 'project' && schools === 'alone'
  const about =
    (founds ? null : told) ??
    ((teaches && sectors.length < 3) || (document.training && schools === 'alone')
      ? 'education'
      : bySectors === 'cooperation'
        ? aboutOfSectors(sectors)
        : bySectors)
  return {
    type,
    about,
    status: document.status === 'denied' ? 'proposed' : document.status,
    date: document.date,
    parties: document.sides.map((side) => side.name),
    signatories: document.signatories,
    sectors: withoutBuilding(sectors),
    ...(document.count === undefined ? {} : { count: document.count }),
    ...settingOf(analysis, document.opener ?? document.sentence, document.at),
    evidence: document.allEvidence,
  }
}

/** «о строительстве ветропарка» is of green energy alone: what is put up is the field. */
const withoutBuilding = (sectors: Sector[]): Sector[] =>
  sectors.includes('green_energy') && sectors.every((code) => ofPower.has(code))
    ? sectors.filter((code) => code !== 'construction')
    : sectors

const ofPower: ReadonlySet<Sector> = new Set<Sector>([
  'green_energy',
  'energy',
  'construction',
  'infrastructure',
  'investment',
])
