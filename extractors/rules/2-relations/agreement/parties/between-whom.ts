import type { Actor, Analysis, SentenceView } from '../../../../engine/analysis.ts'
import type { Chunk } from '../../../../engine/chunk.ts'
import { complete, isBothSided, sidesOf } from './parties.ts'

/**
 * Whom «между» names; none where it only tells of whose traffic or trade a document is («делегация X и представители Y подписали
 * протокол о перевозках между Казахстаном и Китаем»).
 */
export function betweenSides(
  actors: readonly Actor[],
  at: number,
  { chunks, actors: all }: SentenceView,
  analysis: Analysis,
): Actor[] {
  const between = actors.filter((actor) => actor.role === 'between' && !isSeatOf(actor, chunks))
  const [only, ...rest] = between
  // «между А, которое выступает заказчиком, компанией Б – в качестве поставщика, и В – подрядчиком»
  if (only && rest.length === 0 && chunks[only.chunk + 2]?.tags.has('Which'))
    return [
      only,
      ...all.filter(
        ({ kind, chunk }) =>
          kind === 'organization' &&
          chunk > only.chunk &&
          (chunks[chunk - 1]?.tags.has('Comma') || chunks[chunk - 1]?.normal === 'и'),
      ),
    ]
  if (between.length === 0 || between.some(({ kind }) => kind !== 'country')) return between
  if (chunks[at + 1]?.normal === 'между') return between
  const signing = actors.filter(({ role }) => role === 'subject' || role === 'agent')
  return isBothSided(complete(sidesOf(signing, analysis))) ? [] : between
}

/** «между больницей «А» города Уральска и клиникой Б», «районом В ЗКО и …»: where the body or place before lies. */
const isSeatOf = ({ kind, chunk }: Actor, chunks: readonly Chunk[]): boolean =>
  kind === 'place' &&
  /^(?:organization|place)$/.test(chunks[chunk - 1]?.mention?.kind ?? '') &&
  (chunks[chunk]?.tags.has('Gen') === true || /^[А-ЯЁ]{2,5}$/.test(chunks[chunk]?.token.text ?? ''))
