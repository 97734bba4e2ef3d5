import type { Actor, Analysis, SentenceView } from '../../../engine/analysis.ts'
import type { DocumentMention } from '../../../engine/mention.ts'
import type { Clause } from '../../clauses.ts'
import { inToldOrder } from '../../crosswise.ts'
import { sidesOfAdjectives, sidesOfHouses } from './adjective-sides.ts'
import { betweenSides } from './between-whom.ts'
import { fill } from './fill.ts'
import type { Frame } from './frame.ts'
import { generalSides } from './general-sides.ts'
import { pairOfBodies } from './kin.ts'
import { pairsAt } from './last-pair.ts'
import { isBetweenPeople, isNational, isOfStates } from './national.ts'
import { complete, countryNames, isBothSided, namesForeign, type Side, sidesOf } from './parties.ts'
import { withCompanyMeant } from './partner-meant.ts'
import { groupsInSeries } from './series.ts'

type Group = Pick<Frame, 'sides' | 'source'>

/** The parties of the document: one group a document («меморандумы с А, Б и В» are three). */
export function groupsOf(
  all: readonly Actor[],
  at: number,
  document: DocumentMention,
  view: SentenceView,
  index: number,
  analysis: Analysis,
  signed: boolean,
  clause: Clause,
): Group[] {
  if (all.some((actor) => isOfThird(view, actor))) return []
  const actors = all.filter((actor) => !isOnRoute(view, actor) && !isFounded(view, actor))
  const series = groupsInSeries(actors, view, clause, analysis)
  if (series) return series
  const named = actors.filter((actor) => actor.kind !== 'official')
  const between = betweenSides(actors, at, view, analysis)
  const direct =
    between.length > 1
      ? between
      : actors.filter((actor) => ['subject', 'with', 'agent', 'from'].includes(actor.role))
  // «в рамках переговоров премьера с председателем X компании подписали …»
  const pair =
    direct.length > 0 && direct.every((actor) => isOfState(actor, analysis))
      ? pairOfBodies(analysis, index, view)
      : null
  let sides: Side[] = pair ?? complete(sidesOf(direct, analysis))
  let source: Frame['source'] = pair
    ? 'context'
    : direct.some((actor) => actor.kind !== 'official') || !signed
      ? 'named'
      : 'implied'
  if (!isBothSided(sides)) {
    const around = named.filter(
      (actor) => actor.role === 'of' || actor.role === 'to' || actor.role === 'other',
    )
    const wider = complete(
      sidesOf([...direct, ...around.filter((actor) => actor.chunk > at)], analysis),
    )
    if (isBothSided(wider)) sides = wider
  }
  if (!isBothSided(sides)) {
    const joint = [...sides, ...sidesOfHouses(view, clause, sides)]
    if (isBothSided(joint)) sides = joint
  }
  if (!isBothSided(sides)) {
    const general = complete([...sides, ...generalSides(view, clause, sides, analysis)])
    if (isBothSided(general)) sides = general
  }
  if (
    sides.length >= 2 &&
    !isBothSided(sides) &&
    sides.every((side) => side.country === sides[0]?.country && side.country !== null)
  ) {
    if (between.length > 1 || isDomestic(direct)) return []
  }
  if (sides.length > 1 && sides.every((side) => countryNames.has(side.name))) return []
  if (!isBothSided(sides)) {
    if (namesForeign(view) || isNational(view, at, analysis) || isBetweenPeople(view)) return []
    if (sides.length === 0 && isOfStates(view, at, analysis.sentences[index - 1])) return []
    if (isWithUnknown(actors, sides)) return []
    const named = complete(sidesOfAdjectives(view, at))
    if (isBothSided(named)) return [{ sides: named, source: 'named' }]
    const filled = fill(sides, index, analysis, document.plural ?? false)
    if (!filled)
      return document.anaphoric || isOfHeadline(document, view, analysis)
        ? [{ sides: document.anaphoric ? sides : [], source: 'context' }]
        : []
    sides = filled
    const founding = document.plural && pairsAt(analysis, index - 1) !== null
    source = founding ? 'implied' : 'context'
  }
  sides = withCompanyMeant(sides, view, index, analysis)
  const local = inToldOrder(
    sides.filter((side) => !countryNames.has(side.name) || needed(side, sides)),
    view,
  )
  return split(
    local,
    document,
    between.length > 1,
    inSeries(view, at),
    isNested(view, between),
  ).map((group) => ({ sides: group, source }))
}

/** «между Алматинской и Туркестанской областями и провинцией А»: «и» twice and no comma, one side is a list of its own. */
function isNested({ chunks }: SentenceView, between: readonly Actor[]): boolean {
  const row = chunks.slice(between[0]?.chunk, (between.at(-1)?.chunk ?? 0) + 1)
  return (
    row.filter(({ normal }) => normal === 'и').length >= 2 &&
    !row.some(({ tags }) => tags.has('Comma'))
  )
}

