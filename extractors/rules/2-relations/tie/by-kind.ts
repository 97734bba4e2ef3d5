import type { Analysis, SentenceView } from '../../../engine/analysis.ts'
import type { Chunk } from '../../../engine/chunk.ts'
import type { Tie } from '../../../record.ts'
import { makeTie } from './make.ts'
import { type Pair, pairsOf, tiedPlaces } from './pairs.ts'

/** Pairs by the kind of tie that one sentence tells of them. */
export type ByKind = Record<Tie['type'], Pair[]>

/**
 * «Побратимами А являются Б и В, партнёром – Г»: sisters and partners told in one row, where the part behind the last comma or «и»
 * before the second noun names places of one country only, and the part before it both; null for other sentences, and where anything is
 * denied or yet to come.
 */
export function byKind(view: SentenceView): ByKind | null {
  const { chunks, tags } = view
  if (!tags.has('Sister') || !tags.has('Partner')) return null
  if (open.some((tag) => tags.has(tag))) return null
  const sister = chunks.findIndex(isSisterNoun)
  const partner = chunks.findIndex(isPartnerNoun)
  if (sister < 0 || partner < 0) return null
  const second = Math.max(sister, partner)
  const cut = chunks.findLastIndex(
    (chunk, at) => at < second && at >= second - GAP && chunk.tags.has('Comma'),
  )
  if (cut <= Math.min(sister, partner)) return null
  const told = (from: number, to: number) =>
    tiedPlaces(view.actors.filter(({ chunk }) => chunk >= from && chunk < to))
  const [left, right] = [told(0, cut), told(cut, chunks.length)]
  const [country] = new Set(right.map((place) => place.country))
  const first = pairsOf(left)
  if (!country || first.length === 0 || right.some((place) => place.country !== country))
    return null
  const behind = pairsOf([...left.filter((place) => place.country !== country), ...right])
  return sister < partner ? { sister: first, partner: behind } : { sister: behind, partner: first }
}

/** Chunks between the comma and the noun behind it: «, а ещё одним партнёром». */
const GAP = 5

const isSisterNoun = ({ tags }: Chunk): boolean => tags.has('Twin')
const isPartnerNoun = ({ tags, normal }: Chunk): boolean =>
  tags.has('Partner') && /партн[её]р(?!ств|ск)/.test(normal)

const open = ['Not', 'None', 'Refuse', 'May', 'Plan', 'Propose', 'Will', 'BecomeFuture', 'Consider']

/** Their ties, which stand. */
export const tiesByKind = (kinds: ByKind, view: SentenceView, analysis: Analysis): Tie[] =>
  (['sister', 'partner'] as const).flatMap((type) =>
    kinds[type].map((pair) =>
      makeTie(pair, { type, status: 'in_force', since: null }, view, analysis, 'tie/by-kind'),
    ),
  )
