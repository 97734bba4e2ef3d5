import { expect, test } from 'vitest'
import { mayConcern } from '../../../extractors/text/concern.ts'
import { findPlaces } from '../../../extractors/text/places/places.ts'
import { samples } from '../samples.ts'

test('no article with a gold agreement, tie, event or figure is lost', () => {
  const lost = samples().filter(({ article, gold }) => {
    const facts = [gold.agreements, gold.ties, gold.events, gold.figures]
    return facts.some((list) => list.length > 0) && !mayConcern(article.text)
  })
  expect(lost.map(({ article }) => article.id)).toEqual([])
})

test('wherever the place finder sees both countries in a paragraph, the text may concern them', () => {
  for (const { article } of samples()) {
    for (const text of article.text.split('\n')) {
      const countries = new Set(
        findPlaces(text).flatMap(({ places }) => places.map(({ entry }) => entry.country)),
      )
      if (countries.has('KZ') && countries.has('CN')) expect(mayConcern(text), text).toBe(true)
    }
  }
})
