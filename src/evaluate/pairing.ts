/** Gold things and found things, put side by side. */
export interface Pairing<Gold, Found> {
  pairs: Array<[Gold, Found]>
  missed: Gold[]
  extra: Found[]
}

/** One-to-one, the most similar first; nothing under `least` is paired. Equal similarity: the order of the lists. */
export function pairBest<Gold, Found>(
  gold: readonly Gold[],
  found: readonly Found[],
  similarity: (gold: Gold, found: Found) => number,
  least: number,
): Pairing<Gold, Found> {
  const offers = gold
    .flatMap((g, i) => found.map((f, j) => ({ i, j, g, f, like: similarity(g, f) })))
    .filter((offer) => offer.like >= least)
    .sort((a, b) => b.like - a.like)
  const takenGold = new Set<number>()
  const takenFound = new Set<number>()
  const pairs: Array<[Gold, Found]> = []
  for (const { i, j, g, f } of offers) {
    if (takenGold.has(i) || takenFound.has(j)) continue
    takenGold.add(i)
    takenFound.add(j)
    pairs.push([g, f])
  }
  return {
    pairs,
    missed: gold.filter((_, i) => !takenGold.has(i)),
    extra: found.filter((_, j) => !takenFound.has(j)),
  }
}

/** Pairs what `same` calls the same. */
export function pairEqual<Gold, Found>(
  gold: readonly Gold[],
  found: readonly Found[],
  same: (gold: Gold, found: Found) => boolean,
): Pairing<Gold, Found> {
  return pairBest(gold, found, (g, f) => (same(g, f) ? 1 : 0), 1)
}

/** Share (0–1) of two lists that can be paired; of two empty lists 0. */
export function sharedPart<T>(
  a: readonly T[],
  b: readonly T[],
  same: (a: T, b: T) => boolean,
): number {
  const { pairs, missed, extra } = pairEqual(a, b, same)
  const all = pairs.length + missed.length + extra.length
  return all === 0 ? 0 : pairs.length / all
}
