import type { SentenceView } from '../../../../engine/analysis.ts'
import { type Chunk, carries } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import type { Sector } from '../../../../record.ts'
import type { Clause } from '../../../clauses.ts'
import { inName } from '../../tie/in-name.ts'
import { building, buildsBehind, isOfWorks, making, works } from './works.ts'

/** What a document founds, where its clause says so by a word: a sister relation, or something to be built. */
export function aboutOf(
  view: SentenceView,
  clause: Clause,
  at: number,
): 'sister_city' | 'project' | 'trade' | 'investment' | null {
  if (foundsKinship(view, clause)) return 'sister_city'
  const kind = kindOf(view, at)
  // «инвестиционное соглашение о строительстве порта»
  if (kind && !(kind === 'investment' && isOfBuilding(view.chunks, at))) return kind
  if (/^учредительн/.test(view.chunks[at - 1]?.normal ?? '')) return 'project'
  const after = view.chunks.slice(at + 1, clause.to)
  const built = after.some((chunk, index) => {
    const governed = index === 0 || after.slice(Math.max(0, index - 4), index).some(isPreposition)
    if (!governed) return false
    if (!mayBuild(chunk)) return false
    if (building.test(chunk.normal)) return true
    const rest = after.slice(index + 1, index + 6)
    // «договор о создании ТОО «…»»
    if (/^создани/.test(chunk.normal) && rest[0]?.mention?.kind === 'organization') return true
    if (/^проект(?:у|е|а|ом)$/.test(chunk.normal)) return true
    // «договор об учреждении»
    if (chunk.normal === 'учреждении' && after[index - 1]?.normal === 'об') return true
    return (
      making.test(chunk.normal) &&
      rest.some(({ normal }) => works.test(normal) || /^проект/.test(normal))
    )
  })
  if (built || isOfWorks(after) || buildsBehind(view.chunks, at) || isBuiltBy(view.chunks, at))
    return 'project'
  if (isOfInvestors(view.chunks, clause, at)) return 'investment'
  if (isOfShares(after)) return 'investment'
  return after.some(isSupply) || isOfTrade(after) || suppliesBehind(view.chunks, at)
    ? 'trade'
    : null
}

const isOfBuilding = (chunks: readonly Chunk[], at: number): boolean =>
  isAbout(chunks[at + 1]) && building.test(chunks[at + 2]?.normal ?? '')
const isAbout = wordLike(/^(?:об?|на|по)$/)

/** Any of the words that `aboutOf` asks for: one question for most words. */
const mayBuild = wordLike(
  new RegExp(`${building.source}|${making.source}|^создани|^учреждении$|^проект(?:у|е|а|ом)$`),
)
const isPreposition = wordLike(
  /^(?:о|об|по|на|для|каса(?:ется|ются|ющ\S+)|предусматрива\S+|предполага\S+|посвящ\S+)$/,
)
const isSupply = wordLike(/^(?:поставо?к|закупо?к|купл)/)
const isPurchase = wordLike(/^(?:покупк|купл|продаж|приобретени|выкуп)/)
const isOfInvestment = wordLike(/^инвестиционн/)
const isEpithet = wordLike(/(?:ое|ого|ому|ым|ом|ые|ых|ый)$/)

/** «соглашение о покупке 49% акций», «договор купли-продажи доли в заводе» */
const isOfShares = (after: readonly Chunk[]): boolean =>
  after
    .slice(0, 3)
    .some(
      (chunk, at) =>
        isPurchase(chunk) &&
        after.slice(at + 1, at + 5).some((next) => /^(?:акци[йия]|дол(?:и|ей)$)/.test(next.normal)),
    )

/** «договор, по которому завод поставит трансформаторы», «меморандум: он касается поставок зерна» */
function suppliesBehind(chunks: readonly Chunk[], at: number): boolean {
  const rest = chunks.slice(at + 1, at + 9)
  const colon = rest.findIndex(({ tags }) => tags.has('Colon'))
  if (colon >= 0 && isIt(rest[colon + 1]))
    return chunks
      .slice(at + colon + 3, at + colon + 10)
      .some((chunk) => isSupply(chunk) || isSupplying(chunk))
  const comma = rest.findIndex(({ tags }) => tags.has('Comma'))
  return (
    comma >= 0 &&
    /^(?:по|согласно)$/.test(rest[comma + 1]?.normal ?? '') &&
    rest[comma + 2]?.tags.has('Which') === true &&
    chunks.slice(at + comma + 4, at + comma + 10).some(isSupplying)
  )
}
const isIt = wordLike(/^(?:он|она|оно)$/)
const isSupplying = wordLike(
  /^(?:(?:по|от|за)(?:став(?:ит|ят|ляет|ляют|лять)|груз(?:ит|ят|жать)|куп(?:ит|ят|ать))|продавать|экспортировать)$/,
)

