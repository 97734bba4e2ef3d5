import { Article, ArticleRecord, gazetteer } from '../../extractors/index.ts'
import type { GraphDocument } from '../../graph/index.ts'

interface Gold {
  id: string
  [key: string]: unknown
}

/** A gold record as if it had been extracted: with ids, and the first words of the text as everything's quote. */
export function documentOf(gold: Gold, text = `Текст ${gold.id}\n\nТело.`): GraphDocument {
  const quote = text.slice(0, 5)
  const evidence = [{ quote, start: 0, end: 5, rule: 'gold', confidence: 1 }]
  const items = (key: string, defaults: object = {}) =>
    (Array.isArray(gold[key]) ? gold[key] : []).map((item: object) => ({
      ...defaults,
      ...item,
      evidence,
    }))
  const record = ArticleRecord.parse({
    language: 'ru',
    url: null,
    source: null,
    title: null,
    publishedAt: null,
    sectors: [],
    ...gold,
    places: items('places').map((place) => ({ ...place, id: placeId(place) })),
    officials: items('officials', { id: 'x', latin: null }),
    organizations: items('organizations', { id: 'x' }),
    sectorEvidence: [],
    agreements: items('agreements', { place: null, occasion: null }),
    ties: items('ties', { place: null, occasion: null }),
    events: items('events', { name: null, sectors: [] }),
    figures: items('figures', { bound: '=' }),
  })
  const article = Article.parse({
    id: gold.id,
    url: record.url,
    source: record.source,
    title: record.title,
    publishedAt: record.publishedAt,
    publishedFrom: null,
    timeZone: 'Asia/Almaty',
    language: 'ru',
    text,
    bodyStart: 0,
  })
  return { article, record }
}

function placeId(place: object): string {
  const name = 'name' in place ? place.name : null
  return gazetteer.entries.find((entry) => entry.name === name)?.id ?? `XX-${String(name)}`
}
