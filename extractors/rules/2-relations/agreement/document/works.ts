import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'

/** What is built, by stem. */
export const works =
  /^(?:завод|фабрик|терминал|склад|комплекс|станци|электростанци|ветростанци|ветроэлектростанци|солнечн|ветропарк|цех|парк|мегапарк|технопарк|агропарк|индустриальн|производств|предприяти|лини[юия]|ферм|центр|хаб|теплиц|порт|кластер|зоны?$|кирпич|рудник|баз[аыуе]?$|узел|узла|хранилищ|овощехранилищ|комбинат|мельниц|элеватор|гостиниц|отел[ьяюе]|мощност|дорог|автотрасс|магистрал)/

/** Words of building by themselves, and words that are so only with what is built behind them. */
export const building =
  /^(?:строительств|сооружени|возведени|реконструкци|модернизаци|запуск|выпуск|проектировани|локализаци)/
export const making =
  /^(?:реализаци|создани|размещени|открыти|организаци|расширени|обустройств|перевооружени)/

/** A verb of building, in any finite form or the infinitive. */
const verbs =
  /^(?:постро(?!ен[аыо]?$)|строить$|возве[сд]|возвод|соору[дж]|откро[ею]т|откры(?:ть|вает)|созда(?:ст|дут|ть)|запуст|разме[сщ]т|появ[ия]тся|расширить|расширят|модернизир|реконструир|смонтир)/
/** «будет построен завод», «завод будет построен». */
const isPassive = wordLike(/^(?:построен|возведен|сооружен|запущен|создан)[аоы]?$/)

const isBuilding = wordLike(
  new RegExp([building, making, verbs].map(({ source }) => source).join('|')),
)

/** How far behind the word of building what is built may stand, in chunks. */
const FAR = 7

/** Where a sentence says that something is to be built: the chunk of the word of building, or what it builds if that stands first; -1 for none. */
export function builds(chunks: readonly Chunk[]): number {
  return chunks.findIndex((chunk, at) => {
    if (chunk.mention) return false
    if (isBuiltByName(chunks, at + 1)) return true
    // «строительство гостиницы», whatever it is; «строительство и транспорт» are fields
    if (/^(?:строительств|возведени|сооружени)[аеоюу]м?$/.test(chunk.normal))
      return !isField(chunks[at + 1])
    if (isMade(chunks, at)) return true
    if (isBuilding(chunk))
      return (
        chunks
          .slice(at + 1, at + 1 + FAR)
          .some((next) => !next.mention && works.test(next.normal)) || opensBefore(chunks, at)
      )
    return isPassive(chunk) && /^(?:будет|будут)$/.test(chunks[at - 1]?.normal ?? '')
  })
}

/** Whether nothing that is built follows: the end of a sentence, a comma, «и». */
const isField = (next: Chunk | undefined): boolean =>
  next === undefined || next.tags.has('And') || next.tags.has('Comma') || next.normal === '.'

/** «проект по выпуску удобрений», «вложить 20 млн в производство труб», «завод по выпуску ленты разместят». */
const isMade = (chunks: readonly Chunk[], at: number): boolean =>
  isOutput(chunks[at]) &&
  isInto(chunks[at - 1]) &&
  chunks.slice(Math.max(0, at - 6), at - 1).some(isVenture)
const isOutput = wordLike(/^(?:выпуск|производств)(?:у|о|а|е)?$/)
const isInto = wordLike(/^(?:по|на|в)$/)
const isVenture = wordLike(
  /^(?:проект|завод|фабрик|предприяти|цех|вложит|вложат|инвестир|нацелен|направит)/,
)

/** «Центр медицины откроют в Таразе», «Завод построят к маю»: the verb of many without a subject, behind what it opens. */
const opensBefore = (chunks: readonly Chunk[], at: number): boolean =>
  /^(?:откроют|построят|возведут|создадут|запустят|появится|появятся)$/.test(
    chunks[at]?.normal ?? '',
  ) &&
  chunks.slice(0, Math.min(at, 4)).some(({ mention, normal }) => !mention && works.test(normal))

/** «строительства Карачаганакского газоперерабатывающего завода»: whether the body at `at` is what is built. */
export const isBuiltByName = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at]?.mention?.kind === 'organization' &&
  /^(?:строительств|сооружени|возведени)/.test(chunks[at - 1]?.normal ?? '')

