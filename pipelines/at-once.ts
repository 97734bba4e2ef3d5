/** Of what waits for the disk, so much is under way at the same time. */
const AT_ONCE = 8

/** Does `work` for each item, several at the same time; results in the order of the items. The first error is thrown once all that was begun is done. */
export async function atOnce<In, Out>(
  items: Iterable<In>,
  work: (item: In) => Promise<Out>,
  most = AT_ONCE,
): Promise<Out[]> {
  const all = [...items]
  const results: Out[] = []
  for (let from = 0; from < all.length; from += most) {
    const wave = await Promise.allSettled(all.slice(from, from + most).map(work))
    for (const one of wave) {
      if (one.status === 'rejected') throw one.reason
      results.push(one.value)
    }
  }
  return results
}
