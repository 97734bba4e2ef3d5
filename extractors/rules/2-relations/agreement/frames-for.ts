import type { Actor, Analysis, SentenceView } from '../../../engine/analysis.ts'
import type { DocumentMention } from '../../../engine/mention.ts'
import type { Evidence } from '../../../record.ts'
import type { Clause } from '../../clauses.ts'
import { deedAt } from '../../two-deeds.ts'
import { aboutOf } from './document/about.ts'
import { antecedentOf, isFormer } from './document/antecedent.ts'
import { isAnother, sectorsOf, sectorsWithin, topicBefore } from './document/covered.ts'
import { isFurther } from './document/ordinals.ts'
import { isTeaching, tellsTraining } from './document/training.ts'
import type { Frame, Group } from './frame.ts'
import { clauseAt, followsTalks } from './governs.ts'
import { foundsPartnership, kinshipAround } from './kinship-around.ts'
import { meantByOrder } from './parties/by-order.ts'
import { generalSides } from './parties/general-sides.ts'
import { groupsOf } from './parties/groups.ts'
import { besideOpening } from './parties/not-party.ts'
import { sidesOfOpener } from './parties/opener.ts'
import { isBothSided, sidesOf } from './parties/parties.ts'
import { signersOf } from './parties/signers.ts'
import { type Signers, signingFor } from './parties/signing-for.ts'
import { actorsOf, hasOthers, type Segment, segmentOf } from './segment.ts'
import type { Signing } from './status.ts'

/** The frames that a document and its signing word make: one for each group of parties. */
export function framesFor(
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
    to: clauses[(last ?? 0) + gapsAfter(clauses, last ?? 0, view)]?.to ?? view.chunks.length,
  }
  const segment = segmentOf(view, clause, at)
  const deed = deedAt(view.chunks, clause, at)
  const general = generalBetween(view, segment, analysis)
  const inClause = general
    ? []
    : besideOpening(
        [
          ...ofDeed(actorsOf(view, clause, segment), view, clause, deed),
          ...meantByOrder(view, clause, at, analysis),
        ],
        view,
        signing.at,
        analysis,
      )
  if (!general && inClause.length === 0 && !segment.alone && hasOthers(view, clause)) return []
  const trigger = view.chunks[signing.at]
  const signatories = signersOf(inClause, view, clause, signing, at, analysis)
  const elided = signatories.filter(({ chunk }) => chunk >= clause.to)
  const opened =
    signing.rule === 'agreement/listed' && inClause.length === 0
      ? sidesOfOpener(signing.opener, analysis)
      : null
  const groups: Group[] =
    general ??
    (opened && [{ sides: opened, source: 'implied' }]) ??
    groupsOf([...inClause, ...elided], at, document, view, index, analysis, signatories, clause)
  if (groups.length === 0) return []
  const toldAbout = aboutOf(view, segment.alone ? deed : segment, at)
  const ownAbout =
    toldAbout === 'sister_city' && foundsPartnership(view.chunks, at) ? null : toldAbout
  const ownSectors = sectorsOf(view, at, clause.to)
  const names = signatories.flatMap((actor) => (actor.name === null ? [] : [actor.name]))
  const all: Signers = {
    signatories: signing.status === 'proposed' || drafting.has(signing.rule) ? [] : names,
    signers: signatories.map((actor) => ({
      name: actor.name ?? '',
      side: sidesOf([actor], analysis)[0]?.name ?? null,
    })),
  }
  const previous = analysis.sentences[index - 1]
  const approved = trigger?.root !== undefined && /^(?:утвердить|принять)$/.test(trigger.root)
  const isTold = ({ sides, source }: Group): boolean => {
    if (signing.rule === 'agreement/standing') return source === 'named'
    if (signing.rule === 'agreement/outcome')
      return source === 'named' || followsTalks(index, analysis)
    if (signing.rule === 'agreement/listed')
      return source === 'named' || opened !== null || inClause.length > 0
    // «утверждён план работы»: of whom is told
    return !approved || view.tags.has('Sides') || sides.some(({ filled }) => !filled)
  }
  const told = groups.filter(isTold)
  const next = view.chunks[at + 1]?.normal ?? ''
  const alike = isAnother(view.chunks, at) || signing.rule === 'agreement/signing-next'
  const model = alike ? antecedentOf(analysis, index, 3)?.view : undefined
  const topic = topicBefore(view, at, model ?? previous, alike)
  const foundsKin = kinshipAround(view, at, index, ownSectors.length > 0, analysis)
  return told.map((group) => {
    const { sides, source, part } = group
    const about =
      (part ? aboutOf(view, part, part.from) : ownAbout) ??
      topic?.about ??
      (foundsKin(group) ? 'sister_city' : null)
    const own = told.length > 1 && !document.anaphoric ? signingFor(all, sides) : all
    const frame: Frame = {
      sides,
      source,
      sentence: index,
      type: document.type,
      treaty: /^договор(?!ен)/.test(view.chunks[at]?.token.lower ?? ''),
      anaphoric: document.anaphoric,
      former: isFormer(view.chunks, at),
      about,
      status: signing.status,
      noun: signing.noun,
      participle: trigger?.tags.has('SignParticiple') ?? false,
      described: signing.at === at - 1 || (document.type === 'other' && /^(?:об?|по)$/.test(next)),
      signatories: own.signatories,
      signers: own.signers,
      sectors: part
        ? sectorsWithin(view, part)
        : ownSectors.length > 0
          ? ownSectors
          : (topic?.sectors ?? []),
      plural: document.plural ?? false,
      training: tellsTraining(view.chunks.slice(at + 1, segment.to)),
      teaching: isTeaching(view.chunks, at),
      leads: at <= 1 && signing.at > at && !isCounted(view, at),
      at: signing.at,
      clause,
      rule: signing.rule,
      evidence: quoteOf(view, analysis, signing.rule),
    }
    if (document.count !== undefined) frame.count = document.count
    if (signing.opener !== undefined) frame.opener = signing.opener
    return frame
  })
}

