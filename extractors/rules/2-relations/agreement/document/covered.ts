import type { SentenceView } from '../../../../engine/analysis.ts'
import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import type { Sector } from '../../../../record.ts'
import type { Clause } from '../../../clauses.ts'
import { coveredSectors } from '../../sector/subject.ts'
import { inName as isNamed } from '../../tie/in-name.ts'
import type { Frame } from '../frame.ts'
import { aboutOf, kindOf } from './about.ts'
import { builds } from './works.ts'

/** The sectors that a document covers: those its name says and those told behind it. */
export function sectorsOf(view: SentenceView, at: number, end: number): Sector[] {
  const kind = kindOf(view, at)
  return [
    ...new Set([...(kind ? [kind] : []), ...inName(view, at), ...sectorsAfter(view, at, end)]),
  ]
}

/** The sectors that a stretch of a sentence names. */
export function sectorsWithin(view: SentenceView, { from, to }: Clause): Sector[] {
  const [start, end] = [view.chunks[from]?.start ?? 0, view.chunks[to - 1]?.end ?? 0]
  const inside = coveredSectors(view).filter((each) => each.start >= start && each.end <= end)
  return [...new Set(inside.flatMap(({ codes }) => codes))]
}

/** «туристический меморандум», «торгово-экономическое соглашение»: what stands right before the document; «план культурных обменов»: in it. */
function inName(view: SentenceView, at: number): Sector[] {
  const own = view.chunks[at]
  const inside = own
    ? view.sectors.filter(({ start, end }) => start >= own.start && end <= own.end)
    : []
  if (inside.length > 0) return inside.flatMap(({ codes }) => codes)
  const before = view.chunks[at - 1]
  if (!before || !/(?:ий|ый|ой|ая|ое|ого|ому|ым|ом|ую|ые|ых|ыми)$/.test(before.normal)) return []
  return view.sectors
    .filter(({ end }) => end > before.start && end <= before.end)
    .flatMap(({ codes }) => codes)
}

/** Sectors named after the document in its sentence («о сотрудничестве в сфере туризма»). */
export function sectorsAfter(
  view: SentenceView,
  at: number,
  clauseEnd = Number.POSITIVE_INFINITY,
): Sector[] {
  const documents: number[] = []
  const own = view.chunks[at]?.mention
  for (let next = at + 1; next < view.chunks.length; next++) {
    const mention = view.chunks[next]?.mention
    // «подписали меморандум; документ открывает …»: the same one
    const again = mention?.kind === 'document' && mention.anaphoric && !mention.plural
    if (mention?.kind === 'document' && !(again && own?.kind === 'document' && !own.anaphoric))
      documents.push(next)
  }
  const codes = (from: number, to: number) => [
    ...new Set(
      coveredSectors(view)
        .filter(({ start, end }) => start >= from && start < to && !isBeside(view, start, end))
        .flatMap((sector) => sector.codes),
    ),
  ]
  let from = view.chunks[at]?.end ?? 0
  // «меморандум и соглашение о торговле» share what follows, «меморандум о туризме и соглашение о торговле» do not
  for (const next of documents) {
    const to = view.chunks[next]?.start ?? from
    const own = codes(from, to)
    if (view.actors.some(({ start }) => start >= from && start < to)) return own
    if (own.length > 0 || next >= clauseEnd) return own
    from = view.chunks[next]?.end ?? from
  }
  return codes(from, Number.POSITIVE_INFINITY)
}

/** «с инвесторами из Китая» says with whom, «в рамках торговой ярмарки» and «на инвестиционном форуме» where: none on what. */
function isBeside({ chunks }: SentenceView, start: number, end: number): boolean {
  const at = chunks.findIndex((chunk) => chunk.end > start)
  if (chunks.some((chunk) => chunk.start >= start && chunk.end <= end && isInvestor(chunk)))
    return true
  const lead = chunks.slice(Math.max(0, at - 4), at)
  return (
    lead.some(isIn) &&
    chunks.slice(at, at + 3).some((chunk) => chunk.end >= end && isGathering(chunk))
  )
}

/** Whether a sentence tells of sisters to be; «Города-побратимы Павлодар и Наньчан развивают торговлю» only calls them so. */
const foundsSisters = (view: SentenceView): boolean =>
  view.tags.has('Sister') &&
  view.chunks.some(
    ({ tags: own, normal }, at, chunks) =>
      own.has('Sister') &&
      !isNamed(view, at) &&
      !(/побратимы$/.test(normal) && chunks[at + 1]?.mention?.kind === 'place'),
  )

const isInvestor = wordLike(/^инвестор/)
const isIn = wordLike(/^(?:в|на|рамках|ходе)$/)
const isGathering = wordLike(/^(?:ярмарк|форум|выставк|конференци|саммит|конгресс|неделе$|недели$)/)

const isSimilar = wordLike(/^(?:аналогичн|подобн|схож)/)

/** «аналогичные документы», «такие же документы»: others of the kind told before. */
export const isAnother = (chunks: readonly Chunk[], at: number): boolean =>
  isSimilar(chunks[at - 1]) ||
  (chunks[at - 1]?.normal === 'же' && /^так(?:ой|ое|ую|ие)$/.test(chunks[at - 2]?.normal ?? ''))

/**
 * «Терминал построят на паях, меморандум об этом подписали …», «завод, соглашение о котором заключено», «стажировка, договор об этом»: what
 * the clause before the document tells; null where the document points to nothing there.
 */
function aheadOf(view: SentenceView, at: number): SentenceView | null {
  const { chunks, sectors } = view
  const [next, second, third] = chunks.slice(at + 1, at + 4)
  const points =
    /^(?:об?)$/.test(next?.normal ?? '') &&
    (second?.normal === 'этом' || (second?.tags.has('Which') && third !== undefined))
  const comma = chunks.slice(0, at).findLastIndex(({ tags }) => tags.has('Comma'))
  if (!points || comma < 2) return null
  const before = chunks.slice(0, comma)
  const end = before.at(-1)?.end ?? 0
  const told = sectors.filter((sector) => sector.end <= end)
  return told.length > 0 ? { ...view, chunks: before, sectors: told } : null
}

/**
 * «Соглашение об этом», «соответствующий контракт», and a bare document right after «договорились о поставках»: its subject is told
 * in the sentence before. `alike`: the document is one more of the kind that `before` tells.
 */
export function topicBefore(
  view: SentenceView,
  at: number,
  previous: SentenceView | undefined,
  alike: boolean,
): Pick<Frame, 'about' | 'sectors'> | null {
  const { chunks } = view
  const here = aheadOf(view, at)
  const before = here ?? previous
  if (!before || before.sentence.title) return null
  const [next, second] = chunks.slice(at + 1, at + 3).map(({ normal }) => normal)
  const pointing =
    here !== null ||
    (next === 'об' && second === 'этом') ||
    (/^(?:о|об|по)$/.test(next ?? '') && /^(?:его|ее|их)$/.test(second ?? '')) ||
    /^соответствующ/.test(chunks[at - 1]?.normal ?? '') ||
    alike
  const bare = !/^(?:о|об|по|на|между|с|со)$/.test(next ?? '')
  if (!pointing && !(bare && before.tags.has('Agree'))) return null
  const about = foundsSisters(before)
    ? 'sister_city'
    : (aboutOf(before, { from: 0, to: before.chunks.length }, -1) ??
      (builds(before.chunks) >= 0 ? 'project' : null))
  const sectors = [...new Set(coveredSectors(before).flatMap(({ codes }) => codes))]
  return { about, sectors: about === 'sister_city' ? [] : sectors }
}
