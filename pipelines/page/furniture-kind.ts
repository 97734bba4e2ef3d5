import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { dataPath } from '../../extractors/index.ts'
import { hasVerb, isProse } from './lines.ts'
import { isDateLine } from './russian-date.ts'

/** `end`: other stories follow; `also`: points to them; `call`: speaks to the reader; `drop`: any other scrap. */
export type FurnitureKind = 'end' | 'call' | 'also' | 'drop'

/** What a line is by its own words, or null for a line of the article. */
export function furnitureKind(text: string): FurnitureKind | null {
  const known = KNOWN.get(text)
  if (known !== undefined) return known
  const kind = readKind(text)
  if (KNOWN.size >= REMEMBERED) KNOWN.clear()
  KNOWN.set(text, kind)
  return kind
}

/** Kinds of the lines read last: each is asked for several times in the reading of a page. */
const KNOWN = new Map<string, FurnitureKind | null>()
const REMEMBERED = 4096

function readKind(text: string): FurnitureKind | null {
  const line = fold(text)
  if (line === '' || isDateLine(text) || COUNTER.test(text) || WEB_ADDRESS.test(text)) return 'drop'
  if (isCredit(text) || text.startsWith('©') || isContact(text)) return 'drop'
  if ((begins(line, PHRASES.call) || FOLLOW.test(line)) && !isSaid(text)) return 'call'
  if (begins(line, PHRASES.rights) && (!isProse(text) || RIGHTS.test(line))) return 'call'
  if (PHRASES.alone.has(line)) return 'drop'
  const isTeaser = TEASER.test(text)
  if (begins(line, PHRASES.also) && (isTeaser || !isStatement(text))) return 'also'
  if (isTeaser && begins(line, PHRASES.end)) return 'also'
  if (isProse(text)) return null
  if (beginsAsHeading(line, text, PHRASES.end)) return 'end'
  if (text.length <= 200 && isLabelled(line, PHRASES.drop)) return 'drop'
  if (text.length <= 120 && PHRASES.inside.some((phrase) => line.includes(phrase))) return 'drop'
  return text.includes('©') || isMenu(text) || CAPTION_NUMBER.test(text) || isCaption(text)
    ? 'drop'
    : null
}

/** «Читайте … там, где вам удобно: в Telegram и Facebook»: an imperative and a network. */
const FOLLOW =
  /^(?:читай|смотри|следи|подпис|добав[ьл]|присоедин|ищи|будь|узнава|получай|оставай|больше новостей|еще больше|все новости|самые )[^.!?]{0,140}(?:telegram|телеграм|instagram|инстаграм|whatsapp|вотсап|facebook|youtube|tiktok|вконтакте|соцсет|google)/u

/** «Пишите нам, мы поможем», – сказал ректор: what somebody says is no call of the site. */
const isSaid = (text: string) => /^[-–—«"“]/.test(text) && /[»"”,!?] ?[-–—] ?\p{Ll}{3,}/u.test(text)

/** Running text, or a short sentence with its full stop. */
const isStatement = (text: string) =>
  isProse(text) || (/[.!]$/.test(text) && text.split(' ').length > 4)

/** What a site allows to do with its texts speaks of the site. */
const RIGHTS = /сайт|портал|ссылк|редакц|запрещ|разреш|допуска|правооблад|агентств|издани|комментар/

