import type { Chunk } from '../engine/chunk.ts'
import { wordLike } from '../engine/word-like.ts'

/** Whether two actors belong to one list: only «и», commas, «а также», adjectives and generic nouns between them. */
export function joins(chunks: readonly Chunk[], from: number, to: number): boolean {
  const between = chunks.slice(from + 1, to)
  if (between.length === 0 || between.length > 7) return false
  if (differ(chunks[from], chunks[to]) || isOwner(chunks, from, to)) return false
  let linked = false
  for (const [index, chunk] of between.entries()) {
    // «…, а ТОО «X» – договор» sets against, «а также» adds
    if (chunk.normal === 'а' && !between[index + 1]?.tags.has('Also')) return false
    if (chunk.tags.has('And') || chunk.tags.has('Comma')) linked = true
    // «ТОО «Иртыш» (Павлодар) и компания «Синьда»»
    else if (!filler(chunk) && !(index === 0 && chunk.token.text === ')')) return false
  }
  return linked
}

/** «аэропорт Павлодара и авиакомпания X»: the place is the first body's, and not on the list; «акимат Павлодара» stands for it. */
const isOwner = (chunks: readonly Chunk[], from: number, to: number): boolean => {
  const [owned, place, body] = [chunks[from - 1], chunks[from], chunks[to]?.mention]
  return (
    place?.mention?.kind === 'place' &&
    place.tags.has('Gen') &&
    !place.tags.has('Nom') &&
    body?.kind === 'organization' &&
    body.cases.length > 0 &&
    !body.cases.includes('gen') &&
    owned !== undefined &&
    !owned.mention &&
    !isGeneric(owned) &&
    !preposition.test(owned.normal)
  )
}

/** «Принимая губернатора А, аким Б …»: persons whose cases have none in common are on no list. */
const differ = (a: Chunk | undefined, b: Chunk | undefined): boolean =>
  a?.mention?.kind === 'official' &&
  b?.mention?.kind === 'official' &&
  !b.mention.cases.some((one) => a.mention?.cases.includes(one)) &&
  a.mention.cases.length > 0 &&
  b.mention.cases.length > 0

/** What may stand between a preposition and its name, or between two names of a list. */
export const filler = (chunk: Chunk): boolean =>
  chunk.tags.has('Also') ||
  chunk.tags.has('Quote') ||
  chunk.tags.has('CountryAdjective') ||
  chunk.tags.has('PlaceAdjective') ||
  (chunk.tags.has('Sister') && /^город/.test(chunk.normal)) ||
  // «в г. Боао»
  /^[г.]$/.test(chunk.token.text) ||
  (chunk.tags.size === 0 && (isGeneric(chunk) || isAdjective(chunk) || chunk.normal === 'а'))

/** Nouns that only introduce a name: «с китайской компанией X», «с руководством логистического гиганта X». */
export const isGeneric = wordLike(
  /^(?:компани|корпораци|фирм|предприяти|групп|холдинг|город|област|провинци|регион|район|уезд|округ|префектур|акимат|администраци|правительств|народн|муниципал|власт|гигант|завод|банк|университет|институт|академи|колледж|больниц|клиник|руководств|представител|руководител|ряд|сторон|партнер|делегаци|глав|лицами|чиновник|крупн|ведущ|так|как|друг|порта$|порту$|станци)/,
)

/** In «-ом», «-ем» only where no noun ends so: «в древнем Сиане», but «с потенциалом Алаколя». */
const isAdjective = wordLike(
  /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ую|юю|ых|их|ыми|ими|(?:[бвгджзклмнпрстфхцчшщ]н|ск|цк|ив|ейш|[тлг]ов)(?:ом|ем))$/,
)

const preposition = /^(?:между|со?|во?|на|из|от|к|для|по|об?|при|через|за|до|у)$/