/** «договор об экспорте газа», «контракт на продажу зерна», «соглашение о торговле зерном» */
const isOfTrade = (after: readonly Chunk[]): boolean =>
  /^(?:о|об|на|по)$/.test(after[0]?.normal ?? '') &&
  (/^(?:экспорт|импорт|продаж)(?:[уеа]|ом)?$/.test(after[1]?.normal ?? '') ||
    (isTrading(after[1]) && isWares(after[2])))
const isTrading = wordLike(/^торговл[ею]$/)
/** A noun in the instrumental: what is traded. */
const isWares = wordLike(/(?:[оеыи]м|ми|ью|[ое]й)$/)

/** «меморандумы с инвесторами из Китая», «соглашение с компанией, которая намерена инвестировать 5 млн долларов». */
function isOfInvestors(chunks: readonly Chunk[], { to }: Clause, at: number): boolean {
  const [next, second, third] = chunks.slice(at + 1, at + 4).map(({ normal }) => normal)
  if (/^(?:с|со)$/.test(next ?? '') && [second, third].some((word) => investors.test(word ?? '')))
    return true
  const relative = chunks[to]?.tags.has('Which') ? chunks.slice(to, to + 6) : []
  return relative.some(({ normal }) =>
    /^(?:инвестировать|инвестирует|вложит|вложить)$/.test(normal),
  )
}

const investors = /^инвестор(?:ом|ами)$/

/** «завод построен по контракту с компанией», «ферма, построенная по договору» */
const isBuiltBy = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at - 1]?.normal === 'по' &&
  chunks
    .slice(Math.max(0, at - 6), at - 1)
    .some(({ normal }) => /^(?:построе|построил|возвед[её]н|возв[её]л)/.test(normal))

/** «инвестиционное соглашение», «договор поставки»: what the document's own name says. */
export function kindOf(
  { chunks, sentence }: SentenceView,
  at: number,
): 'trade' | 'investment' | null {
  if (isOfInvestment(chunks[at - 1])) return 'investment'
  // «инвестиционное долгосрочное соглашение»
  if (isEpithet(chunks[at - 1]) && isOfInvestment(chunks[at - 2])) return 'investment'
  const { start = 0, end = 0 } = chunks[at] ?? {}
  const says = (pattern: RegExp) =>
    sentence.tokens.some(
      (token) => token.start >= start && token.end <= end && pattern.test(token.lower),
    )
  if (says(/^инвест[скд]/)) return 'investment'
  return says(/^(?:поставк|купл)/) ? 'trade' : null
}

/** A word of kinship that is more than an epithet: «города-побратимы X и Y» and «с городом-побратимом X» found nothing. */
export function foundsKinship(view: SentenceView, clause: Clause): boolean {
  const { chunks } = view
  const own = [...chunks.slice(clause.from, clause.to), ...whatItDoes(chunks, clause)]
  if (!own.some(({ tags }) => tags.has('Sister'))) return false
  const becomes = own.some((chunk) => carries(chunk, becoming))
  return own.some((chunk, index) => {
    if (!chunk.tags.has('Sister')) return false
    // «на форуме городов-побратимов»
    if (inName(view, view.chunks.indexOf(chunk))) return false
    const epithet =
      (own[index + 1]?.mention?.kind === 'place' && /побратим(?!ск|ств)/.test(chunk.normal)) ||
      // «сотрудничество между городами-побратимами»
      (chunk.tags.has('Twin') && isBetween(own[index - 1]))
    return becomes || !epithet
  })
}

const isBetween = wordLike(/^(?:между|двух)$/)
const becoming: ReadonlySet<string> = new Set(['Become', 'Make', 'Establish'])

/** «…, которое должно открыть дорогу побратимским отношениям»: the relative clause right behind the document's. */
function whatItDoes(chunks: readonly Chunk[], { to }: Clause): readonly Chunk[] {
  if (!chunks[to]?.tags.has('Which') || !chunks[to - 2]?.tags.has('Document')) return []
  const end = chunks.findIndex((chunk, index) => index > to && chunk.tags.has('Comma'))
  return chunks.slice(to, end < 0 ? chunks.length : end)
}

/** `about` of a document from its sectors: one single topic, what is built, what is sold, else cooperation in general. */
export function aboutOfSectors(
  sectors: readonly Sector[],
): 'investment' | 'trade' | 'education' | 'project' | 'cooperation' {
  const topics = new Set(sectors)
  if (topics.has('construction')) return 'project'
  if (topics.size === 1) {
    if (topics.has('investment')) return 'investment'
    if (topics.has('trade')) return 'trade'
    if (topics.has('education')) return 'education'
  }
  if (topics.size === 2 && topics.has('trade') && topics.has('food')) return 'trade'
  return 'cooperation'
}
