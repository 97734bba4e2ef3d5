import type { Actor, Analysis, SentenceView } from '../../../../engine/analysis.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import { isMission } from '../../../../text/bodies.ts'

/** Who concluded a document, with how the text told it: named, implied by the signers' posts, or taken from the context. */
export interface Parties {
  names: string[]
  source: 'named' | 'implied' | 'context'
  rule: string
  /** Counterparties that each have a document of their own («меморандумы с компаниями А, Б и В»). */
  each: boolean
}

export interface Side {
  name: string
  country: string | null
  /** Taken from the sentences before. */
  filled?: true
}

/** A side as one that the context gave. */
export const asFilled = ({ name, country }: Side): Side => ({ name, country, filled: true })

/** The side that an actor stands for: itself, or for an official the place or body of the post; null if not said. */
export function sideOf(actor: Actor, analysis: Analysis): Side | null {
  const body = actor.organization === null ? undefined : analysis.organizations[actor.organization]
  if (body && isMission(body.name)) return null
  if (actor.kind !== 'official') {
    if (actor.name === null) return null
    // a council stands for its place, as an akimat does
    const own = actor.organization === null ? undefined : analysis.organizations[actor.organization]
    const seat = own && seats.test(own.name) ? own.places[0] : undefined
    return { name: seat?.name ?? actor.name, country: actor.country }
  }
  const ruled = body && seats.test(body.name) ? body.places[0] : undefined
  if (ruled) return { name: ruled.name, country: ruled.country }
  if (body) return { name: body.name, country: body.country ?? actor.country }
  const place = actor.places[0]
  if (place) return { name: place.name, country: place.country }
  return ministryOf(actor, analysis)
}

/** «министр торговли Казахстана», «замминистра коммерции КНР»: the ministry that the post is of. */
function ministryOf({ official, country }: Actor, { officials }: Analysis): Side | null {
  const field = /(?:^|[ -])министра? (\S.*)$/.exec(officials[official ?? -1]?.post ?? '')?.[1]
  const state = country === KZ ? 'Казахстана' : country === CN ? 'Китая' : null
  return field && state ? { name: `Министерство ${field} ${state}`, country } : null
}

/** «Договор подписали аким и представитель посольства»: the missions of China that sign, or whose people do, for want of anyone else. */
export const missionsOf = (actors: readonly Actor[], { organizations }: Analysis): Side[] =>
  actors.flatMap(({ kind, role, country, organization }) => {
    const body = organizations[organization ?? -1]
    const acts = kind === 'official' || (kind === 'organization' && /^(?:between|with)$/.test(role))
    return acts && country === 'CN' && body && isMission(body.name)
      ? [{ name: body.name, country }]
      : []
  })

/** Assemblies and party committees: their places act through them. */
const seats =
  /^(?:(?:областной |городской |районный )?маслихат|(?:постоянный )?комитет (?:собрания|города|провинции|партии)|партком|горком|собрание народных|администрация (?:сэз|сиз|оэз|зоны) )/i

const KZ = 'KZ'
const CN = 'CN'

/** Sides of both countries, not only the two countries themselves. */
export const isBothSided = (sides: readonly Side[]): boolean =>
  sides.some((side) => side.country === KZ) &&
  sides.some((side) => side.country === CN) &&
  hasLocal(sides)

/** At least one side is below country level. */
const hasLocal = (sides: readonly Side[]): boolean =>
  sides.some((side) => !countryNames.has(side.name))

/** The two countries as records name them. */
export const countryNames = new Set(['Китай', 'Казахстан'])

/** Distinct sides in order of the text; an organization of unknown country completes a pair whose other side is known. */
export function sidesOf(actors: readonly Actor[], analysis: Analysis): Side[] {
  const sides: Side[] = []
  for (const actor of actors) {
    const alone = sideOf(actor, analysis)
    const side =
      alone && alone.country === null ? { ...alone, country: ofCounterparts(actor, actors) } : alone
    if (side && !sides.some((known) => known.name === side.name)) sides.push(side)
  }
  return sides
}

