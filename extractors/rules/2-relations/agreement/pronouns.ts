import type { Analysis, SentenceView } from '../../../engine/analysis.ts'
import { aboutOf } from './about.ts'
import type { Frame } from './frame.ts'
import { framesFor, sectorsAfter } from './frames-for.ts'
import { sidesOfAdjectives } from './groups.ts'
import { complete, isBothSided } from './parties.ts'
import { findSignings } from './status.ts'

/** «Его подписали А и Б», «Подписи поставили …»: a signing that speaks of the document named last, at most two sentences ago. */
export function pronounFrames(view: SentenceView, index: number, analysis: Analysis): Frame[] {
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
    const pointsBack = anaphoric && document.type === 'other'
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
      anaphoric: pointsBack,
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
