import type { Actor, Analysis, SentenceView } from '../../../../engine/analysis.ts'
import type { DocumentMention } from '../../../../engine/mention.ts'
import type { Clause } from '../../../clauses.ts'
import { inToldOrder } from '../../../crosswise.ts'
import type { Frame, Group } from '../frame.ts'
import { sidesOfAdjectives, sidesOfHouses } from './adjective-sides.ts'
import { betweenSides } from './between-whom.ts'
import { fill } from './fill.ts'
import { generalSides } from './general-sides.ts'
import { pairOfBodies } from './kin.ts'
import { pairsAt } from './last-pair.ts'
import { isBetweenPeople, isNational, isOfStates, isOfUnnamedPeople } from './national.ts'
import {
  areStates,
  isAmongThirds,
  isDomestic,
  isFounded,
  isHostOf,
  isLeftOpen,
  isMet,
  isOfThird,
  isOnRoute,
  isOpened,
  isStudied,
  isWithUnknown,
  isWitness,
  isWorkedOn,
} from './not-party.ts'
import { withOwnMatters } from './own-matters.ts'
import { inSeries, isNested, split } from './pairing.ts'
import {
  complete,
  countryNames,
  isBothSided,
  missionsOf,
  namesForeign,
  type Side,
  sidesOf,
} from './parties.ts'
import { withCompanyMeant } from './partner-meant.ts'
import { groupsInSeries } from './series.ts'

/** The parties of the document: one group a document («меморандумы с А, Б и В» are three). */
export function groupsOf(
  all: readonly Actor[],
  at: number,
  document: DocumentMention,
  view: SentenceView,
  index: number,
  analysis: Analysis,
  signatories: readonly Actor[],
  clause: Clause,
): Group[] {
  if (all.some((actor) => isOfThird(view, actor) || isAmongThirds(view, actor))) return []
  if (isOfUnnamedPeople(view, clause, document) || isLeftOpen(view, at)) return []
  const actors = all.filter(
    (actor) =>
      ![isOnRoute, isFounded, isHostOf, isWitness, isWorkedOn].some((test) =>
        test(view, actor, at),
      ),
  )
  const signed = signatories.length > 0
  const series = groupsInSeries(actors, view, clause, analysis)
  if (series) return series
  const named = actors.filter((actor) => actor.kind !== 'official')
  const between = betweenSides(actors, at, view, analysis)
  const direct =
    between.length > 1
      ? between
      : actors.filter(
          (actor) =>
            ['subject', 'with', 'agent', 'from'].includes(actor.role) &&
            !isStudied(view, actor, at),
        )
  // «в рамках переговоров премьера с председателем X компании подписали …»
  const pair =
    direct.length > 0 && direct.every((actor) => isOfState(actor, analysis))
      ? pairOfBodies(analysis, index, view)
      : null
  let sides: Side[] = pair ?? complete(sidesOf(direct, analysis))
  if (sides.length === 0)
    sides = sidesOf(
      actors.filter((actor) => isOpened(view, actor, at)),
      analysis,
    )
  let source: Frame['source'] = pair
    ? 'context'
    : direct.some((actor) => actor.kind !== 'official') || !signed
      ? 'named'
      : 'implied'
  // «Правительства Китая и Казахстана подписали меморандум о парке в городе провинции X»
  const ofStates = direct.every(({ kind }) => kind === 'country') && areStates(actors, at)
  if (!isBothSided(sides) && !ofStates) {
    const around = named.filter(
      (actor) => actor.role === 'of' || actor.role === 'to' || actor.role === 'other',
    )
    const wider = complete(
      sidesOf([...direct, ...around.filter((actor) => actor.chunk > at)], analysis),
    )
    if (isBothSided(wider)) sides = wider
  }
  // «под документом стоят подписи акима А и мэра Б»
  if (!isBothSided(sides)) {
    const signing = complete(sidesOf([...signatories, ...direct], analysis))
    if (isBothSided(signing)) sides = signing
  }
  if (!isBothSided(sides)) {
    const joint = [...sides, ...sidesOfHouses(view, clause, sides)]
    if (isBothSided(joint)) sides = joint
  }
  if (!isBothSided(sides)) {
    const met = complete([
      ...sidesOf(
        actors.filter((actor) => isMet(view, actor, direct.length === 0)),
        analysis,
      ),
      ...sides,
    ])
    if (isBothSided(met)) sides = met
  }
  if (!isBothSided(sides) && signed && !sides.some(({ country }) => country === 'CN')) {
    const joint = [...sides, ...missionsOf(direct, analysis)]
    if (isBothSided(joint)) sides = joint
  }
  let general = sides
  if (!isBothSided(sides)) {
    general = complete([...sides, ...generalSides(view, clause, sides, analysis)])
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
    const filled = fill(withGuest(general, direct), index, analysis, document.plural ?? false)
    if (!filled)
      return document.anaphoric || sides.length < 2 || isOfHeadline(document, view, analysis)
        ? [{ sides: document.anaphoric || sides.length === 1 ? sides : [], source: 'context' }]
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
  const groups = split(
    local,
    document,
    between.length > 1,
    inSeries(view, at),
    isNested(view, between),
  ).map((group) => ({ sides: group, source }))
  return withOwnMatters(groups, view, named)
}

/** «Меморандум заключён с Комитетом 10-й дивизии»: a counterpart of unknown country, where neither side is known, is the guest. */
const withGuest = (sides: readonly Side[], direct: readonly Actor[]): readonly Side[] =>
  sides.some(({ country }) => country !== null)
    ? sides
    : sides.map((side) =>
        direct.some(({ role, name }) => role === 'with' && name === side.name)
          ? { ...side, country: 'CN' }
          : side,
      )

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

/** A country stays a party only where its side has no one else. */
const needed = (side: Side, sides: readonly Side[]): boolean =>
  !sides.some((other) => other !== side && other.country === side.country)
