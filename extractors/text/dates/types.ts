/** One expression of time in a text. Offsets are UTF-16 units of the text given to `findDates`. */
export interface DateMention {
  start: number
  end: number
  /** ISO prefix (`2024`, `2024-11`, `2024-11-05`) or range `a/b`; null where it cannot be resolved. */
  date: string | null
  precision: 'day' | 'month' | 'year' | 'range' | 'none'
  /** stated: in the words; implied: the year or day follows from text or publication; reported: the report's own day. */
  basis: 'stated' | 'implied' | 'reported'
  /** now: «в настоящее время», «на сегодняшний день»: a state, dated with the year of writing. */
  kind: 'point' | 'range' | 'recurring' | 'duration' | 'now'
  /** Counted from publication («вчера», «в прошлом году») or from what was said before («в тот же день»). */
  relative: boolean
  /** Whether the verb nearby is a past (true) or a future (false) one; absent where none is seen. */
  past?: boolean
  /** «в тот же день»: the day of what was told before. */
  sameDay?: true
  /** Counted from another day of the text, until `countDays` has counted it. */
  counted?: Counted
  /** ISO duration of «за последние 15 лет» (`P15Y`). */
  duration?: string
  /** Folded preposition in front of the span or at its head: «к 2030 году» → к. */
  preposition?: string
}

/** «на следующий день»: days from the one told last; «во второй день форума»: which day of the span told. */
export type Counted = { from: 'day'; add: number } | { from: 'span'; nth: number | 'last' }

export interface DateContext {
  /** ISO day or instant with offset; null where unknown. */
  published: string | null
  /** IANA zone of the outlet, in which an instant becomes a day. */
  timeZone: string
  /** Year of writing inferred from the text (`inferYear`); used where `published` is null. */
  year?: number | null
}

/** What the pattern tables work with: the day of writing as far as known. */
export interface Now {
  /** ISO day of publication in the outlet's zone. */
  day: string | null
  year: number | null
}

/** What one pattern says of its match, before prepositions and overlaps are seen to. */
export type Draft = Omit<DateMention, 'start' | 'end' | 'past' | 'preposition'> & {
  /** Day and month (or month alone) without a year, to be resolved by tense and neighbours. */
  bare?: { month: number; day?: number; endMonth?: number; endDay?: number; season?: true }
  /**
   * Weekday (1–7) to be resolved by tense; `strict`: «минувшую» excludes the day of publication itself; `ahead`: without a past verb
   * the next one; `since`: the weekday that the span begins with; `week`: counted from the week of publication.
   */
  weekday?: {
    day: number
    strict: boolean
    next: boolean
    ahead?: boolean
    since?: number
    week?: number
  }
  /** «25-го»: a day of the month told last, else of that of publication. */
  dayAlone?: number
  /** «с 27-го по 29-е»: the day that such a span ends with. */
  endAlone?: number
}

/** One way to say a date: a pattern over flattened text (sticky offsets are the finder's), and its reading. */
export interface DatePattern {
  name: string
  /**
   * What every match has in it: a sentence without one of them is not looked through. A need that speaks of letters only is asked of
   * single words.
   */
  needs: readonly RegExp[]
  pattern: RegExp
  /** null: the words are no date after all. */
  read(groups: Record<string, string | undefined>, now: Now): Draft | null
}
