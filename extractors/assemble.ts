import { hash } from 'node:crypto'
import type { Analysis } from './engine/analysis.ts'
import { evidenceOf } from './evidence-of.ts'
import { printedForms } from './printed-forms.ts'
import type { ArticleRecord, Evidence } from './record.ts'
import { isPart } from './rules/1-mentions/organization/part-of.ts'
import { lentCountries } from './rules/2-relations/agreement/countries.ts'
import { findAgreements } from './rules/2-relations/agreement/index.ts'
import { findEvents } from './rules/2-relations/event/index.ts'
import { findFigureFacts } from './rules/2-relations/figure/index.ts'
import { withFieldsOfParties } from './rules/2-relations/sector/parties.ts'
import { findTies } from './rules/2-relations/tie/index.ts'
import { confidenceOf } from './rules/confidence.ts'
import { sectorsOfArticle } from './sectors-of-article.ts'
import { isMission } from './text/bodies.ts'
import { inEventName } from './text/places/quotes.ts'

/** The record of an analysed article: every fact once, with all its evidence, in order of first mention. */
export function assemble(analysis: Analysis): ArticleRecord {
  const { article } = analysis
  const agreements = withFieldsOfParties(findAgreements(analysis), analysis)
  const found = findEvents(analysis)
  const sectorEvidence = sectorsOfArticle(analysis, agreements, found)
  const covered = new Set(sectorEvidence.map(({ code }) => code))
  const record: ArticleRecord = {
    id: article.id,
    url: article.url,
    source: article.source,
    title: article.title,
    publishedAt: article.publishedAt?.slice(0, 10) ?? null,
    language: article.language,
    places: placesOf(analysis),
    officials: officialsOf(analysis),
    organizations: organizationsOf(analysis, agreements),
    sectors: sectorEvidence.map((each) => each.code),
    sectorEvidence,
    agreements,
    ties: findTies(analysis, agreements),
    events: found.map((event) => ({
      ...event,
      // what guests are shown on their way is not yet what their visit is about
      sectors:
        event.type === 'visit' ? event.sectors.filter((code) => covered.has(code)) : event.sectors,
    })),
    figures: findFigureFacts(analysis),
  }
  for (const evidence of allEvidence(record))
    evidence.confidence = Math.min(evidence.confidence, confidenceOf(evidence.rule))
  return record
}

/** The evidence of all that a record states. */
export function allEvidence(record: ArticleRecord): Evidence[] {
  const all: Evidence[] = []
  for (const items of [
    record.places,
    record.officials,
    record.organizations,
    record.sectorEvidence,
    record.agreements,
    record.ties,
    record.events,
    record.figures,
  ])
    for (const { evidence } of items) all.push(...evidence)
  return all
}

/**
 * Places that the body names, by gazetteer id. The title alone names none, but for the seat of an official of the body
 * («аким области», which only the title calls by its name).
 */
function placesOf(analysis: Analysis): ArticleRecord['places'] {
  const places = new Map<string, ArticleRecord['places'][number]>()
  for (const place of analysis.places) {
    const seat = () =>
      analysis.officials.some(({ places }) => places.some(({ id }) => id === place.id))
    if (place.start < analysis.article.bodyStart && !seat()) continue
    // «форум «Туркестан – Сямынь»» names its sides, not where it is
    if (inEventName(analysis.article.text, place.start)) continue
    const { start, end } = place
    const evidence = evidenceOf(analysis, { start, end, rule: 'place/gazetteer' })
    const known = places.get(place.id)
    const printed = printedForms(place, analysis.article.text)
    if (!known) {
      places.set(place.id, {
        id: place.id,
        name: place.name,
        ...(printed.length > 0 ? { asPrinted: printed } : {}),
        kind: place.kind as ArticleRecord['places'][number]['kind'],
        country: place.country,
        evidence: [evidence],
      })
    } else {
      known.evidence.push(evidence)
      for (const form of printed)
        if (!known.asPrinted?.includes(form)) known.asPrinted = [...(known.asPrinted ?? []), form]
    }
  }
  return [...places.values()]
}

function officialsOf(analysis: Analysis): ArticleRecord['officials'] {
  return analysis.officials.map(({ name, latin, country, post, of, evidence }) => ({
    id: idOf('official', country ?? '', name),
    name,
    latin,
    country,
    post,
    of,
    evidence: evidence.map((each) => evidenceOf(analysis, each)),
  }))
}

function organizationsOf(
  analysis: Analysis,
  agreements: ArticleRecord['agreements'],
): ArticleRecord['organizations'] {
  const { text } = analysis.article
  const lent = lentCountries(agreements, analysis.organizations, analysis.places)
  return (
    analysis.organizations
      .map((each) => ({ ...each, country: each.country ?? lent.get(each.name) ?? null }))
      // bodies of third states are none of the record's, as their places are none
      .filter(
        ({ name, country, evidence }) =>
          /CN|KZ/.test(country ?? 'CN') && (!isMission(name) || evidence.some(actsAt(text))),
      )
      .filter((each) => !isPart(each, analysis.organizations, text))
      .map(({ name, country, kind, evidence }) => ({
        id: idOf('organization', country ?? '', name),
        name,
        country,
        kind,
        evidence: evidence.map((each) => evidenceOf(analysis, each)),
      }))
  )
}

/** Whether a mention tells more of an embassy or consulate than that it opened, is credited, helped, housed a meeting or has a counsellor. */
const actsAt =
  (text: string) =>
  ({ start, end }: { start: number; end: number }): boolean =>
    !bystander.test(text.slice(Math.max(0, start - 50), start)) &&
    !helper.test(text.slice(end, end + 20))

const bystander =
  /(?:(?:откры|созда|учрежд)\S+ (?:\S+ ){0,2}|начал\S{0,2} (?:свою )?работу (?:новое )?|(?:сообщ|информир|переда[лю])\S+ (?:во? )?|(?:здани|стен|помещени)\S{1,3} |(?:содействи|помощ|посредничеств)\S{1,2} |(?:советник|посланник|консул|атташе|секретар)\S{0,3} (?:по \S+ )?)$/i

const helper = /^ (?:помог|устроил|организовал|сделает|оказал)/i

/** A stable id from content: kind and the first 12 hex digits of SHA-256 over its parts. */
function idOf(kind: string, ...parts: string[]): string {
  return `${kind}-${hash('sha256', parts.join('\u0000').toLowerCase(), 'hex').slice(0, 12)}`
}
