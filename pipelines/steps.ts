import { parse } from 'node:path'
import { z } from 'zod'
import { ruleSet } from '../extractors/index.ts'
import type { Texts } from './duplicates/texts.ts'
import type { Input } from './inputs.ts'
import type { Ledger, LedgerEntry } from './ledger.ts'
import { type Reading, writeArticle } from './read-article.ts'
import type { Reader } from './runners/reader.ts'
import { type Source, sourceOf } from './sources/source.ts'
import { isDead, type Outcome, type Passed, passed, stopped } from './stage.ts'
import { fetchStage } from './stages/1-fetch.ts'
import type { Validators } from './web/answers.ts'
import type { Archive } from './web/archive.ts'
import type { Fetcher, GetOptions } from './web/fetcher.ts'

/** What the steps work with: the same in one process and in many. */
export interface Workshop {
  ledger: Ledger
  archive: Archive
  /** What is needed to find reprints. */
  texts: Texts
  fetcher: Fetcher
  /** Cards of the outlets that are known. */
  sources: ReadonlyMap<string, Source>
  /** Reads articles elsewhere; without one they are read here. */
  reader?: Reader
}

/** The ledger's key of an input. */
export const subjectOf = (input: Input): string => (input.kind === 'file' ? input.path : input.url)

/** The input that a ledger key stands for. */
export const inputOf = (subject: string): Input =>
  /^https?:/i.test(subject)
    ? { kind: 'url', url: subject }
    : { kind: 'file', path: subject, id: parse(subject).name }

/**
 * Fetch: bytes into the archive, noted in the ledger. A page that is as it was goes on only if an earlier run did not finish
 * it; else it is the outcome `not-modified`.
 */
export async function fetchStep(
  { ledger, archive, fetcher }: Workshop,
  input: Input,
  options: GetOptions = {},
): Promise<Passed<LedgerEntry>> {
  const subject = subjectOf(input)
  const known = await ledger.get(subject)
  if (known?.outcome?.kind === 'retracted')
    return stopped(
      'retracted',
      subject,
      'it was taken out by hand; jibek re-extract takes it in again',
    )
  const validators = validatorsOf(known)
  const got =
    input.kind === 'file'
      ? await fetchStage(fetcher, null).run(input)
      : await fetcher.get(input.url, { ...options, ...(validators ? { validators } : {}) })
  if ('outcome' in got) {
    const open = got.outcome.kind === 'not-modified' && known && !isFinished(known)
    return open ? passed(known) : got
  }
  const { bytes, contentType, url, retrievedAt } = got.value
  const page = await archive.keep(bytes)
  let same = false
  const entry = await ledger.update(subject, (now) => {
    same = now.page === page
    return {
      page,
      contentType,
      url,
      ...(same ? {} : { retrievedAt: retrievedAt.toISOString(), stage: 'fetched', outcome: null }),
      etag: 'etag' in got.value ? z.string().nullable().parse(got.value.etag) : null,
      lastModified:
        'lastModified' in got.value ? z.string().nullable().parse(got.value.lastModified) : null,
      formerPages: now.page && !same ? [...now.formerPages, now.page] : now.formerPages,
    }
  })
  return same && isFinished(entry)
    ? stopped('not-modified', subject, 'it is as it was')
    : passed(entry)
}

const validatorsOf = (entry: LedgerEntry | null): Validators | null =>
  entry?.page && (entry.etag ?? entry.lastModified)
    ? { etag: entry.etag, lastModified: entry.lastModified }
    : null

/** Whether nothing is left to do for an entry: it is in a graph under the present rules, or its outcome is no failure. */
export const isFinished = ({ stage, outcome, rules }: LedgerEntry): boolean =>
  outcome === null ? stage === 'loaded' && rules === ruleSet() : !isDead(outcome)

/** Parse and extract: from the archived page to the archived article with its record. */
export async function extractStep(
  { ledger, archive, sources, reader }: Workshop,
  subject: string,
): Promise<Passed<LedgerEntry>> {
  const entry = await ledger.get(subject)
  const bytes = entry?.page ? await archive.get(entry.page) : null
  if (!entry || !bytes)
    return stopped('not-found', subject, 'its page is not in the archive; fetch it again')
  const input = inputOf(subject)
  const source = sourceOf(sources, entry.url ?? subject)
  const retrievedAt = entry.retrievedAt ?? entry.at
  const reading: Reading = {
    page: {
      subject,
      id: input.kind === 'file' ? input.id : null,
      url: entry.url,
      bytes,
      contentType: entry.contentType,
      retrievedAt: new Date(retrievedAt),
    },
    timeZone: source?.zone,
    selectors: source?.selectors,
    isFromWeb: input.kind === 'url',
  }
  const read = await (reader
    ? reader.read(reading, retrievedAt)
    : writeArticle(reading, retrievedAt))
  if ('outcome' in read) {
    // A page that is no longer read takes its former version along, unless something is wrong with it.
    if (entry.document !== null && !isDead(read.outcome))
      await ledger.update(subject, { document: null, rules: ruleSet(), stage: 'extracted' })
    return read
  }
  const { id, bytes: document } = read.value
  const kept = await archive.keep(document)
  return passed(
    await ledger.update(subject, (now) => ({
      id,
      document: kept,
      rules: ruleSet(),
      // A newer page that came meanwhile stays to be read.
      stage: now.page === entry.page ? 'extracted' : now.stage,
      outcome: null,
    })),
  )
}

/** Notes why an article goes no further. True: a former version of it is in the graph and is to be taken out by a load. */
export async function noteOutcome(
  { ledger }: Pick<Workshop, 'ledger'>,
  { subject, kind, reason }: Outcome,
  attempts = 1,
): Promise<boolean> {
  if (kind === 'not-modified' || kind === 'retracted') return false
  const { document, graph } = await ledger.update(subject, { outcome: { kind, reason, attempts } })
  return document === null && graph !== null
}
