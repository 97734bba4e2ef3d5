import type { Cheerio, CheerioAPI } from 'cheerio'
import { furnitureKind } from './furniture.ts'
import { isProse, type Line, tidy } from './lines.ts'

type AnyNode = Parameters<CheerioAPI['contains']>[0]
type Element = Extract<AnyNode, { tagName: string }>

/** Where the body came from: the page's own markup, or the densest block of running text. */
export type BodyFrom = 'markup' | 'density' | 'json-ld'

export interface Body {
  lines: Line[]
  from: BodyFrom
  /** The element that holds the body, for the search of a date near it. */
  root: Cheerio<Element>
}

/**
 * The lines of the article in a page. Markup that says where the body is (itemprop, `<article>`, the usual class names) is
 * believed if it holds running text; else the block with the densest running text is taken. Null: no article here.
 */
export function findBody($: CheerioAPI, articleBody: string | null): Body | null {
  clear($)
  for (const selector of MARKED) {
    const best = densest($, elementsOf($, selector))
    if (best && best.prose >= ENOUGH)
      return { lines: linesOf($, best.element), from: 'markup', root: $(best.element) }
  }
  const best = densest($, elementsOf($, 'article, section, div, td, main, body'))
  const enough = best && best.prose >= LEAST ? best : null
  if (articleBody && articleBody.length > (enough?.prose ?? 0) * 1.5) {
    const lines = articleBody
      .split('\n')
      .map((text) => ({ text: tidy(text), gap: false, item: false }))
      .filter((line) => line.text)
    return { lines, from: 'json-ld', root: $('body') }
  }
  return enough
    ? { lines: linesOf($, enough.element), from: 'density', root: $(enough.element) }
    : null
}

/** Characters of running text below which marked-up or unmarked blocks are no article. */
const ENOUGH = 160
const LEAST = 200

const MARKED = [
  '[itemprop~="articleBody"]',
  '.article-body, .article__body, .article-text, .article__text, .article-content, .article__content, .news-text, .news__text, .news-content, .news-body, .news-detail, .post-content, .post-body, .entry-content, .single-content, .content-text, .full-text, .fulltext, .full-story, .story-body, .detail-text, .material-text, .publication-text, .field-name-body, .td-post-content, .tdb_single_content, #article-body, #article-text, #news-text',
  'article',
  'main, [role="main"]',
]

const NEVER =
  'script, style, noscript, template, svg, iframe, object, form, button, select, input, textarea, nav, footer, aside, figure, figcaption, video, audio, [hidden], [aria-hidden="true"], [role="navigation"], [role="complementary"], [role="contentinfo"], [style*="display:none"], [style*="display: none"]'

const SIDE =
  /(?:^|[\s_-])(?:share|sharing|shares|social|socials|related|relative|similar|tags?|taglist|comments?|sidebar|side-bar|breadcrumbs?|menu|navbar|navigation|subscribe|subscription|banner|adv|advert|ads|promo|popular|recommend\w*|read-?(?:also|more|too)|also|more-news|other-news|last-?news|latest|top-?news|counter|views|rating|likes?|copyright|footer|cookies?|widget|teaser|caption|photo-?(?:author|credit|title)|wp-caption-text|print|pagination|prev-?next|post-nav|author-box|disclaimer|telegram|error-?(?:report|message)|orphus)(?=$|[\s_-])/i

/** Takes away what cannot be body. A block that holds most of the page's running text stays, whatever its class says. */
function clear($: CheerioAPI): void {
  const whole = proseLength($('body').text())
  $(NEVER).each((_, element) => {
    if (!holdsMost($(element).text(), whole)) $(element).remove()
  })
  $('[class], [id]').each((_, element) => {
    if (element.tagName === 'body' || element.tagName === 'html') return
    const name = `${$(element).attr('class') ?? ''} ${$(element).attr('id') ?? ''}`
    if (SIDE.test(name) && !holdsMost($(element).text(), whole)) $(element).remove()
  })
}

const proseLength = (text: string) =>
  text.split('\n').reduce((sum, line) => sum + (isProse(line.trim()) ? line.length : 0), 0)
const holdsMost = (text: string, whole: number) => whole > 0 && proseLength(text) > whole * 0.5

const elementsOf = ($: CheerioAPI, selector: string): Element[] =>
  $(selector)
    .toArray()
    .filter((node): node is Element => 'tagName' in node)

interface Block {
  element: Element
  /** Characters of running text in it. */
  prose: number
}

/** The smallest of the given elements that holds nearly as much running text, links apart, as the best of them. */
function densest($: CheerioAPI, elements: Element[]): Block | null {
  const blocks = elements
    .map((element) => ({ element, ...weigh($, element) }))
    .filter((block) => block.prose > 0)
  const best = Math.max(0, ...blocks.map((block) => block.score))
  return (
    blocks.filter((block) => block.score >= best * 0.9).sort((a, b) => a.size - b.size)[0] ?? null
  )
}

function weigh($: CheerioAPI, element: Element): { prose: number; score: number; size: number } {
  const lines = linesOf($, element)
  const prose = lines.reduce(
    (sum, { text }) => sum + (isProse(text) && furnitureKind(text) === null ? text.length : 0),
    0,
  )
  const size = lines.reduce((sum, { text }) => sum + text.length, 0)
  const links = Math.min(size, $(element).find('a').text().length)
  return { prose, size, score: prose * (1 - 0.5 * (links / Math.max(1, size))) }
}

const BLOCKS = new Set(
  'address article blockquote center dd div dl dt fieldset h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td th tr ul'.split(
    ' ',
  ),
)

/** Walks an element: each block, list item and `<br>` gives a line; a line that is one link only is a teaser and goes. */
export function linesOf($: CheerioAPI, root: Element): Line[] {
  const lines: Line[] = []
  let text = ''
  let linked = 0
  let item = false
  const close = () => {
    const clean = tidy(text)
    const isTeaser = linked >= clean.length * 0.8 && !/[.!…]$/.test(clean)
    if (clean && !(isTeaser && linked > 0)) lines.push({ text: clean, gap: false, item })
    text = ''
    linked = 0
  }
  const walk = (node: AnyNode, inLink: boolean): void => {
    if (node.type === 'text') {
      const piece = node.data.replace(/\s+/g, ' ')
      text += piece
      if (inLink) linked += piece.trim().length
      return
    }
    if (node.type !== 'tag') return
    if (node.tagName === 'br') return close()
    const block = BLOCKS.has(node.tagName)
    if (block) close()
    const outer = item
    if (node.tagName === 'li') item = true
    for (const child of node.children) walk(child, inLink || node.tagName === 'a')
    if (block) close()
    item = outer
  }
  for (const child of $(root).contents().toArray()) walk(child, false)
  close()
  return lines
}
