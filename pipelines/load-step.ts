import { z } from 'zod'
import { Article, ArticleRecord } from '../extractors/index.ts'
import { type GraphDocument, type LoadReport, load, type Store } from '../graph/index.ts'
import { atOnce } from './at-once.ts'
import { findReprints } from './duplicates/reprints.ts'
import type { LedgerEntry } from './ledger.ts'
import type { Workshop } from './steps.ts'

/** What is loaded: a document of the archive, and whom it repeats. */
type Document = GraphDocument & { reprintOf: string | null }

/**
 * Load: archived records into the graph, what was withdrawn out of it, all in one transaction; then noted in the ledger. Which article
 * reprints which is found anew for these and for what is like them.
 */
export async function loadStep(
  workshop: Pick<Workshop, 'ledger' | 'archive' | 'texts'>,
  subjects: readonly string[],
  store: Store,
): Promise<{ report: LoadReport; documents: GraphDocument[] }> {
  const { ledger, texts } = workshop
  const put = new Map<string, { subject: string; entry: LedgerEntry; document: Document }>()
  const gone = new Map<string, string>()
  const doubles: string[] = []
  const found = await atOnce([...new Set(subjects)].sort(), async (subject) => {
    const entry = await ledger.get(subject)
    if (!entry?.id) return null
    const document = isCurrent(entry) ? await readDocument(workshop, entry) : null
    return {
      subject,
      entry,
      id: entry.id,
      document,
      owner: await ownerOf(workshop, entry.id, subject),
    }
  })
  for (const one of found) {
    if (one === null) continue
    const { subject, entry, id, document } = one
    const owner = put.get(id)?.subject ?? one.owner
    if (document === null) {
      if (owner === null || owner === subject) gone.set(id, subject)
    } else if (owner !== null && isWeb(owner) && isWeb(subject) && owner < subject) {
      doubles.push(subject)
    } else {
      if (owner !== null && owner !== subject && isWeb(owner)) doubles.push(owner)
      put.set(id, { subject, entry, document })
    }
  }
  for (const id of put.keys()) gone.delete(id)
  const reprints = await findReprints(
    texts,
    [...put.values()].map(({ subject, document }) => ({ subject, article: document.article })),
    [...gone.keys()],
  )
  const documents = [...put.values()].map(({ document }) => document)
  const all = documents.map((document) => ({
    ...document,
    reprintOf: reprints.reprintOf.get(document.article.id) ?? null,
  }))
  for (const { subject, reprintOf } of reprints.others) {
    const entry = await ledger.get(subject)
    const document = entry && isCurrent(entry) ? await readDocument(workshop, entry) : null
    if (document) all.push({ ...document, reprintOf })
  }
  const report = await load(store, { put: all, retract: [...gone.keys()] })
  await reprints.keep()
  await atOnce(put.values(), ({ subject, entry }) =>
    // A newer version that was fetched or read meanwhile stays to be taken further.
    ledger.update(subject, (now) => ({
      graph: store.location,
      stage: now.stage === 'fetched' || now.document !== entry.document ? now.stage : 'loaded',
    })),
  )
  for (const subject of gone.values())
    await ledger.update(subject, { stage: 'loaded', graph: null })
  for (const subject of doubles)
    await ledger.update(subject, {
      stage: 'loaded',
      graph: null,
      outcome: { kind: 'same-article', reason: 'another address gave it', attempts: 1 },
    })
  return { report, documents }
}

/** Whether the graph should have what an entry's document states. */
export const isCurrent = ({ document, outcome }: LedgerEntry): boolean =>
  document !== null && outcome?.kind !== 'retracted' && outcome?.kind !== 'same-article'

/**
 * The subject whose document an article in the graph has, if that is another one than `subject` and still gives it. Of two addresses
 * with one canonical address the first in the alphabet speaks, whichever came first; of two files of one name the last one read.
 */
async function ownerOf(
  { ledger, texts }: Pick<Workshop, 'ledger' | 'texts'>,
  id: string,
  subject: string,
): Promise<string | null> {
  const owner = (await texts.get(id))?.subject ?? null
  if (owner === null || owner === subject) return owner
  const entry = await ledger.get(owner)
  return entry?.id === id && isCurrent(entry) ? owner : null
}

const isWeb = (subject: string) => /^https?:/i.test(subject)

async function readDocument(
  { archive }: Pick<Workshop, 'archive'>,
  { document }: LedgerEntry,
): Promise<Document | null> {
  const stored = document === null ? null : await archive.get(document)
  return stored === null
    ? null
    : { ...Stored.parse(JSON.parse(Buffer.from(stored).toString())), reprintOf: null }
}

const Stored = z.object({ article: Article, record: ArticleRecord, retrievedAt: z.string() })
