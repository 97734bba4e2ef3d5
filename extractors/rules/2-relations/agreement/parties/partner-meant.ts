import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import { Flag } from '../../../../text/words/lexeme.ts'
import { asFilled, nearest, type Side } from './parties.ts'
import { type Partners, partnersNamed } from './partner-words.ts'

/** The country, where nothing closer is told. */
export const china: Side = { name: 'Китай', country: 'CN' }

/**
 * Whom «с китайскими инвесторами», «с одной из стройкомпаний Китая», «с представителями КНР» mean: the company named last or the
 * only one of the article where one is meant, who was told last for «китайская сторона», else the country. Null without such words.
 */
export function partnerMeant(view: SentenceView, index: number, analysis: Analysis): Side | null {
  const kind = kindMeant(view, analysis)
  if (kind === null) return null
  if (kind === 'company') return companyBefore(index, analysis) ?? onlyCompany(analysis) ?? china
  const told = kind === 'guests' ? nearest(analysis, index, 'CN', 3) : null
  return told ? asFilled(told) : china
}

/** The sides with the company that «с одной из стройкомпаний Китая» means in place of the country. */
export function withCompanyMeant(
  sides: readonly Side[],
  view: SentenceView,
  index: number,
  analysis: Analysis,
): Side[] {
  const guests = sides.filter(({ country }) => country === 'CN')
  if (guests.length !== 1 || guests[0]?.name !== china.name) return [...sides]
  if (kindMeant(view, analysis) !== 'company') return [...sides]
  const meant = partnerMeant(view, index, analysis) ?? china
  return sides.map((side) => (side.country === 'CN' ? meant : side))
}

const isWith = wordLike(/^(?:с|со|между)$/)
const chinese = new Flag((lower) => /^китайск(?:ие|ий|ая|ое)$/.test(lower))

/** Whom the words behind «с» and «между», or «китайские инвесторы» by themselves mean, where they name no place or body of China. */
export function kindMeant({ chunks }: SentenceView, analysis: Analysis): Partners | null {
  for (const [at, chunk] of chunks.entries()) {
    if (!isWith(chunk)) {
      const found = chinese.of(chunk.token.lexeme) ? actingPartner(chunks, at, analysis) : null
      if (found) return found
      continue
    }
    const phrase = chunks.slice(at + 1, at + 7)
    const end = phrase.findIndex(
      ({ tags, mention }) => tags.has('Comma') || mention?.kind === 'document',
    )
    const words = end < 0 ? phrase : phrase.slice(0, end)
    if (words.some((word) => isNamed(word, chunk.normal === 'между', analysis))) continue
    if (!words.some((word) => isChinese(word, analysis))) continue
    const found = partnerIn(words, analysis)
    if (found) return found
  }
  return null
}

/** «китайские инвесторы», «китайская компания»: who signs by himself, told in the nominative beside the verb. */
function actingPartner(chunks: readonly Chunk[], at: number, analysis: Analysis): Partners | null {
  const [first, ...rest] = chunks.slice(at, at + 4)
  const beside = [...chunks.slice(Math.max(0, at - 2), at), ...chunks.slice(at, at + 5)]
  if (!beside.some(({ tags }) => tags.has('Sign'))) return null
  const own = first?.mention?.kind === 'official' ? wordsOf(first, analysis) : []
  const found = own.map(partnersNamed).find((one) => one !== null) ?? partnerIn(rest, analysis)
  if (!found || found === 'guests') return null
  return first?.token.lower === 'китайские' ? 'many' : found
}

/** The partners that the words of a phrase speak of; «с одним из инвесторов» is one. */
function partnerIn(words: readonly Chunk[], analysis: Analysis): Partners | null {
  const one = words.some(({ normal }) => /^одн(?:ой|им)$/.test(normal))
  for (const word of words) {
    const text = word.mention?.kind === 'official' ? firstWord(word, analysis) : word.normal
    const found = partnersNamed(text)
    if (found) return found === 'many' && one ? 'company' : found
  }
  return null
}

/** A place or body; behind «между» one of China only («между областью и китайскими компаниями»). */
function isNamed({ mention }: Chunk, between: boolean, { organizations }: Analysis): boolean {
  if (mention?.kind === 'organization')
    return !between || organizations[mention.entity]?.country !== 'KZ'
  return mention?.kind === 'place' && !(between && mention.places.every(isHome))
}

const isHome = ({ country }: { country: string }): boolean => country === 'KZ'

const wordsOf = ({ start, end }: Chunk, { article }: Analysis): string[] =>
  article.text.slice(start, end).toLowerCase().split(' ')

const firstWord = (chunk: Chunk, analysis: Analysis): string => wordsOf(chunk, analysis)[0] ?? ''

/** A chunk that names China, by itself or inside a post («представителями КНР»). */
const isChinese = ({ start, end, mention }: Chunk, { article }: Analysis): boolean =>
  (mention?.kind === 'country' && mention.code === 'CN') ||
  (mention?.kind === 'official' && /Кита|КНР|Поднебес/.test(article.text.slice(start, end)))

/** The Chinese company named last, at most three sentences before. */
function companyBefore(index: number, analysis: Analysis): Side | null {
  const told = nearest(analysis, index, 'CN', 3)
  const known = analysis.organizations.some(
    ({ name, kind }) => name === told?.name && kind === 'company',
  )
  return told && known ? asFilled(told) : null
}

/** The one Chinese company of the article; null where it names none or several. */
function onlyCompany({ organizations }: Analysis): Side | null {
  const [only, ...rest] = organizations.filter(
    ({ country, kind }) => country !== 'KZ' && kind === 'company',
  )
  return only && rest.length === 0 ? { name: only.name, country: 'CN', filled: true } : null
}
