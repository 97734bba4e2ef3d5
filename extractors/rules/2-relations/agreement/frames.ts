import type { Actor, Analysis, SentenceView } from '../../../engine/analysis.ts'
import type { Chunk } from '../../../engine/chunk.ts'
import type { DocumentMention } from '../../../engine/mention.ts'
import type { Evidence, Sector } from '../../../record.ts'
import { type Clause, findClauses } from '../../clauses.ts'
import { aboutOf } from './about.ts'
import {
  complete,
  countryNames,
  isBothSided,
  namesForeign,
  nearest,
  type Side,
  sidesOf,
} from './parties.ts'
import { findSignings, type Signing } from './status.ts'

/** One statement that a document is signed, to be signed or proposed, before statements about one document are merged. */
export interface Frame {
  sentence: number
  type: DocumentMention['type']
  /** «документ», «данное соглашение»: speaks of a document told before. */
  anaphoric: boolean
  about: 'sister_city' | 'project' | 'trade' | null
  status: Signing['status']
  noun: boolean
  /** «подписанные соглашения»: speaks in passing of what was signed. */
  participle: boolean
  sides: Side[]
  /** `named` in the sentence; `implied` by the signers' posts; `context`: a side taken from sentences before. */
  source: 'named' | 'implied' | 'context'
  signatories: string[]
  /** The signatories with the side that each stands for. */
  signers: { name: string; side: string | null }[]
  sectors: Sector[]
  count?: number
  plural: boolean
  /** The sentence opens with the document: «Соглашение подписано …». */
  leads: boolean
  /** Chunk index of the signing word; where the date is looked for. */
  at: number
  clause: Clause
  rule: string
  evidence: Omit<Evidence, 'confidence'>
}

/** All frames of a sentence: each document with the signing word nearest to it. */
export function framesOf(view: SentenceView, index: number, analysis: Analysis): Frame[] {
  const { chunks, tags } = view
  if (!tags.has('Document')) return pronounFrames(view, index, analysis)
  const signings = findSignings(chunks, 0, chunks.length)
  const stopped = (at: number, rule: string, guard: string): void => {
    const chunk = chunks[at]
    if (chunk)
      analysis.trace.push({ sentence: index, rule, start: chunk.start, end: chunk.end, guard })
  }
  if (view.sentence.tokens.at(-1)?.text === '?') {
    for (const signing of signings) stopped(signing.at, signing.rule, 'a question states nothing')
    return []
  }
  const clauses = findClauses(chunks)
  const documents = chunks.flatMap((chunk, at) =>
    chunk.mention?.kind === 'document' ? [{ at, document: chunk.mention }] : [],
  )
  const frames: Frame[] = []
  for (const { at, document } of documents) {
    const signing =
      nearestSigning(at, signings, clauses, chunks) ?? listedSigning(view, index, at, analysis)
    if (!signing) {
      stopped(at, 'agreement/document', 'no word of signing governs this document')
      continue
    }
    const found = framesFor(at, document, signing, clauses, view, index, analysis)
    if (found.length === 0)
      stopped(signing.at, signing.rule, 'no Kazakhstan and China party in sight')
    if (signing.status === 'denied') stopped(signing.at, signing.rule, 'denied')
    frames.push(...found)
  }
  return frames
}

const clauseAt = (clauses: readonly Clause[], at: number): number =>
  clauses.findIndex((clause) => at >= clause.from && at < clause.to)

/** The signing word that governs the document at `at`: in its clause, or in the relative clause behind it. */
function nearestSigning(
  at: number,
  signings: readonly Signing[],
  clauses: readonly Clause[],
  chunks: readonly Chunk[],
): Signing | null {
  let best: Signing | null = null
  let least = Number.POSITIVE_INFINITY
  for (const signing of signings) {
    const crossed = Math.abs(clauseAt(clauses, at) - clauseAt(clauses, signing.at))
    if (crossed > 1) continue
    const later = clauses[Math.max(clauseAt(clauses, at), clauseAt(clauses, signing.at))]
    if (crossed === 1 && !chunks[later?.from ?? 0]?.tags.has('Which')) continue
    const distance =
      Math.abs(signing.at - at) +
      crossed * 4 +
      (signing.noun && signing.at > at ? 3 : 0) +
      (chunks[signing.at]?.tags.has('SignParticiple') ? 3 : 0)
    if (distance < least) {
      least = distance
      best = signing
    }
  }
  return best
}

