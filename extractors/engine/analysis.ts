import type { Article } from '../article.ts'
import type { DateMention } from '../text/dates/dates.ts'
import type { Sentence } from '../text/read.ts'
import type { SectorMention } from '../text/sectors/sectors.ts'
import type { Chunk } from './chunk.ts'
import type { OfficialEntity, OrganizationEntity, PlaceRef } from './mention.ts'

/** One party, signatory or participant as the relation rules handle it. */
export interface Actor {
  chunk: number
  role: Role
  /** Positions in the coordinated list it belongs to; actors of one list share the number. */
  list: number
  kind: 'place' | 'country' | 'organization' | 'official'
  /** Name for a record: the place's canonical name, the body's, the person's; null for an unnamed post-holder. */
  name: string | null
  country: string | null
  places: readonly PlaceRef[]
  organization: number | null
  official: number | null
  start: number
  end: number
  /** It only says where the actor before lies: «Урумчи (СУАР)», «города Мяньян провинции Сычуань». */
  locating?: true
}

/** How a sentence uses an actor: `subject` (nominative), `agent` (bare instrumental), or by its preposition. */
export type Role = 'subject' | 'agent' | 'between' | 'with' | 'in' | 'from' | 'to' | 'of' | 'other'

export interface SentenceView {
  sentence: Sentence
  chunks: readonly Chunk[]
  tags: ReadonlySet<string>
  actors: readonly Actor[]
  dates: readonly DateMention[]
  sectors: readonly SectorMention[]
}

/**
 * Why a trigger led to nothing: the rule that saw it, the words, and the guard that stopped it. Facts that were made
 * name their rule in their own evidence.
 */
export interface TraceNote {
  sentence: number
  rule: string
  /** UTF-16 span of the trigger in the article's text. */
  start: number
  end: number
  guard: string
}

/** An article with all its mentions: what the relation rules read. */
export interface Analysis {
  article: Article
  sentences: readonly SentenceView[]
  places: readonly PlaceRef[]
  officials: readonly OfficialEntity[]
  organizations: readonly OrganizationEntity[]
  /** The KZ place that the article is about: the most often named one, its region where they tie; null without any. */
  home: PlaceRef | null
  /** Filled by the relation rules as they run; read by `explain` and `coverage`. */
  trace: TraceNote[]
}
