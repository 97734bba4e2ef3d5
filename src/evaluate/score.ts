import { alike, placeComparer, samePerson } from './alike.ts'
import { NOTHING_FOUND, type ScoredRecord } from './gold.ts'
import { type Pairing, pairBest, pairEqual, sharedPart } from './pairing.ts'
import { type Count, type Places, type Same, scoreSlots } from './slots.ts'
import { Tally, type TypeScore } from './tally.ts'

export interface Score {
  articles: number
  /** Gold articles without a record. */
  unread: number
  /** Plain mean of the types' F1. */
  mean: number
  types: TypeScore[]
  /** One line a mistake: id, type, what is wrong, the thing. */
  errors: string[]
  /** Right and wrong things by the rules that they cite; slots do not count. */
  rules: ReadonlyMap<string, { right: number; wrong: number }>
}

/**
 * Compares found records with gold, paired by id, type by type; counts are summed over all articles. Gives the same
 * numbers as the project's `score.mjs`.
 */
export function score(
  gold: ReadonlyMap<string, ScoredRecord>,
  found: ReadonlyMap<string, ScoredRecord>,
): Score {
  const tally = new Tally()
  for (const [id, record] of gold)
    scoreArticle(tally.of(id), record, found.get(id) ?? NOTHING_FOUND)
  const unread = [...gold.keys()].filter((id) => !found.has(id)).length
  const types = tally.types()
  return {
    articles: gold.size,
    unread,
    mean: types.reduce((sum, type) => sum + type.f1, 0) / types.length,
    types,
    errors: tally.errors,
    rules: tally.rules,
  }
}

type Of<Key extends keyof ScoredRecord> = NonNullable<ScoredRecord[Key]>[number]

function scoreArticle(count: Count, gold: ScoredRecord, found: ScoredRecord): void {
  const places = placeComparer(found.places)
  count.pairing(
    'places',
    pairEqual(
      gold.places,
      found.places,
      (g, f) => g.country === f.country && places.same(g.name, f.name),
    ),
  )
  const officials = pairEqual(gold.officials, found.officials, (g, f) => samePerson(g.name, f.name))
  count.pairing('officials', officials)
  scorePosts(count, officials)
  count.pairing(
    'organizations',
    pairEqual(gold.organizations, found.organizations, (g, f) => alike(g.name, f.name)),
  )
  count.pairing(
    'sectors',
    pairEqual(gold.sectors, sectorsOf(found), (g, f) => g === f.code),
  )
  scoreAgreements(count, gold, found, places)
  count.pairing(
    'ties',
    pairEqual(
      gold.ties,
      found.ties,
      (g, f) => g.type === f.type && sameEnds(g, f, places) && g.status === f.status,
    ),
  )
  scoreEvents(count, gold, found, places)
  scoreFigures(count, gold, found)
}

/** The sectors of a record, with their rules where it was printed and not written. */
const sectorsOf = ({ sectors, sectorEvidence }: ScoredRecord) =>
  sectors.map((code) => ({
    code,
    evidence: sectorEvidence.find((each) => each.code === code)?.evidence,
  }))

/** A post is right if its words are alike and so is the body it belongs to, where gold names one. */
function scorePosts(
  count: Count,
  { pairs, missed, extra }: Pairing<Of<'officials'>, Of<'officials'>>,
): void {
  for (const [gold, found] of pairs) {
    if (!gold.post) continue
    const right =
      alike(gold.post, found.post) &&
      (!gold.of || Boolean(found.of && alike(gold.of, found.of, 0.3)))
    count.add('posts', right ? 1 : 0, !right && found.post ? 1 : 0, right ? 0 : 1)
    if (!right) count.mistake('posts', 'wrong', { gold, pred: found })
  }
  count.add(
    'posts',
    0,
    extra.filter((official) => official.post).length,
    missed.filter((official) => official.post).length,
  )
}

function sameEnds(a: Of<'ties'>, b: Of<'ties'>, { key }: Places): boolean {
  const ends = (tie: Of<'ties'>) => [key(tie.a), key(tie.b)].sort().join('|')
  return ends(a) === ends(b)
}

/** A pair of documents needs 0.4 of: parties (half), type and date (a fifth each), status (a tenth). */
function scoreAgreements(
  count: Count,
  gold: ScoredRecord,
  found: ScoredRecord,
  places: Places,
): void {
  const like = (g: Of<'agreements'>, f: Of<'agreements'>) =>
    0.5 * sharedPart(g.parties, f.parties, places.sameParty) +
    0.2 * +(g.type === f.type) +
    0.2 * +(g.date === f.date) +
    0.1 * +(g.status === f.status)
  const pairing = pairBest(gold.agreements, found.agreements, like, LEAST_ALIKE)
  count.pairing('agreements', pairing)
  const slots = {
    single: ['type', 'about', 'status', 'date'],
    lists: { parties: places.sameParty, signatories: samePerson, sectors: exactly },
  } as const
  scoreSlots(count, 'agreement slots', pairing, slots, places)
}

/** Events: participants count most, then the date, the type and the place. */
function scoreEvents(count: Count, gold: ScoredRecord, found: ScoredRecord, places: Places): void {
  const like = (g: Of<'events'>, f: Of<'events'>) =>
    0.4 * sharedPart(g.participants, f.participants, places.sameParty) +
    0.3 * +(g.date === f.date) +
    0.2 * +(g.type === f.type) +
    0.1 * +places.same(g.place, f.place)
  const pairing = pairBest(gold.events, found.events, like, LEAST_ALIKE)
  count.pairing('events', pairing)
  scoreSlots(
    count,
    'event slots',
    pairing,
    { single: ['type', 'date', 'place'], lists: { participants: places.sameParty } },
    places,
  )
}

/** Figures of kind `other` are neither asked for nor punished; a unit matters for money only. */
function scoreFigures(count: Count, gold: ScoredRecord, found: ScoredRecord): void {
  const told = (record: ScoredRecord) => record.figures.filter((figure) => figure.kind !== 'other')
  const currency = (unit: string | null | undefined) => (/^[A-Z]{3}$/.test(unit ?? '') ? unit : '')
  const same = (g: Of<'figures'>, f: Of<'figures'>) =>
    g.kind === f.kind &&
    Math.abs(g.value - f.value) <= 1e-6 * Math.abs(g.value) &&
    currency(g.unit) === currency(f.unit)
  count.pairing('figures', pairEqual(told(gold), told(found), same))
}

const LEAST_ALIKE = 0.4
const exactly: Same = (a, b) => a === b
