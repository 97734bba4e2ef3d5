import { z } from 'zod'

/** ISO day (`2024-11-05`) or instant with offset (`2024-11-05T09:30:00+05:00`). */
const published = z.string().regex(/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/)

/**
 * One article as the parser kept it: what goes into extraction.
 *
 * `text` is the title, a blank line and the body (or the body alone where there is no title);
 * paragraphs are separated by `\n`. Every offset in a record counts UTF-16 units into `text`.
 */
export const Article = z.object({
  /** The file's name without its ending, or a hash of the canonical URL. */
  id: z.string().min(1),
  url: z.string().nullable(),
  /** The outlet, as it names itself (`kzinform.com`, `КазТАГ`). */
  source: z.string().nullable(),
  title: z.string().nullable(),
  publishedAt: published.nullable(),
  /** `2024-11`, where the page tells the month of publication and no day. */
  publishedMonth: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
  /** Where the publication date was read (`json-ld`, `meta`, `time`, `front-matter`, `text`, `url`). */
  publishedFrom: z.string().nullable(),
  /** IANA zone of the outlet; "сегодня" is a day of this zone. */
  timeZone: z.string(),
  /** ISO 639-1: `ru`, `kk`, `zh`, `en`, or `und`. */
  language: z.string(),
  text: z.string(),
  /** UTF-16 offset in `text` where the body starts (after the title). */
  bodyStart: z.number().int().min(0),
  /** Whether the source's own selectors or the general reader found the body; absent for plain text. */
  bodyFrom: z.enum(['source', 'general']).optional(),
})
export type Article = z.infer<typeof Article>
