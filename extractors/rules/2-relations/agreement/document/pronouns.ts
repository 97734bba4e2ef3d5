import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import { findClauses } from '../../../clauses.ts'
import type { Frame } from '../frame.ts'
import { framesFor } from '../frames-for.ts'
import { sidesOfAdjectives } from '../parties/adjective-sides.ts'
import { complete, isBothSided } from '../parties/parties.ts'
import { withSigners } from '../parties/with-signers.ts'
import { findSignings, type Signing } from '../status.ts'
import { aboutOf } from './about.ts'
import { type Antecedent, antecedentOf } from './antecedent.ts'
import { sectorsAfter, topicBefore } from './covered.ts'

/**
 * «Его подписали А и Б», «Подписи поставили …», «Подпишут его в мае»: a signing that speaks of the document named last, at most two
 * sentences ago. With a pronoun the document may be one that nothing else told to be signed.
 */
export function pronounFrames(view: SentenceView, index: number, analysis: Analysis): Frame[] {
  if (!view.tags.has('Sign') && !view.tags.has('Signature')) return []
  const signing = findSignings(view.chunks, 0, view.chunks.length).find((each) =>
    speaksOfIt(each, view),
  )
  if (!signing) return []
  const told = antecedentOf(analysis, index, 2)
  if (!told) return []
  const { anaphoric, type } = told.mention
  const frames = framesFor(
    signing.at,
    anaphoric ? told.mention : Object.assign({}, told.mention, { anaphoric: true }),
    signing,
    findClauses(view.chunks),
    view,
    index,
    analysis,
  )
  const own = sidesTold(told, signing, analysis)
  const adjectives = complete(sidesOfAdjectives(told.view, told.at))
  const about = aboutOf(told.view, { from: 0, to: told.view.chunks.length }, told.at)
  const behind = sectorsAfter(told.view, told.at)
  // «парк построят, меморандум об этом подписан»
  const ahead = behind.length > 0 ? null : topicBefore(told.view, told.at, undefined, false)
  const single = own && frames.every(({ source }) => source === 'context')
  return (single ? frames.slice(0, 1) : frames).map((frame) => {
    const named = isBothSided(adjectives) ? { sides: adjectives, source: 'named' as const } : null
    const from = own && frame.source === 'context' ? own : named
    return Object.assign(
      frame,
      {
        sides: from === own && own ? withSigners(own.sides, frame) : (from ?? frame).sides,
        source: (from ?? frame).source,
        anaphoric: anaphoric && type === 'other',
        about: about ?? ahead?.about ?? frame.about,
        sectors: frame.sectors.length > 0 ? frame.sectors : (ahead?.sectors ?? behind),
        rule: 'agreement/its-signers',
        evidence: Object.assign(frame.evidence, { rule: 'agreement/its-signers' }),
      },
      anaphoric ? null : { antecedent: told.sentence },
    )
  })
}

/** The parties that the document's own sentence tells, as `framesFor` finds them there. */
function sidesTold(
  { sentence, at, mention, view }: Antecedent,
  signing: Signing,
  analysis: Analysis,
): Pick<Frame, 'sides' | 'source'> | null {
  const clauses = findClauses(view.chunks)
  const [first] = framesFor(at, mention, { ...signing, at }, clauses, view, sentence, analysis)
  return first && isBothSided(first.sides) ? { sides: first.sides, source: first.source } : null
}

/** A signing without a document of its own: what was signed is the document told before. */
function speaksOfIt({ at, status }: Signing, { chunks }: SentenceView): boolean {
  const trigger = chunks[at]
  return trigger !== undefined && status !== 'denied' && !trigger.tags.has('SignParticiple')
}

/** «подпишут его», «его подписание», «подписан он был», «под ним расписались». */
export function hasPronounBeside(chunks: readonly Chunk[], at: number): boolean {
  const passive = chunks[at]?.tags.has('SignPassive') ?? false
  const near = chunks.slice(Math.max(0, at - 3), at + 3)
  return (
    near.some(isObject) ||
    (passive && near.some(isSubject)) ||
    near.some(({ normal }, index) => normal === 'под' && isUnder(near[index + 1]))
  )
}

const isObject = wordLike(/^(?:его|ее)$/)
const isSubject = wordLike(/^(?:он|она|оно)$/)
const isUnder = wordLike(/^(?:ним|ней)$/)