/** «Его подписали А и Б», «Подписи поставили …»: a signing that speaks of the document named last, at most two sentences ago. */
function pronounFrames(view: SentenceView, index: number, analysis: Analysis): Frame[] {
  if (!view.tags.has('Sign') && !view.tags.has('Signature')) return []
  if (!view.actors.some((actor) => actor.kind === 'official' && actor.name !== null)) return []
  const signing = findSignings(view.chunks, 0, view.chunks.length).find(
    (each) => each.status === 'signed' && !each.noun,
  )
  if (!signing || view.chunks[signing.at]?.tags.has('SignParticiple')) return []
  for (let back = index - 1; back >= Math.max(0, index - 2); back--) {
    const before = analysis.sentences[back]
    const chunk = before?.chunks.findLast((each) => each.mention?.kind === 'document')
    if (!before || before.sentence.title || chunk?.mention?.kind !== 'document') continue
    const { anaphoric, ...document } = chunk.mention
    void anaphoric
    const frames = framesFor(
      signing.at,
      { ...document, anaphoric: true },
      signing,
      [{ from: 0, to: view.chunks.length }],
      view,
      index,
      analysis,
    )
    const told = complete(sidesOfAdjectives(before, before.chunks.indexOf(chunk)))
    return frames.map((frame) => ({
      ...frame,
      ...(isBothSided(told) ? { sides: told, source: 'named' as const } : {}),
      anaphoric: false,
      about:
        aboutOf(before, { from: 0, to: before.chunks.length }, before.chunks.indexOf(chunk)) ??
        frame.about,
      sectors:
        frame.sectors.length > 0
          ? frame.sectors
          : sectorsAfter(before, before.chunks.indexOf(chunk)),
      rule: 'agreement/its-signers',
      evidence: { ...frame.evidence, rule: 'agreement/its-signers' },
    }))
  }
  return []
}

/** «Среди них: соглашение между …», «Первый из них – меморандум с …»: a document of the list that a signing just opened. */
function listedSigning(
  view: SentenceView,
  index: number,
  at: number,
  analysis: Analysis,
): Signing | null {
  const dashed = view.chunks.slice(Math.max(0, at - 3), at).some((chunk) => chunk.tags.has('Dash'))
  if (!dashed && !lists.test(view.chunks[0]?.normal ?? '')) return null
  for (let back = index - 1; back >= Math.max(0, index - 6); back--) {
    const before = analysis.sentences[back]
    if (!before?.tags.has('Document')) continue
    const signing = findSignings(before.chunks, 0, before.chunks.length).at(-1)
    if (signing && signing.status !== 'denied')
      return { ...signing, at, rule: 'agreement/listed', noun: false }
  }
  return null
}

const lists =
  /^(?:среди|перв(?:ый|ая|ое)|втор(?:ой|ая|ое)|трет(?:ий|ья|ье)|четверт(?:ый|ая|ое)|в|это|так|также|еще|один|одно|одна|другой|другое|следующий|наиболее|крупнейш\S{1,3}|-|–|—)$/

