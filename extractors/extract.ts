import type { Article } from './article.ts'
import { seriesReader } from './document-series.ts'
import type { Analysis, SentenceView } from './engine/analysis.ts'
import { chunkSentence, tagsOf } from './engine/chunk.ts'
import type { CountryMention, Mention, PlaceMention, PlaceRef } from './engine/mention.ts'
import { findOfficials } from './rules/1-mentions/officials.ts'
import { findOrganizations, type Organizations } from './rules/1-mentions/organizations.ts'
import { findActors } from './rules/actors.ts'
import { tellsBrotherhood, withBrotherhood } from './rules/brotherly.ts'
import { findDates } from './text/dates/dates.ts'
import { inferDay, inferYear } from './text/dates/infer-year.ts'
import { findPlaces } from './text/places/places.ts'
import { type Reading, read } from './text/read.ts'
import { findSectors } from './text/sectors/sectors.ts'
import { flatTextOf } from './text/words/flat-text.ts'
import { Slot } from './text/words/lexeme.ts'
import { bySentence, outside } from './text/words/spans.ts'
import { lookUpWord } from './text/words/words.ts'

/** Reads an article: sentences with all their mentions, ready for the relation rules. */
export function analyse(article: Article): Analysis {
  const reading = read(article)
  const named = findPlaces(article.text).map((found) => placeMention(found, article.text))
  const places = [...named, ...seatMentions(reading, named)].sort((a, b) => a.start - b.start)
  const organizations = findOrganizations(reading, places)
  const officials = findOfficials(reading, places, organizations)
  const context = {
    published: article.publishedAt ?? inferDay(article.text),
    timeZone: article.timeZone,
    year: article.publishedAt ? null : yearOf(article),
  }
  const flat = flatTextOf(article.text, reading.sentences)
  const dates = findDates(article.text, context, flat)
  const sectors = outside(findSectors(article.text, flat), [
    ...organizations.mentions,
    ...officials.mentions,
  ])
  const mentionsIn = bySentence<Mention>(reading.sentences, [
    ...officials.mentions,
    ...organizations.mentions,
    ...places,
  ])
  const datesIn = bySentence(reading.sentences, dates)
  const sectorsIn = bySentence(reading.sentences, sectors)
  const documentsOf = seriesReader()
  const brotherly = tellsBrotherhood(article.text)
  const sentences = reading.sentences.map((sentence, index): SentenceView => {
    const documents = documentsOf(sentence)
    const mentions = [...(mentionsIn[index] ?? []), ...documents]
    const words = chunkSentence(sentence, mentions, lookUpWord)
    const chunks = brotherly ? withBrotherhood(words) : words
    return {
      sentence,
      chunks,
      tags: tagsOf(chunks),
      actors: findActors(chunks, officials.entities, organizations.entities, article.text),
      dates: datesIn[index] ?? [],
      sectors: sectorsIn[index] ?? [],
    }
  })
  const refs = outsideNames(named, organizations, article.text)
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

/**
 * The places that are named, without those whose adjective belongs to a body's own name («Чэндуский университет») and those in a
 * company's name without marks («компания Чанцзи Тунтай»).
 */
function outsideNames(
  named: readonly (PlaceMention | CountryMention)[],
  { mentions, entities }: Organizations,
  text: string,
): PlaceRef[] {
  const proper = mentions.filter(({ entity }) => entities[entity]?.kind !== 'government')
  const bare = mentions.filter(
    ({ entity, rule, start, end }) =>
      entities[entity]?.kind === 'company' &&
      rule === 'organization/named' &&
      !/["«“„]/.test(text.slice(start, end)),
  )
  const free = new Set([
    ...outside(
      named.filter(({ adjective }) => adjective),
      proper,
    ),
    ...outside(
      named.filter(({ adjective }) => !adjective),
      bare,
    ),
  ])
  const refs: PlaceRef[] = []
  for (const mention of named)
    if (mention.kind === 'place' && free.has(mention)) refs.push(...mention.places)
  return refs
}

/** A found place as a mention: KZ and CN places below country level, or a country (places of others stand for theirs). */
function placeMention(
  found: ReturnType<typeof findPlaces>[number],
  text: string,
): PlaceMention | CountryMention {
  const { start, end, adjective } = found
  const cases = namesShared.test(text.slice(start, end))
    ? [...found.cases, 'nom' as const]
    : found.cases
  const plural = found.number === 'pl'
  const rule = 'place/gazetteer'
  const places: PlaceRef[] = []
  for (const { entry, printed } of found.places) {
    const { id, name, kind, country } = entry
    if (kind === 'country' || (country !== 'KZ' && country !== 'CN')) continue
    places.push({ id, name, printed, kind, country, start, end })
  }
  if (places.length > 0)
    return { start, end, cases, adjective, plural, rule, kind: 'place', places }
  const entry = found.places[0]?.entry
  const [code, name] = [entry?.country ?? '', entry?.name ?? '']
  return { start, end, cases, adjective, plural, rule, kind: 'country', code, name }
}

const SEATS_OF = new Slot<true>()
for (const word of ['города', 'области', 'региона']) SEATS_OF.set(word, true)

/** «акимат города», «акиматом области» without a name: stands for the article's own city or region. */
function seatMentions(
  reading: Reading,
  named: readonly (PlaceMention | CountryMention)[],
): PlaceMention[] {
  const seats: PlaceMention[] = []
  if (!reading.article.text.includes('кимат')) return seats
  for (const { tokens } of reading.sentences) {
    for (const [at, token] of tokens.entries()) {
      if (!SEATS_OF.in(token.lexeme)) continue
      const before = tokens[at - 1]
      const next = tokens[at + 1]
      if (!before || !/^акимат/.test(before.lower)) continue
      if (next && named.some((mention) => mention.start <= next.start && mention.end > next.start))
        continue
      const place = homeOf(placesOf(named, token.lower === 'города' ? 'city' : 'region'))
      if (!place) continue
      const { start, end } = token
      const rule = 'place/its-akimat'
      seats.push({
        kind: 'place',
        places: [place],
        adjective: false,
        start,
        end,
        cases: ['gen'],
        rule,
      })
    }
  }
  return seats
}

const placesOf = (named: readonly (PlaceMention | CountryMention)[], kind: string): PlaceRef[] =>
  named.flatMap((mention) =>
    mention.kind === 'place' ? mention.places.filter((ref) => ref.kind === kind) : [],
  )

/** A nominative adjective whose head stands with a later one: «Алматинская и Туркестанская области». */
const namesShared = /^\S+(?:ая|ий|ый|ое|яя)(?:\s|$)/

/** The KZ place named most often; the earlier one where two are even. */
function homeOf(places: readonly PlaceRef[]): PlaceRef | null {
  const counts = new Map<string, { place: PlaceRef; count: number }>()
  for (const place of places) {
    if (place.country !== 'KZ') continue
    const known = counts.get(place.id)
    if (known) known.count++
    else counts.set(place.id, { place, count: 1 })
  }
  let best: { place: PlaceRef; count: number } | null = null
  for (const each of counts.values()) if (!best || each.count > best.count) best = each
  return best?.place ?? null
}

/** The year of writing of an article without a day of publication. */
const yearOf = ({ publishedMonth, text }: Article): number | null =>
  publishedMonth === undefined ? inferYear(text) : Number(publishedMonth.slice(0, 4))