/** Whether what is built stands before the passive at `at`. */
export const isBuiltBefore = (chunks: readonly Chunk[], at: number): boolean =>
  isPassive(chunks[at]) &&
  !chunks.slice(at + 1, at + 1 + FAR).some(({ normal, mention }) => !mention && works.test(normal))

/**
 * «…: они собираются построить завод», «…, по которому построят завод», «… (завод по сборке тракторов)»: what stands behind the
 * document at `at`, or behind its parties, tells what is built.
 */
export function buildsBehind(chunks: readonly Chunk[], at: number): boolean {
  const rest = chunks.slice(at + 1)
  const next = rest.findIndex(({ mention }) => mention?.kind === 'document')
  const own = next < 0 ? rest : rest.slice(0, next)
  const bracket = own.findIndex(({ token }) => token.text === '(')
  if (bracket >= 0 && tellsWorks(own[bracket + 1])) return true
  const comma = own.findIndex(({ tags }) => tags.has('Comma'))
  const behind = comma > 0 && areParties(own.slice(0, comma)) ? own.slice(comma) : own
  if (isToldBehind(behind)) return buildsOnly(behind.slice(1))
  const colon = rest.findIndex(({ tags }) => tags.has('Colon'))
  return colon >= 0 && buildsOnly(rest.slice(colon + 1))
}

/** «(строительство завода», «(завод» */
const tellsWorks = wordLike(
  new RegExp(`${building.source}|^(?:завод|фабрика|комплекс|цех|станция|линия)$`),
)

/** «меморандум о солнечной станции», «договор о совместном складе»: the works themselves, right behind the preposition. */
export function isOfWorks(chunks: readonly Chunk[]): boolean {
  const link = chunks.slice(0, AFTER_PARTIES).findIndex(({ normal }) => /^об?$/.test(normal))
  if (link < 0 || !areParties(chunks.slice(0, link))) return false
  const next = chunks.slice(link + 1, link + 4)
  const noun = next.findIndex(({ normal, mention }) => mention !== null || !adjective.test(normal))
  return noun >= 0 && next[noun]?.mention === null && isPlant(next[noun])
}

/** What stands between a document and what it is on or does: nothing, or with whom it is. */
const areParties = (chunks: readonly Chunk[]): boolean =>
  chunks.length < AFTER_PARTIES &&
  chunks.every(
    ({ mention, normal }) =>
      (mention !== null && mention.kind !== 'document') ||
      /^(?:с|со|между|и)$|(?:ей|ой|ом|ем|ью|ими|ыми|ами|ями)$/.test(normal),
  )
const AFTER_PARTIES = 8
const adjective = /(?:ом|ем|ой|ей|ых|их)$/
const isPlant = wordLike(
  /^(?:(?:мини-)?завод|фабрик|терминал|склад|комплекс|\S*станци|\S*парк|цех|производств|предприяти|лини|ферм|центр|хаб|теплиц|кластер|зон|рудник|уз[е]?л|\S*хранилищ|комбинат|мельниц|элеватор|\S*дорог|\S*магистрал|мост)(?:е|и|ах|ях)$/,
)

/** Whether a stretch of text tells at once what is to be built, without another document or other aims. */
export function buildsOnly(chunks: readonly Chunk[]): boolean {
  const at = builds(chunks)
  const end = chunks.findIndex(({ tags }, index) => index > at && tags.has('Comma'))
  return (
    at >= 0 &&
    at < FAR &&
    !chunks.slice(at, end < 0 ? chunks.length : end).some(isAnotherAim) &&
    !chunks.some(({ mention }) => mention?.kind === 'document')
  )
}

/** «и развивать туризм»; «гостиницы и офисного здания» are one aim. */
const isAnotherAim = ({ tags }: Chunk, at: number, chunks: readonly Chunk[]): boolean =>
  tags.has('And') && !/(?:ого|его|ой|ых|их)$/.test(chunks[at + 1]?.normal ?? '')

/** «…, в соответствии с которым», «…, предусматривающий». */
const isToldBehind = ([comma, ...next]: readonly Chunk[]): boolean =>
  comma?.tags.has('Comma') === true &&
  (next.slice(0, 4).some(({ tags }) => tags.has('Which')) ||
    /^(?:предусматривающ|касающ|направленн)/.test(next[0]?.normal ?? ''))
