import { type Article, extract } from '../../../extractors/index.ts'
import { findSectors } from '../../../extractors/text/sectors/sectors.ts'
import { page } from '../../servers/news.ts'
import { article, change, draw, otherNews, randomBy, varied } from '../corpus.ts'

/** Pages of our subject as an outlet shows them, made from the development samples; other seeds, other pages. */
export const pagesOf = (samples: readonly Article[], count: number, seed: number): string[] =>
  varied(samples, count, seed).map((article) => pageOf(article, []))

/**
 * The same, each with some 100,000 characters behind it in which other regional news are told: a long report, of which most is prose that
 * tells nothing new of the subject, so that reading it is nearly all the work. Its sentences are those in which readers find no fact, the
 * first half of one with the second half of another, and now and then a word that is new; so no page is a reprint of another.
 * (With all words by lot, as it was before, readers saw fifteen bodies and fifteen figures a page that nobody had told, and the graph
 * had five times the work of any page of this kind.)
 */
export function longPagesOf(samples: readonly Article[], count: number, seed: number): string[] {
  const random = randomBy(seed)
  const halves = plainSentences().map(halved)
  const half = (at: 0 | 1) => draw(halves, random)[at]
  return varied(samples, count, seed).map((one) => {
    const more: string[] = []
    for (let length = 0; length < LONG; length += more.at(-1)?.length ?? 0)
      more.push(change(`${half(0)} ${half(1)} ${half(0)} ${half(1)}`, random))
    return pageOf(one, more)
  })
}

/** The sentences of other news that add nothing but places to a report which they end, and name no sector. */
function plainSentences(): string[] {
  const opening = 'Аким Павлодара принял делегацию провинции Цзянси и обсудил сотрудничество.'
  const factsOf = (...text: string[]) => {
    const { officials, organizations, events, figures } = extract(
      article('plain', '2024-11-05', null, text),
    )
    return [officials, organizations, events, figures].flat().length
  }
  const without = factsOf(opening)
  return otherNews()
    .flatMap((line) => line.split(/(?<=[.!?])\s+(?=\p{Lu})/u))
    .filter(
      (sentence) => findSectors(sentence).length === 0 && factsOf(opening, sentence) === without,
    )
}

const LONG = 100_000

/** A sentence's two halves: cut behind the comma, else before the preposition or conjunction, that is nearest its middle. */
function halved(sentence: string): readonly [string, string] {
  const places = [
    ...sentence.matchAll(/(?<=,)\s|\s(?=(?:и|а|но|в|на|с|из|за|по|для|от|до|при|под)\s)/gu),
  ]
  const all = places.length > 0 ? places : [...sentence.matchAll(/\s/gu)]
  const middle = sentence.length / 2
  const [first = 0, ...others] = all.map(({ index }) => index)
  const cut = others.reduce(
    (best, at) => (Math.abs(at - middle) < Math.abs(best - middle) ? at : best),
    first,
  )
  return [sentence.slice(0, cut), sentence.slice(cut + 1)]
}

function pageOf({ id, title, publishedAt, text, bodyStart }: Article, more: readonly string[]) {
  const paragraphs = text.slice(bodyStart).split('\n')
  return page({
    title: title ?? id,
    published: publishedAt?.slice(0, 10) ?? '2024-11-05',
    paragraphs: [...paragraphs, ...more],
  })
}
