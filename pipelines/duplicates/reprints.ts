import type { Article } from '../../extractors/index.ts'
import { atOnce } from '../at-once.ts'
import { signatureOf } from './minhash.ts'
import { areAlike, packed, type Text, type Texts, unpacked } from './texts.ts'

/** An article as it is to be loaded. */
export interface Loading {
  subject: string
  article: Article
}

export interface Reprints {
  /** Which article each article that is loaded, or that these concern, repeats; null: none. */
  reprintOf: ReadonlyMap<string, string | null>
  /** Articles in the graph that are not being loaded, but whose `reprintOf` is another now; by subject. */
  others: readonly Text[]
  /** To be called once the graph holds it all. */
  keep(): Promise<void>
}

/**
 * Who reprints whom, once some articles are put and others gone: an article repeats the earliest published (then the first by id) of
 * those earlier than it that are like it. A function of the set of articles, so their order of coming does not show. Nothing that
 * decides is kept before `keep()`: a load that was killed is simply done again.
 */
export async function findReprints(
  texts: Texts,
  put: readonly Loading[],
  gone: readonly string[],
): Promise<Reprints> {
  const changed = new Map<string, Text | null>(gone.map((id) => [id, null]))
  const signed = put.map(({ subject, article }) => ({
    subject,
    article,
    signature: signatureOf(article.text.slice(article.bodyStart)),
  }))
  await atOnce(signed, async ({ article, signature }) => {
    if (signature !== null) await texts.announce(article.id, signature)
  })
  for (const { subject, article, signature } of signed)
    changed.set(article.id, {
      id: article.id,
      subject,
      order: orderOf(article),
      signature: packed(signature),
      reprintOf: null,
    })
  const current = async (id: string) => {
    const text = changed.get(id)
    return text === undefined ? texts.get(id) : text
  }
  /** By signature: once all are announced, who shares a band with whom stands. */
  const candidates = new Map<string, Promise<Set<string>>>()
  const like = async (text: Text): Promise<Text[]> => {
    const signature = unpacked(text.signature)
    if (signature === null || text.signature === null) return []
    const known = candidates.get(text.signature) ?? texts.candidates(signature)
    candidates.set(text.signature, known)
    const found: Text[] = []
    for (const id of await known) {
      const other = id === text.id ? null : await current(id)
      if (other && areAlike(text, other)) found.push(other)
    }
    return found
  }
  const concerned = new Map<string, Text>()
  await atOnce(changed, async ([id, text]) => {
    const before = await texts.get(id)
    for (const version of [before, text])
      for (const other of version ? await like(version) : []) concerned.set(other.id, other)
    if (text) concerned.set(id, text)
  })
  const reprintOf = new Map<string, string | null>()
  const others: Text[] = []
  const kept: Text[] = []
  for (const [id, text] of concerned) {
    const earlier = (await like(text)).filter(({ order }) => order < text.order)
    const original = earlier.reduce<Text | null>(
      (first, one) => (first === null || one.order < first.order ? one : first),
      null,
    )
    const next = { ...text, reprintOf: original?.id ?? null }
    reprintOf.set(id, next.reprintOf)
    if (!changed.has(id) && next.reprintOf !== text.reprintOf) others.push(next)
    if (changed.has(id) || next.reprintOf !== text.reprintOf) kept.push(next)
  }
  return {
    reprintOf,
    others,
    keep: async () => {
      await atOnce(kept, (text) => texts.put(text))
      for (const id of gone) await texts.drop(id)
    },
  }
}

/** A day comes before its instants; what has no date comes last. */
function orderOf({ publishedAt, id }: Article): string {
  const at =
    publishedAt === null
      ? '9999'
      : publishedAt.includes('T')
        ? new Date(publishedAt).toISOString()
        : publishedAt
  return `${at} ${id}`
}
