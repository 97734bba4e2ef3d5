import type { Article } from './article.ts'
import type { Analysis, SentenceView } from './engine/analysis.ts'
import { chunkSentence } from './engine/chunk.ts'
import type { CountryMention, DocumentMention, Mention, PlaceMention, PlaceRef } from './engine/mention.ts'
import { tagsOf } from './engine/rule.ts'
import { findActors } from './rules/actors.ts'
import { findDates } from './text/dates.ts'
import { findDocuments } from './text/documents.ts'
import { inferYear } from './text/infer-year.ts'
import { findPlaces } from './text/places.ts'
import { type Reading, read } from './text/read.ts'
import { findSectors } from './text/sectors.ts'
import { lookUpWord } from './text/words.ts'

/** Reads an article: sentences with all their mentions, ready for the relation rules. */
export function analyse(article: Article): Analysis {
  const reading = read(article)
  const places = placeMentions(reading)
  const organizations = findOrganizations(reading, places)
  const officials = findOfficials(reading, places, organizations)
  const context = {
    published: article.publishedAt,
    timeZone: article.timeZone,
    year: article.publishedAt ? null : inferYear(article.text),
  }
  const dates = findDates(article.text, context)
  const sectors = findSectors(article.text).filter(
    (sector) => !organizations.mentions.some((body) => body.start <= sector.start && sector.end <= body.end),
  )
  const mentions: Mention[] = [...officials.mentions, ...organizations.mentions, ...places]
  const sentences = reading.sentences.map((sentence): SentenceView => {
    const inside = <Span extends { start: number; end: number }>(spans: readonly Span[]): Span[] =>
      spans.filter((span) => span.start >= sentence.start && span.end <= sentence.end)
    const documents = findDocuments(sentence).map((head): DocumentMention => ({ ...head, kind: 'document', rule: 'document/lexicon' }))
    const chunks = chunkSentence(sentence, [...inside(mentions), ...documents], lookUpWord)
    return {
      sentence,
      chunks,
      tags: tagsOf(chunks),
      actors: findActors(chunks, officials.entities, organizations.entities),
      dates: inside(dates),
      sectors: inside(sectors),
    }
  })
  const refs = places.flatMap((mention) => (mention.kind === 'place' ? mention.places : []))
  return {
    article,
    sentences,
    places: refs,
    officials: officials.entities,
    organizations: organizations.entities,
    home: homeOf(refs),
    trace: [],
  }
}
