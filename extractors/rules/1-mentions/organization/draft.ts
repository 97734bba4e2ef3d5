import type {
  CountryMention,
  OrganizationEntity,
  PlaceMention,
  PlaceRef,
} from '../../../engine/mention.ts'
import type { BodyHead } from '../../../text/bodies.ts'
import { type Case, inflect } from '../../../text/forms/case.ts'
import type { Sentence, Token } from '../../../text/read.ts'

/** A body found in a sentence, before equal ones are united. Offsets are UTF-16 units of the article's text. */
export interface Draft {
  start: number
  end: number
  /** Head and adjectives in the nominative, the rest as printed. */
  name: string
  kind: OrganizationEntity['kind']
  country: string | null
  cases: Case[]
  plural: boolean
  /** Places inside the name. */
  places: PlaceRef[]
  rule: string
  /** Head and matter that the next body of a row shares («Управление туризма» of «управлений туризма А и Б»). */
  stem?: string
}

/** A head noun found in a sentence with what stands around it. */
export interface Head {
  /** Token indexes: where the name starts, where the head stands, what follows it. */
  at: number
  head: number
  after: number
  entry: BodyHead
  cases: Draft['cases']
  plural: boolean
}

export type Located = PlaceMention | CountryMention

/** What the finders of bodies see of a sentence. */
export interface Scene {
  text: string
  sentence: Sentence
  tokens: readonly Token[]
  places: readonly Located[]
  /** KZ places, the most often named first: what «управление туризма области» is of. */
  homes: readonly PlaceRef[]
  /** CN places of the article in order of the text. */
  chinese: readonly PlaceRef[]
}

/** The place or country noun that covers a token; adjectives with `adjective`. */
export function placeOver(scene: Scene, token: Token, adjective = false): Located | undefined {
  return scene.places.find(
    (each) => each.adjective === adjective && each.start <= token.start && each.end >= token.end,
  )
}

/** The country of a place or country noun, by ISO code; null of none. */
export const countryOf = (located: Located | undefined): string | null =>
  located === undefined
    ? null
    : located.kind === 'place'
      ? (located.places[0]?.country ?? null)
      : located.code

/** The places of a place noun; none of a country. */
export const refsOf = (located: Located | undefined): PlaceRef[] =>
  located?.kind === 'place' ? [...located.places] : []

/** «атырауской компанией X», «американская Access Industries»: the adjective of a place or state right before an offset. */
export const adjectiveBefore = (places: Scene['places'], start: number): Located | undefined =>
  places.find((each) => each.adjective && each.end + 1 === start)

/** «китайская компания X» → CN, «отечественное ТОО» → KZ: from the few words before an offset. */
export function countryBefore(text: string, start: number): string | null {
  const before = text.slice(Math.max(0, start - 60), start).toLowerCase()
  const clause =
    before
      .replace(/["«]$/, '')
      .split(/[.;,«»"]|\sи\s/)
      .at(-1) ?? ''
  if (/(?:китайск\S{1,3}|кнр|китая)\s/.test(clause)) return 'CN'
  return /(?:казахстанск|отечественн)\S{1,3}\s/.test(clause) ? 'KZ' : null
}

/** One space between words. */
export const tidy = (name: string): string => name.replace(/\s+/g, ' ').trim()

/** «Кызылординской области», «Шымкента». */
export const bareGenitive = ({ name }: PlaceRef): string =>
  inflect(name).find((each) => each.case === 'gen')?.text ?? name