/** «стал побратимом А и подписал меморандум с Б»: whom the deed of the document joins, and who acts in front of both. */
function ofDeed(
  actors: Actor[],
  { chunks }: SentenceView,
  clause: Clause,
  { from, to }: Clause,
): Actor[] {
  if (from === clause.from && to === clause.to) return actors
  const own = actors.filter(({ chunk }) => chunk >= from && chunk < to)
  const acting = ['KZ', 'CN'].every((code) => own.some(({ country }) => country === code))
  if (acting || from === clause.from) return own
  const kin = chunks.findIndex(({ tags }, at) => at >= clause.from && tags.has('Sister'))
  return [...actors.filter(({ chunk }) => chunk < kin), ...own]
}

/** «второй документ», «третий, с больницей А»: one of a list, not the one told before. */
const isCounted = ({ chunks }: SentenceView, at: number): boolean =>
  isFurther(chunks[at - 1]) || isFurther(chunks[at])

/** Who prepares a document does not sign it yet. */
const drafting: ReadonlySet<string> = new Set([
  'agreement/in-preparation',
  'agreement/being-agreed',
  'agreement/intend-to-compose',
  'agreement/to-be-composed',
])

/** How many clauses go on behind a signing's with neither verb nor document: «…, а СПК – с провинцией X», «…; между СПК и провинцией X». */
function gapsAfter(clauses: readonly Clause[], last: number, { chunks }: SentenceView): number {
  const rest = clauses.slice(last + 1)
  const end = rest.findIndex(({ from, to }) => {
    const words = chunks.slice(from, to)
    const dash = words.findIndex(({ tags }) => tags.has('Dash'))
    const paired = /^(?:с|со)$/.test(words[dash + 1]?.normal ?? '')
    const full = words.some(
      ({ tags, mention }) => mention?.kind === 'document' || finite.some((tag) => tags.has(tag)),
    )
    const between = words[0]?.normal === 'между' && chunks[from - 1]?.token.text === ';'
    return full || !(between || (words[0]?.normal === 'а' && dash >= 0 && paired))
  })
  return end < 0 ? rest.length : end
}

const finite = ['Past', 'Future', 'Passive', 'Infinitive', 'Not']

/** «соглашение между областью и городом», told among other documents: the two that general words mean. */
function generalBetween(
  view: SentenceView,
  segment: Segment,
  analysis: Analysis,
): Pick<Frame, 'sides' | 'source'>[] | null {
  const between = view.chunks
    .slice(segment.from, segment.to)
    .findIndex(({ normal }) => normal === 'между')
  if (segment.alone || between < 0) return null
  const from = segment.from + between
  const sides = generalSides(view, { from, to: Math.min(from + 4, segment.to) }, [], analysis)
  return isBothSided(sides) ? [{ sides, source: 'named' }] : null
}

function quoteOf(
  view: SentenceView,
  analysis: Analysis,
  rule: string,
): Omit<Evidence, 'confidence'> {
  const { start, end } = view.sentence
  return { quote: analysis.article.text.slice(start, end), start, end, rule }
}
