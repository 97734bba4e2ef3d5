import { extract } from '../../extractors/index.ts'
import { articleOf } from './article-of.ts'

/** One line an event of an article published on Friday, 20 June 2025: `type date @place participants`. */
export function eventsOf(text: string, title: string | null = null): string[] {
  return extract(articleOf(text, '2025-06-20', title)).events.map((event) =>
    `${event.type} ${event.date ?? '-'} @${event.place ?? '-'} ${event.participants.join(' + ')}`.trim(),
  )
}
