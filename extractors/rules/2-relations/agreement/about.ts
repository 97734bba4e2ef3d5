import type { SentenceView } from '../../../engine/analysis.ts'
import type { Sector } from '../../../record.ts'
import type { Clause } from '../../clauses.ts'

/** What a document founds, where its clause says so by a word: a sister relation, or something to be built. */
export function aboutOf(
  view: SentenceView,
  clause: Clause,
  at: number,
): 'sister_city' | 'project' | 'trade' | 'investment' | null {
  if (foundsKinship(view, clause)) return 'sister_city'
  const kind = kindOf(view, at)
  if (kind) return kind
  const after = view.chunks.slice(at + 1, clause.to)
  const built = after.some((chunk, index) => {
    const lead = after.slice(Math.max(0, index - 4), index).map((each) => each.normal)
    return building.test(chunk.normal) && lead.some((word) => /^(?:о|об|по|на|для)$/.test(word))
  })
  if (built) return 'project'
  return after.some((chunk) => /^(?:поставк|закупк|купл)/.test(chunk.normal)) ? 'trade' : null
}

/** «инвестиционное соглашение», «договор поставки»: what the document's own name says. */
export function kindOf(
  { chunks, sentence }: SentenceView,
  at: number,
): 'trade' | 'investment' | null {
  if (/^инвестиционн/.test(chunks[at - 1]?.normal ?? '')) return 'investment'
  const { start = 0, end = 0 } = chunks[at] ?? {}
  const words = sentence.tokens.filter((token) => token.start >= start && token.end <= end)
  return words.some(({ lower }) => /^(?:поставк|купл)/.test(lower)) ? 'trade' : null
}

/** A word of kinship that is more than an epithet: «города-побратимы X и Y» and «с городом-побратимом X» found nothing. */
function foundsKinship({ chunks }: SentenceView, clause: Clause): boolean {
  const own = chunks.slice(clause.from, clause.to)
  const becomes = own.some((chunk) =>
    ['Become', 'Make', 'Establish'].some((tag) => chunk.tags.has(tag)),
  )
  return own.some((chunk, index) => {
    if (!chunk.tags.has('Sister')) return false
    const epithet =
      own[index + 1]?.mention?.kind === 'place' && /побратим(?!ск|ств)/.test(chunk.normal)
    return becomes || !epithet
  })
}

const building =
  /^(?:строительств|возведени|реконструкци|реализаци|создани|модернизаци|проект|запуск|размещени|локализаци|открыти)/

/** `about` of a document from its sectors: one single topic, else cooperation in general. */
export function aboutOfSectors(
  sectors: readonly Sector[],
): 'investment' | 'trade' | 'education' | 'cooperation' {
  const topics = new Set(sectors)
  if (topics.size === 1) {
    if (topics.has('investment')) return 'investment'
    if (topics.has('trade')) return 'trade'
    if (topics.has('education')) return 'education'
  }
  if (topics.size === 2 && topics.has('education') && topics.has('science')) return 'education'
  return 'cooperation'
}