function framesFor(
  at: number,
  document: DocumentMention,
  signing: Signing,
  clauses: readonly Clause[],
  view: SentenceView,
  index: number,
  analysis: Analysis,
): Frame[] {
  const [first, last] = [clauseAt(clauses, at), clauseAt(clauses, signing.at)].sort((a, b) => a - b)
  const clause = {
    from: clauses[first ?? 0]?.from ?? 0,
    to: clauses[last ?? 0]?.to ?? view.chunks.length,
  }
  const inClause = view.actors.filter(
    (actor) => actor.chunk >= clause.from && actor.chunk < clause.to,
  )
  const trigger = view.chunks[signing.at]
  const signatories = signersOf(inClause, trigger, signing, at)
  const groups = groupsOf(inClause, at, document, view, index, analysis, signatories.length > 0)
  const base = {
    sentence: index,
    type: document.type,
    anaphoric: document.anaphoric,
    about: aboutOf(view, clause, at),
    status: signing.status,
    noun: signing.noun,
    participle: trigger?.tags.has('SignParticiple') ?? false,
    signatories:
      signing.status === 'proposed'
        ? []
        : signatories.flatMap((actor) => (actor.name === null ? [] : [actor.name])),
    signers: signatories.map((actor) => ({
      name: actor.name ?? '',
      side: sidesOf([actor], analysis)[0]?.name ?? null,
    })),
    sectors: sectorsAfter(view, at),
    plural: document.plural ?? false,
    leads: at <= 1 && signing.at > at,
    at: signing.at,
    clause,
    rule: signing.rule,
    evidence: quoteOf(view, clause, analysis, signing.rule),
    ...(document.count === undefined ? {} : { count: document.count }),
  }
  const previous = analysis.sentences[index - 1]
  const told =
    signing.rule === 'agreement/listed'
      ? groups.filter((group) => group.source === 'named' || inClause.length > 0)
      : groups
  const next = view.chunks[at + 1]?.normal ?? ''
  const bare = !/^(?:о|об|по|на|в|во)$/.test(next)
  return told.map((group) => {
    const about =
      base.about ??
      (group.source === 'context' && bare && previous?.tags.has('Sister') ? 'sister_city' : null)
    return { ...base, ...group, about }
  })
}

/** Officials who sign: subjects of an active verb, bare instrumentals of a passive one or of «подписание». */
function signersOf(
  actors: readonly Actor[],
  trigger: Chunk | undefined,
  signing: Signing,
  document: number,
): Actor[] {
  const officials = actors.filter((actor) => actor.kind === 'official' && actor.name !== null)
  const active = trigger
    ? ['SignPast', 'SignFuture', 'SignInfinitive', 'SealPast', 'ExchangePast'].some((tag) =>
        trigger.tags.has(tag),
      )
    : false
  if (active) {
    const subjects = officials.filter((actor) => actor.role === 'subject')
    const others = officials.filter(
      (actor) => actor.role === 'with' && actor.chunk > Math.min(signing.at, document),
    )
    const intended = trigger?.tags.has('SignInfinitive') && signing.status !== 'signed'
    return intended ? [] : [...subjects, ...others]
  }
  return officials.filter((actor) => ['agent', 'between', 'with'].includes(actor.role))
}

type Group = Pick<Frame, 'sides' | 'source'>

/** The parties of the document: one group a document («меморандумы с А, Б и В» are three). */
function groupsOf(
  actors: readonly Actor[],
  at: number,
  document: DocumentMention,
  view: SentenceView,
  index: number,
  analysis: Analysis,
  signed: boolean,
): Group[] {
  const named = actors.filter((actor) => actor.kind !== 'official')
  const between = actors.filter((actor) => actor.role === 'between')
  const direct =
    between.length > 1
      ? between
      : actors.filter((actor) => ['subject', 'with', 'agent', 'from'].includes(actor.role))
  let sides = complete(sidesOf(direct, analysis))
  let source: Frame['source'] =
    direct.some((actor) => actor.kind !== 'official') || !signed ? 'named' : 'implied'
  if (!isBothSided(sides)) {
    const around = named.filter(
      (actor) => actor.role === 'of' || actor.role === 'to' || actor.role === 'other',
    )
    const wider = complete(
      sidesOf([...direct, ...around.filter((actor) => actor.chunk > at)], analysis),
    )
    if (isBothSided(wider)) sides = wider
  }
  if (
    sides.length >= 2 &&
    !isBothSided(sides) &&
    sides.every((side) => side.country === sides[0]?.country && side.country !== null)
  ) {
    if (between.length > 1) return []
  }
  if (sides.length > 1 && sides.every((side) => countryNames.has(side.name))) return []
  if (!isBothSided(sides)) {
    if (namesForeign(view)) return []
    const named = complete(sidesOfAdjectives(view, at))
    if (isBothSided(named)) return [{ sides: named, source: 'named' }]
    const filled = fill(sides, index, analysis)
    if (!filled) return document.anaphoric ? [{ sides, source: 'context' }] : []
    sides = filled
    source = 'context'
  }
  const local = sides.filter((side) => !countryNames.has(side.name) || needed(side, sides))
  return split(local, document, between.length > 1).map((group) => ({ sides: group, source }))
}