/** «с компаниями А, Б и В»: a counterpart of unknown country has that of the others in its list. */
function ofCounterparts(actor: Actor, actors: readonly Actor[]): string | null {
  if (actor.role !== 'with') return null
  return (
    actors.find((other) => other.list === actor.list && other.country !== null)?.country ?? null
  )
}

/** Gives sides of unknown country the country that the known ones lack. */
export function complete(sides: readonly Side[]): Side[] {
  const known = new Set(sides.map((side) => side.country))
  const missing = known.has(KZ) && !known.has(CN) ? CN : known.has(CN) && !known.has(KZ) ? KZ : null
  return sides.map((side) =>
    side.country === null && missing ? { ...side, country: missing } : side,
  )
}

/** The nearest actor of a country told before sentence `index` (or in it), places and bodies before whole countries. */
export function nearest(
  analysis: Analysis,
  index: number,
  country: string,
  back: number,
): Side | null {
  for (let at = index; at >= Math.max(0, index - back); at--) {
    const view = analysis.sentences[at]
    if (!view) continue
    const acting = view.actors.filter(
      (actor) =>
        (actor.role !== 'in' || (isAim(view, actor) && !actor.locating)) && !isSource(view, actor),
    )
    const sides = sidesOf([...acting].reverse(), analysis).filter(
      (side) => side.country === country,
    )
    const local = sides.find((side) => !countryNames.has(side.name))
    if (local) return local
  }
  return null
}

/** «По словам главы управления», «по данным палаты», «в присутствии акима»: who is quoted or looks on is no party. */
const isSource = ({ chunks }: SentenceView, { chunk }: Actor): boolean =>
  isSourceWord(chunks[chunk - 1]) || isSourceWord(chunks[chunk - 2])

const isSourceWord = wordLike(/^(?:словам|данным|информации|мнению|сведениям|присутствии)$/)

/** «в провинцию», «в Хэнань» as the aim of a way: an accusative, not a place where one is. */
function isAim(view: SentenceView, actor: Actor): boolean {
  const tags = view.chunks[actor.chunk]?.tags
  return (tags?.has('Acc') ?? false) && (!tags?.has('Loc') || view.tags.has('Arrive'))
}

/** Whether the actors include another country than Kazakhstan and China. */
export const namesForeign = (view: SentenceView): boolean =>
  view.chunks.some(
    ({ mention }) =>
      mention?.kind === 'country' && mention.adjective && !['KZ', 'CN'].includes(mention.code),
  ) ||
  view.actors.some(
    (actor) =>
      actor.country !== null &&
      actor.country !== KZ &&
      actor.country !== CN &&
      (actor.role === 'with' ||
        actor.role === 'between' ||
        actor.role === 'subject' ||
        actor.role === 'agent' ||
        (actor.role !== 'in' && view.tags.has('Sides')) ||
        (actor.role === 'from' && isOfPartners(view, actor.chunk))),
  ) ||
  (view.tags.has('Sides') && view.actors.some((actor) => isOfElsewhere(view, actor)))

/** «губернатор Омской области»: a post of a region that is of neither country. */
const isOfElsewhere = (
  { sentence }: SentenceView,
  { kind, country, places, organization, start, end }: Actor,
): boolean =>
  kind === 'official' &&
  country === null &&
  places.length === 0 &&
  organization === null &&
  sentence.tokens.some(
    (token, at) =>
      token.start > start &&
      token.end <= end &&
      /^(?:области|края|штата)$/.test(token.lower) &&
      /^[А-ЯЁ]/.test(sentence.tokens[at - 1]?.text ?? ''),
  )

/** «с компаниями из Турции»: partners from there, told right before. */
const isOfPartners = ({ chunks }: SentenceView, at: number): boolean =>
  chunks
    .slice(Math.max(0, at - 3), at)
    .some(({ normal }) =>
      /^(?:компани|инвестор|предприяти|фирм|бизнес|партн[её]р)\S*(?:ями|ами|ей|ой|ом)$/.test(
        normal,
      ),
    )