/** «Пресс-служба акимата области», «фото пресс-службы…», «Reuters / Иванов»: who made it, not what it says. */
function isCredit(text: string): boolean {
  if (text.length > 160 || /[.!?]$/.test(text)) return false
  return (
    /^\(?(?:по (?:материалам|информации) |по сообщению )?(?:пресс[- ]служб|отдел пресс|служба коммуникаций|управление пресс)/i.test(
      text,
    ) ||
    /^(?:иллюстративн\p{L}* |архивн\p{L}* )?(?:фото|photo|видео|коллаж)(?:[^\p{L}]|$)/iu.test(text)
  )
}

/** «Тел.: +7 (7232) 55-55-55», «E-mail: …», «Анализируй в ВК https://…»: how to reach or follow the outlet. */
const isContact = (text: string) =>
  text.length <= 160 &&
  (ADDRESS.test(text) ||
    /^\(?(?:тел|телефон|факс|моб|e-?mail|эл\. ?почта|электронная почта|whatsapp|приемная|приёмная)\p{L}{0,4}\s?[.:(][^«»]{0,80}[\d@]/iu.test(
      text,
    ) ||
    /(?:^|\s|:)(?:https?:\/\/|www\.)?(?:t\.me|vk\.com|instagram\.com|facebook\.com|ok\.ru|youtube\.com|twitter\.com|tiktok\.com|dzen\.ru)\/\S*$/i.test(
      text,
    ))

/** «Акимат области, г. Семей, ул. Абая, 8.»: a name, a street and a number, with nothing said of them. */
const ADDRESS =
  /^[^!?;:]{0,70}[,:] ?(?:ул\.|улица|пр\.|пр-т|проспект|мкр\.?|микрорайон) ?[«"\p{Lu}\d][^!?;]{1,40},? ?(?:д\. ?)?\d{1,4}[^!?;]{0,30}$/u

/** Counters and clock times on their own: «1353», «👁 2 340», «12:24», «3:20:», «2 КОММЕНТАРИЯ», «(4)». */
const COUNTER =
  /^[^\p{L}]{0,30}$|^\d{1,3} (?:из|of) \d{1,3}$|^\d[\d\s.,]{0,10}\s?(?:комментари\p{L}{1,3}|просмотр\p{L}{0,3}|прочтени\p{L}{1,3}|лайк\p{L}{0,3}|views?|мин)\.?$/iu

/** «делегация (1)»: a picture's file name. */
const CAPTION_NUMBER = /^(?:[^\s.]+ ){1,4}\(\d{1,3}\)$|\.(?:jpe?g|png|webp)$/iu

/** «[gallery]», «![](photo.jpg)», «Публикация от … (@name)»: what an embedding leaves behind. */
const EMBEDDED = /^!?\[[^\]]{0,60}\](?:\([^)]{0,200}\))?$|\(@[\w.]{2,40}\)$/u

/** «Встреча в акимате. Фото: akimat.kz»: a few words without a verb before the credit are the caption. */
const CAPTIONED = /^([^.!?]{3,90})\.? ?[|/(]? ?[Фф]ото[:\s].{2,60}$/u

const WEB_ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^\S{2,40}@\S{2,40}\.\p{L}{2,6}$/iu

const isCaption = (text: string) => {
  if (EMBEDDED.test(text)) return true
  const words = CAPTIONED.exec(text)?.[1]
  return words !== undefined && !hasVerb(words)
}

/** A row of rubrics: three or more capitalised one- or two-word names without any punctuation or verb between. */
function isMenu(text: string): boolean {
  const parts = text.split(/\s*[|/·•]\s*|\s{2,}/).filter(Boolean)
  if (parts.length >= 3 && parts.every((part) => part.split(' ').length <= 3)) return true
  const words = text.split(' ')
  return (
    words.length >= 4 &&
    words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word) && RUBRICS.has(word.toLowerCase()))
  )
}

const RUBRICS = new Set(
  'главная новости политика общество экономика культура спорт аналитика происшествия мир бизнес финансы технологии здоровье образование регионы видео фото авто интервью туризм наука контакты реклама право'.split(
    ' ',
  ),
)

/** «Рекомендуем: заголовок другой статьи» is one line about another story, «Рекомендуем» heads a list of them. */
const TEASER = /^[^:]{4,40}:\s*\S+(?:\s+\S+){2}/

/** «Автор: …», «Автор Имя Фамилия», «Опубликовано 12.03.2024», but not «Источник финансирования — банк». */
function isLabelled(line: string, labels: readonly string[]): boolean {
  return labels.some((label) => {
    if (!line.startsWith(label)) return false
    const rest = line.slice(label.length)
    return (
      rest === '' ||
      /^ ?[:|/(–—-]/.test(rest) ||
      /^ ?\d/.test(rest) ||
      (/^ /.test(rest) && rest.trim().split(' ').length <= 3)
    )
  })
}

function begins(line: string, phrases: readonly string[]): boolean {
  return phrases.some(
    (phrase) => line.startsWith(phrase) && !/^\p{L}/u.test(line.slice(phrase.length)),
  )
}

/** One or two words make a heading only if little follows: «Популярное», not «Популярные маршруты обсудили на встрече». */
function beginsAsHeading(line: string, text: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => {
    if (!line.startsWith(phrase) || /^\p{L}/u.test(line.slice(phrase.length))) return false
    const rest = line.slice(phrase.length).trim()
    if (/^[:(\d]/.test(rest)) return true
    return (
      rest.split(' ').filter(Boolean).length <= phrase.split(' ').length && !/[.!?]$/.test(text)
    )
  })
}

/** Lower case, ё = е, without the quotes, bullets and dots around. */
export const fold = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/^[\s«»"“”'>•·*#|([-]+|[\s«»"“”':|.…)\]-]+$/g, '')

const Phrases = z.strictObject({
  end: z.array(z.string()),
  call: z.array(z.string()),
  rights: z.array(z.string()),
  also: z.array(z.string()),
  drop: z.array(z.string()),
  alone: z.array(z.string()),
  inside: z.array(z.string()),
  tail: z.array(z.string()),
})

/** The lists of `furniture.yaml`, folded. */
export const PHRASES = load()

function load() {
  const read = Phrases.parse(parse(readFileSync(dataPath('pipelines/page/furniture.yaml'), 'utf8')))
  const folded = (list: string[]) => list.map((phrase) => phrase.toLowerCase().replaceAll('ё', 'е'))
  return {
    end: folded(read.end),
    call: folded(read.call),
    rights: folded(read.rights),
    also: folded(read.also),
    drop: folded(read.drop),
    alone: new Set(read.alone.map(fold)),
    inside: folded(read.inside),
    tail: folded(read.tail),
  }
}