/** «[А и Б подписали меморандум] … В ходе визита подписан меморандум»: the headline's, though whose it is the body does not say. */
const isOfHeadline = (
  { type, plural }: DocumentMention,
  { sentence }: SentenceView,
  { sentences }: Analysis,
): boolean =>
  !plural &&
  !sentence.title &&
  sentences[0]?.sentence.title === true &&
  sentences[0].chunks.some(({ mention }) => mention?.kind === 'document' && mention.type === type)

/** Who holds a post of a state or place, not of a firm or school. */
const isOfState = ({ kind, organization }: Actor, { organizations }: Analysis): boolean =>
  kind === 'official' &&
  !/^(?:company|university)$/.test(organizations[organization ?? -1]?.kind ?? '')

/** «рейс Алматы – Сиань», «по маршруту Сиань – Актау»: ends of a way. */
const isOnRoute = ({ chunks }: SentenceView, { kind, chunk }: Actor): boolean =>
  kind === 'place' &&
  chunks
    .slice(Math.max(0, chunk - 4), chunk)
    .some(({ normal }) => /^(?:рейс|маршрут|авиарейс|авиасообщени|авиалини|поезд)/.test(normal)) &&
  [chunks[chunk - 1], chunks[chunk + 1]].some((next) => next?.tags.has('Dash'))

/** «договор о создании ТОО «Терминал»»: what the parties found. */
const isFounded = ({ chunks }: SentenceView, { kind, chunk }: Actor): boolean =>
  kind === 'organization' && /^(?:создани|учреждени)/.test(chunks[chunk - 1]?.normal ?? '')

/** «с иранской компанией X»: a counterpart of a third country. */
function isOfThird({ chunks }: SentenceView, { kind, role, chunk }: Actor): boolean {
  const before = chunks[chunk - 1]?.mention
  return (
    kind === 'organization' &&
    role === 'with' &&
    before?.kind === 'country' &&
    before.adjective &&
    !['KZ', 'CN'].includes(before.code)
  )
}

/** «управление дороги подписало соглашения с предприятиями города»: who signs and with whom is said, and both are of one country. */
const isDomestic = (direct: readonly Actor[]): boolean =>
  direct.some(({ role, kind }) => role === 'with' && kind !== 'official') &&
  direct.some(({ role, kind }) => /^(?:subject|agent)$/.test(role) && kind !== 'official')

/** «подписал с председателем Гомельского горисполкома»: a counterpart by name who is of neither country, as far as one sees. */
const isWithUnknown = (actors: readonly Actor[], sides: readonly Side[]): boolean =>
  !sides.some(({ country }) => country === 'CN') &&
  actors.some(
    ({ kind, role, country, name, organization }) =>
      kind === 'official' &&
      role === 'with' &&
      country === null &&
      organization === null &&
      name !== null,
  )

/** A country stays a party only where its side has no one else. */
const needed = (side: Side, sides: readonly Side[]): boolean =>
  !sides.some((other) => other !== side && other.country === side.country)

/** «соглашение между А и Б, а также между В и Г», «… а также городами В и Г»: told pair by pair. */
const inSeries = ({ chunks }: SentenceView, at: number): boolean =>
  chunks
    .slice(at)
    .some(({ tags }, index, rest) => tags.has('Also') && rest[index - 1]?.normal === 'а')

/** One document for each counterparty where the document is a plural and one side has one member. */
function split(
  sides: Side[],
  document: DocumentMention,
  between: boolean,
  series: boolean,
  nested: boolean,
): Side[][] {
  const kz = sides.filter((side) => side.country === 'KZ')
  const cn = sides.filter((side) => side.country !== 'KZ')
  const turns = between && !series ? null : byTurns(sides)
  if (turns) return turns
  if (!document.plural || (between && kz.length !== cn.length && !nested)) return [sides]
  if (kz.length === cn.length && kz.length > 1)
    return kz.map((side, pair) => [side, cn[pair]].filter((x) => x !== undefined))
  if (kz.length === 1 && cn.length > 1) return cn.map((side) => [...kz, side])
  if (cn.length === 1 && kz.length > 1) return kz.map((side) => [side, ...cn])
  return [sides]
}

/** «А заключило меморандум с Б, В — с Г»: home and guest by turns; null for another order. */
function byTurns(sides: readonly Side[]): Side[][] | null {
  if (sides.length < 4 || sides.length % 2 !== 0) return null
  const countries = [0, 1].map(
    (turn) =>
      new Set(sides.flatMap(({ country }, at) => (at % 2 === turn && country ? country : []))),
  )
  const [first, second] = countries.map((set) => (set.size === 1 ? [...set][0] : undefined))
  if (!first || !second || first === second) return null
  return sides.flatMap((side, at) => {
    const other = sides[at + 1]
    if (at % 2 !== 0 || !other) return []
    return [
      [
        { ...side, country: first },
        { ...other, country: second },
      ],
    ]
  })
}
