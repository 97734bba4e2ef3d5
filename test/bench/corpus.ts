import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Article, dataPath } from '../../extractors/index.ts'
import { parsePage } from '../../pipelines/page/parse-page.ts'

/** The development samples as the parser gives them: what all benchmark text is made from. The held-back ones are not read. */
export const sampleArticles = (): Article[] => articlesIn('samples/articles')

/** What is shorter is one of the samples' short texts (under 750 units, all trigger and no padding), not a news article; UTF-16 units. */
const LEAST = 1_000

/** The development samples as long as news articles are. */
export const wholeArticles = (): Article[] =>
  sampleArticles().filter(({ text }) => text.length >= LEAST)

/** The articles of a folder, given from the package's root, sorted by name. */
export function articlesIn(fromRoot: string): Article[] {
  const folder = dataPath(fromRoot)
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|html)$/.test(name))
    .sort()
    .flatMap((name): Article[] => {
      const page = parsePage({
        subject: name,
        id: name.replace(/\.\w+$/, ''),
        url: null,
        bytes: readFileSync(join(folder, name)),
        contentType: null,
        retrievedAt: new Date('2026-01-01'),
      })
      return 'value' in page ? [page.value] : []
    })
}

/**
 * `count` articles of our subject, made from the samples: each takes one sample's opening and then paragraphs of others
 * until it is as long as some sample drawn by lot; every number is drawn anew, and one long word in twenty gets two letters
 * exchanged, so that the vocabulary grows with the text as it does in real news and no memory of words can hold it all.
 * The same seed gives the same articles.
 */
export function varied(samples: readonly Article[], count: number, seed: number): Article[] {
  const random = randomBy(seed)
  const pools = samples.map((article) => paragraphsOf(article.text))
  const all = pools.flat()
  return Array.from({ length: count }, (_, index) => {
    const base = draw(samples, random)
    const wanted = draw(samples, random).text.length
    const title = base.title ?? draw(all, random)
    const body: string[] = []
    for (let length = title.length; length < wanted; length += body.at(-1)?.length ?? 0)
      body.push(draw(body.length < 2 ? paragraphsOf(base.text) : all, random))
    return article(
      `varied-${index}`,
      base.publishedAt,
      change(title, random),
      body.map((one) => change(one, random)),
    )
  })
}

/** One article of at least `units` UTF-16 units, cut behind a paragraph: for the question how time grows with length. */
export function ofLength(samples: readonly Article[], units: number, seed: number): Article {
  const random = randomBy(seed)
  const all = samples.flatMap((sample) => paragraphsOf(sample.text))
  const body: string[] = []
  for (let length = 0; length < units; length += (body.at(-1)?.length ?? 0) + 1)
    body.push(change(draw(all, random), random))
  return article(`length-${units}-${seed}`, '2024-11-05', null, body)
}

/** `count` articles of which one in twenty is of our subject; the others are regional news made by the same outlets' manner. */
export function stream(samples: readonly Article[], count: number, seed: number): Article[] {
  const random = randomBy(seed)
  const ours = varied(samples, Math.ceil(count / 20), seed + 1)
  const other = otherNews()
  return Array.from({ length: count }, (_, index) => {
    const own = index % 20 === 0 ? ours[index / 20] : undefined
    if (own) return own
    const wanted = draw(samples, random).text.length
    const body: string[] = []
    for (let length = 0; length < wanted; length += body.at(-1)?.length ?? 0)
      body.push(change(draw(other, random), random))
    return article(
      `other-${index}`,
      '2024-11-05',
      change(draw(other, random).slice(0, 80), random),
      body,
    )
  })
}

/** Paragraphs of regional news of other subjects. */
export const otherNews = (): string[] =>
  readFileSync(dataPath('test/bench/other-news.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')

export function article(
  id: string,
  publishedAt: string | null,
  title: string | null,
  body: readonly string[],
): Article {
  const head = title === null ? '' : `${title}\n\n`
  return {
    id,
    url: null,
    source: null,
    title,
    publishedAt,
    publishedFrom: publishedAt === null ? null : 'text',
    timeZone: 'Asia/Almaty',
    language: 'ru',
    text: head + body.join('\n'),
    bodyStart: head.length,
  }
}

const paragraphsOf = (text: string): string[] =>
  text.split('\n').filter((line) => line.trim() !== '')

/** New digits for old, and now and then a word that no other article has. */
export const change = (text: string, random: () => number): string =>
  newWords(
    text.replace(/(?<!\d)[1-9]\d*/g, (digits) =>
      /^(?:19|20)\d\d$/.test(digits)
        ? `20${10 + Math.floor(random() * 15)}`
        : Array.from(digits, () => 1 + Math.floor(random() * 9)).join(''),
    ),
    random,
  )

/** One long word in twenty with two letters exchanged. */
export const newWords = (text: string, random: () => number): string =>
  text.replace(/(?<!\p{L})[а-я]{8,}/gu, (word) => {
    if (random() > 0.05) return word
    const at = 2 + Math.floor(random() * (word.length - 5))
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
  })

export function draw<Item>(from: readonly Item[], random: () => number): Item {
  const item = from[Math.floor(random() * from.length)]
  if (item === undefined) throw new Error('nothing to draw from: the samples are missing')
  return item
}

/** Random numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomBy(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
