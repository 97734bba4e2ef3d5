/** When do two names mean the same? The measures of the project's scorer: letters, quotes, hyphens and order do not count. */

const PUNCTUATION = /[«»"“”„'’`.,()№]/g
const HYPHENS = /[-–—]/g
/** Words that say what kind of thing is named, not which. */
const KIND_WORDS = new Set('г город и в по с на the of пров провинция ао тоо co ltd llp'.split(' '))
const STEM_LENGTH = 6

/** Lower-case words, ё = е, without punctuation. */
function words(text: unknown): string[] {
  const plain = String(text ?? '')
    .toLowerCase()
    .replaceAll('ё', 'е')
  return plain.replace(PUNCTUATION, ' ').replace(HYPHENS, ' ').split(/\s+/).filter(Boolean)
}

/** The words joined: the key under which equal names meet. */
const normalised = (text: unknown) => words(text).join(' ')

/** Equal, or at least `least` (0–1) of all their stems in common. */
export function alike(a: unknown, b: unknown, least = 0.5): boolean {
  return normalised(a) === normalised(b) || commonShare(stems(a), stems(b)) >= least
}

/** Equal, or all (two or more) words of the shorter name stand in the longer. */
export function samePerson(a: unknown, b: unknown): boolean {
  const [shorter, longer] = [words(a), words(b)].sort((x, y) => x.length - y.length) as [
    string[],
    string[],
  ]
  if (normalised(a) === normalised(b)) return true
  return shorter.length >= 2 && shorter.every((word) => longer.includes(word))
}

/** A comparer of places for one article: its record may give printed forms (Чугучак) beside canonical names (Тачэн). */
export function placeComparer(places: ReadonlyArray<{ name?: unknown; asPrinted?: unknown }>) {
  const canonical = new Map(
    places.flatMap((place) =>
      [place.asPrinted ?? []]
        .flat()
        .map((form) => [normalised(form), normalised(place.name)] as const),
    ),
  )
  const key = (name: unknown) => {
    const bare = normalised(name).replace(/^г(?:ород)? /, '')
    return canonical.get(bare) ?? bare
  }
  const same = (a: unknown, b: unknown) => key(a) === key(b)
  return {
    key,
    same,
    sameParty: (a: unknown, b: unknown) => same(a, b) || samePerson(a, b) || alike(a, b),
  }
}

const stems = (text: unknown) =>
  new Set(
    words(text)
      .filter((word) => !KIND_WORDS.has(word))
      .map((word) => word.slice(0, STEM_LENGTH)),
  )

function commonShare(a: Set<string>, b: Set<string>): number {
  if (a.size === 0 && b.size === 0) return 1
  const common = [...a].filter((stem) => b.has(stem)).length
  return common / (a.size + b.size - common)
}
