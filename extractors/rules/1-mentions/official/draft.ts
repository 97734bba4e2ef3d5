import type {
  CountryMention,
  OrganizationEntity,
  OrganizationMention,
  PlaceMention,
  PlaceRef,
} from '../../../engine/mention.ts'
import type { Case } from '../../../text/forms/case.ts'
import type { PersonName } from '../../../text/persons/names.ts'
import type { PostHead } from '../../../text/posts.ts'
import type { Token } from '../../../text/read.ts'

/** The place or body that a post belongs to. */
export interface Belonging {
  /** Nominative, as the record prints it; null where only a country or nothing is known. */
  of: string | null
  places: PlaceRef[]
  /** Index of the organization; null for a place. */
  organization: number | null
  country: string | null
  /** UTF-16 offset behind its words. */
  end: number
  /** Whether the words say it; «аким области» is filled from the article. */
  explicit: boolean
}

/** A post, a name or both as one sentence gives them, before persons are united over the article. */
export interface Draft {
  start: number
  end: number
  post: PostHead | null
  belonging: Belonging | null
  name: PersonName | null
  rule: string
  cases: readonly Case[]
  /** Family names of whom a deputy or assistant serves, where they stand before his own. */
  chief?: readonly string[]
  /** «его советник»: one who serves whoever was named last. */
  his?: true
}

/** What is known around a post: the sentence's tokens, places and bodies, the article's places. */
export interface Around {
  text: string
  tokens: readonly Token[]
  places: readonly (PlaceMention | CountryMention)[]
  bodies: readonly OrganizationMention[]
  organizations: readonly OrganizationEntity[]
  /** Bodies named in the article up to the end of this sentence, the last one last. */
  told: readonly OrganizationMention[]
  /** KZ and CN places named up to the end of this sentence, the last one last; not those too far back to be meant. */
  named: readonly PlaceRef[]
  /** KZ places, the most often named first: what «аким области» means. */
  homes: readonly PlaceRef[]
  /** CN places named up to this sentence, the last one last: what «губернатор провинции» means. */
  chinese: readonly PlaceRef[]
}

/** Index of the first token at or behind an offset, from `at` on. */
export function tokenAt(tokens: readonly Token[], at: number, offset: number): number {
  let next = at
  while (next < tokens.length && (tokens[next]?.start ?? 0) < offset) next++
  return next
}
