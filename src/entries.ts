import { resolve } from 'node:path'
import { ruleSet } from '../extractors/index.ts'
import { citesRule, type LedgerEntry, type Workshop } from '../pipelines/index.ts'

/** Ledger entries of archived pages: those named (paths, addresses) or all, narrowed by source, rule or rule set; sorted. */
export async function chosenEntries(
  workshop: Workshop,
  subjects: readonly string[],
  by: { source: string | null; rule: string | null; outdated: boolean },
): Promise<LedgerEntry[]> {
  const named = new Set(
    subjects.map((subject) => (/^https?:/i.test(subject) ? subject : resolve(subject))),
  )
  const chosen: LedgerEntry[] = []
  for await (const entry of workshop.ledger.entries()) {
    if (entry.page === null) continue
    if (named.size === 0 && entry.outcome?.kind === 'retracted') continue
    if (named.size > 0 && !named.has(entry.subject)) continue
    if (by.source !== null && entry.source !== by.source) continue
    if (by.outdated && entry.rules === ruleSet()) continue
    if (by.rule !== null && !(await citesRule(workshop, entry, by.rule))) continue
    chosen.push(entry)
  }
  return chosen.sort((a, b) => (a.subject < b.subject ? -1 : 1))
}
