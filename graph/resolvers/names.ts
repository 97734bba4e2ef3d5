import { foldLetter } from '../../extractors/index.ts'

/** Names as keys: what must be equal for two spellings to be one name. No edit distance anywhere. */

/** Lower case, ё as е, Kazakh letters as their Russian neighbours, quotes and doubled blanks gone. */
export function foldName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ёәғқңөұүһі]/gu, foldLetter)
    .replace(/[«»„“”"'’`]/gu, '')
    .replace(/[‐‑–—-]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
}

const PATRONYMIC = /(?:ович|евич|ич|овна|евна|ична|инична|улы|оглы|кызы)$/u

export interface PersonName {
  /** Given and family name, sorted, without the patronymic: `марат султангазиев`. */
  key: string
  words: readonly string[]
  /** Initials, where the given name is not written out: `М. Султангазиев`. */
  initials: readonly string[]
  /** Whether given and family name are both written out. */
  full: boolean
}

/** Reads a printed name; the order of given and family name does not matter. */
export function personName(name: string): PersonName {
  const parts = foldName(name)
    .replace(/\./gu, '. ')
    .split(' ')
    .filter((part) => part !== '')
  const initials = parts.filter((part) => /^\p{L}\.$/u.test(part)).map((part) => part.slice(0, 1))
  const long = parts.filter((part) => !part.endsWith('.'))
  const words = long.length > 2 ? long.filter((part) => !PATRONYMIC.test(part)) : long
  const kept = words.length >= 2 ? words : long
  return {
    key: [...kept].sort().join(' '),
    words: kept,
    initials,
    full: kept.length >= 2,
  }
}

/** Whose mission it is and where: `Республика Казахстан в КНР`; null for other names. */
export function missionOf(name: string): { owner: string; host: string } | null {
  const [owner, host] = name.split(/ (?:в|во|при) /u)
  return owner === undefined || host === undefined ? null : { owner, host }
}

const LEGAL_FORM =
  /(?:^|\s)(?:тоо|ао|оао|зао|пао|ооо|нао|ип|гу|ко|лтд|co|ltd|llc|inc|corp|corporation|company|limited)(?=$|[\s.,])[.,]?/gu

/** An organization's key: folded, without quotes and legal form; the whole name if nothing would be left. */
export function organizationKey(name: string): string {
  const folded = foldName(name)
  const bare = folded
    .replace(LEGAL_FORM, ' ')
    .replace(/[.,]+(?=\s|$)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return bare === '' ? folded : bare
}
