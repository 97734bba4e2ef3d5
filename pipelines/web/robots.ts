import robotsParser, { type Robot } from 'robots-parser'

/** What a site's robots.txt says, or that it could not be read. */
export type RobotsAnswer =
  | { status: number; text: string }
  /** The server did not answer, or not in time. */
  | { status: null }

/** The product token that robots.txt files may name. */
const ROBOT = 'jibek'

export interface RobotsRules {
  /** `unknown`: the rules cannot be had for now; RFC 9309 then forbids everything. */
  allows(url: string): 'yes' | 'no' | 'unknown'
  /** Pause between requests that the site asks for, milliseconds; 0 where it asks for none. */
  delayMs: number
  /** Until when the rules hold, milliseconds of the clock. */
  until: number
}

const DAY = 86_400_000
const TEN_MINUTES = 600_000
/** A site cannot make us wait longer than this between two requests. */
const LONGEST_DELAY = 60_000
/** RFC 9309, 2.5: at least 500 kibibytes are to be read. */
export const ROBOTS_BYTES = 512_000

/**
 * An answer to `/robots.txt` → rules by RFC 9309: a file is obeyed for a day; 4xx means that there are none; 5xx, 429 and no
 * answer forbid everything for ten minutes.
 */
export function rulesOf(address: string, answer: RobotsAnswer, now: number): RobotsRules {
  const { status } = answer
  if (status === null || status >= 500 || status === 429)
    return { allows: () => 'unknown', delayMs: 0, until: now + TEN_MINUTES }
  if (status >= 300) return { allows: () => 'yes', delayMs: 0, until: now + DAY }
  const robots: Robot = parse(address, answer.text)
  const delay = Number(robots.getCrawlDelay(ROBOT) ?? 0) * 1000
  return {
    allows: (url) => (robots.isAllowed(url, ROBOT) === false ? 'no' : 'yes'),
    delayMs: Number.isFinite(delay) ? Math.min(Math.max(delay, 0), LONGEST_DELAY) : 0,
    until: now + DAY,
  }
}

// The package is CommonJS with a default export typed as a module's.
const parse = robotsParser as unknown as (address: string, text: string) => Robot
