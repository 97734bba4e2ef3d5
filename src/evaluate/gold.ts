import { z } from 'zod'

const text = z.string().nullish()
const list = z
  .array(z.string())
  .nullish()
  .transform((items) => items ?? [])
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
    }),
  ),
  officials: listOf(z.object({ name: text, post: text, of: text })),
  organizations: listOf(z.object({ name: text })),
  sectors: list,
  agreements: listOf(
    z.object({
      type: text,
      about: text,
      status: text,
      date: text,
      parties: list,
      signatories: list,
      sectors: list,
    }),
  ),
  ties: listOf(z.object({ type: text, a: text, b: text, status: text })),
  events: listOf(z.object({ type: text, date: text, place: text, participants: list })),
  figures: listOf(z.object({ kind: text, value: z.coerce.number(), unit: text })),
})
export type ScoredRecord = z.infer<typeof ScoredRecord>

export const NOTHING_FOUND: ScoredRecord = ScoredRecord.parse({})
