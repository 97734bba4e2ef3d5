import type { CheerioAPI } from 'cheerio'
import { furnitureKind } from './furniture-kind.ts'
import { isProse, type Line, tidy, toLines } from './lines.ts'

type AnyNode = Parameters<CheerioAPI['contains']>[0]
type Element = Extract<AnyNode, { tagName: string }>

/**
 * The lines of the article in a page. Markup that says where the body is (itemprop, `<article>`, the usual class names) is
 * believed if it holds running text; else the block with the densest running text is taken, or JSON-LD's body where
 * that says much more than the page shows. Null: no article here. Clears the page of what cannot be body.
 */
export function findBody($: CheerioAPI, articleBody: string | null): Line[] | null {
  clear($)
  const marked = MARKED.map((selector) => densest($, elementsOf($, selector))).find(
    (block) => block !== null && block.prose >= ENOUGH,
  )
  const block = marked ?? densest($, elementsOf($, 'article, section, div, td, main, body'))
  const prose = block && block.prose >= (marked ? ENOUGH : LEAST) ? block.prose : 0
  if (articleBody && articleBody.length > Math.max(prose * 1.5, LEAST)) return toLines(articleBody)
  if (!block || prose === 0) return null
  const body = linesOf($, block.element)
  return [...leadAbove($, block.element, body), ...body]
}

/** The lead that a layout sets between the headline and the block of the text: whole sentences, told only there. */
function leadAbove($: CheerioAPI, block: Element, body: Line[]): Line[] {
  const above = $(block).prevAll()
  const headline = above.toArray().findIndex((node) => $(node).is('h1') || $(node).has('h1').length)
  if (headline < 0) return []
  const told = new Set(body.map((line) => line.text))
  return above
    .slice(0, headline)
    .toArray()
    .reverse()
    .filter(
      (node): node is Element => 'tagName' in node && /^(?:p|div|h2|strong)$/.test(node.tagName),
    )
    .flatMap((node) => linesOf($, node))
    .filter(({ text }) => isProse(text) && furnitureKind(text) === null && !told.has(text))
    .slice(0, 2)
}

/** Characters of running text below which marked-up or unmarked blocks are no article. */
const ENOUGH = 80
const LEAST = 110

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
  const links = Math.min(size, linkedLength(element, false))
  return { prose, size, score: prose * (1 - 0.5 * (links / Math.max(1, size))) }
}

/** All lines of a page, furniture included; to be read before the page is cleared for its body. */
export const pageLines = ($: CheerioAPI): string[] =>
  elementsOf($, 'body').flatMap((body) => linesOf($, body).map((line) => line.text))

/** Characters of text inside links. */
function linkedLength(node: AnyNode, inLink: boolean): number {
  if (node.type === 'text') return inLink ? node.data.trim().length : 0
  if (node.type !== 'tag') return 0
  const here = inLink || node.tagName === 'a'
  return node.children.reduce((sum, child) => sum + linkedLength(child, here), 0)
}

const BLOCKS = new Set(
  'address article blockquote center dd div dl dt fieldset h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td th tr ul'.split(
    ' ',
  ),
)

/** Walks an element: each block, list item and `<br>` gives a line; a line that is one link only is a teaser and goes. */
function linesOf($: CheerioAPI, root: Element): Line[] {
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
    if (node.tagName === 'br') {
      close()
      return
    }
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
