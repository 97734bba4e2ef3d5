import { z } from 'zod'

const text = z.string().nullish()
const list = z
  .array(z.string())
  .nullish()
  .transform((items) => items ?? [])
/** Rules that a printed thing cites; gold has none. */
const evidence = z.array(z.object({ rule: z.string() })).nullish()
const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? [])

/**
 * A record as a person wrote it, or as `extract` printed it: only what the scorer compares, anything may be missing.
 * Gold has no ids, offsets or rules.
 */
export const ScoredRecord = z.object({
  id: z.coerce.string().optional(),
  places: listOf(
    z.object({
      name: text,
      country: text,
      asPrinted: z.union([z.string(), z.array(z.string())]).nullish(),
      evidence,
    }),
  ),
  officials: listOf(z.object({ name: text, post: text, of: text, evidence })),
  organizations: listOf(z.object({ name: text, evidence })),
  sectors: list,
  sectorEvidence: listOf(z.object({ code: text, evidence })),
  agreements: listOf(
    z.object({
      type: text,
      about: text,
      status: text,
      date: text,
      parties: list,
      signatories: list,
      sectors: list,
      evidence,
    }),
  ),
  ties: listOf(z.object({ type: text, a: text, b: text, status: text, evidence })),
  events: listOf(z.object({ type: text, date: text, place: text, participants: list, evidence })),
  figures: listOf(z.object({ kind: text, value: z.coerce.number(), unit: text, evidence })),
})
export type ScoredRecord = z.infer<typeof ScoredRecord>

export const NOTHING_FOUND: ScoredRecord = ScoredRecord.parse({})