/** «о развитии актюбинско-хубэйских связей»: the places whose adjectives follow the document. */
function sidesOfAdjectives(view: SentenceView, at: number): Side[] {
  return view.chunks
    .slice(at + 1)
    .flatMap(({ mention }) =>
      mention?.kind === 'place' && mention.adjective
        ? mention.places.map((place) => ({ name: place.name, country: place.country }))
        : [],
    )
}

/** A country stays a party only where its side has no one else. */
const needed = (side: Side, sides: readonly Side[]): boolean =>
  !sides.some((other) => other !== side && other.country === side.country)

/** Adds the missing side from the sentences before; null if the context does not give it. */
function fill(sides: readonly Side[], index: number, analysis: Analysis): Side[] | null {
  const kz = sides.filter((side) => side.country === 'KZ' && !countryNames.has(side.name))
  const cn = sides.filter((side) => side.country === 'CN' && !countryNames.has(side.name))
  const home = analysis.home ? { name: analysis.home.name, country: 'KZ' } : null
  const whole = (country: string): Side | null =>
    sides.find((side) => side.country === country) ?? null
  const pair = sides.length === 0 ? lastPair(analysis, index) : null
  if (pair) return pair
  const kzSide = kz.length > 0 ? kz : [nearest(analysis, index, 'KZ', 2) ?? home]
  const cnSide = cn.length > 0 ? cn : [whole('CN') ?? nearest(analysis, index, 'CN', 3)]
  const all = [...kzSide, ...cnSide].filter((side) => side !== null)
  return isBothSided(all) ? all : null
}

/** «Стороны подписали …»: the KZ and the CN side of the nearest sentence before, at most five away, that brings both together. */
function lastPair(analysis: Analysis, index: number): Side[] | null {
  if (!analysis.sentences[index]?.tags.has('Sides')) return null
  for (let at = index - 1; at >= Math.max(0, index - 5); at--) {
    const view = analysis.sentences[at]
    if (!view || view.tags.has('Present')) continue
    const acting = view.actors.filter((actor) =>
      ['subject', 'with', 'between', 'agent', 'from', 'of'].includes(actor.role),
    )
    const sides = sidesOf(acting, analysis).filter((side) => !countryNames.has(side.name))
    const [kz, cn] = ['KZ', 'CN'].map((country) => sides.find((side) => side.country === country))
    if (kz && cn) return [kz, cn]
  }
  return null
}

/** One document for each counterparty where the document is a plural and one side has one member. */
function split(sides: Side[], document: DocumentMention, between: boolean): Side[][] {
  const kz = sides.filter((side) => side.country === 'KZ')
  const cn = sides.filter((side) => side.country !== 'KZ')
  if (!document.plural || between) {
    if (document.plural && kz.length === cn.length && kz.length > 1)
      return kz.map((side, pair) => [side, cn[pair]].filter((x) => x !== undefined))
    return [sides]
  }
  if (kz.length === cn.length && kz.length > 1)
    return kz.map((side, pair) => [side, cn[pair]].filter((x) => x !== undefined))
  if (kz.length === 1 && cn.length > 1) return cn.map((side) => [...kz, side])
  if (cn.length === 1 && kz.length > 1) return kz.map((side) => [side, ...cn])
  return [sides]
}

/** Sectors named after the document in its sentence («о сотрудничестве в сфере туризма»). */
function sectorsAfter(view: SentenceView, at: number): Sector[] {
  const from = view.chunks[at]?.end ?? 0
  return [
    ...new Set(
      view.sectors.filter((sector) => sector.start >= from).flatMap((sector) => sector.codes),
    ),
  ]
}

function quoteOf(
  view: SentenceView,
  clause: Clause,
  analysis: Analysis,
  rule: string,
): Omit<Evidence, 'confidence'> {
  void clause
  const { start, end } = view.sentence
  return { quote: analysis.article.text.slice(start, end), start, end, rule }
}
