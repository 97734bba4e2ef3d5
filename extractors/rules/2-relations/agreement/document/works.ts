import type { Chunk } from '../../../../engine/chunk.ts'

/** What is built, by stem. */
export const works =
  /^(?:завод|фабрик|терминал|склад|комплекс|станци|электростанци|ветростанци|ветроэлектростанци|солнечн|ветропарк|цех|парк|мегапарк|технопарк|агропарк|индустриальн|производств|предприяти|лини[юия]|ферм|центр|хаб|теплиц|порт|кластер|зоны?$|кирпич|рудник|базы?$|узел|узла|хранилищ|овощехранилищ|комбинат|мельниц|элеватор|мощност|дорог|автотрасс|магистрал)/

/** Words of building by themselves, and words that are so only with what is built behind them. */
export const building =
  /^(?:строительств|сооружени|возведени|реконструкци|модернизаци|запуск|выпуск|проектировани|локализаци)/
export const making = /^(?:реализаци|создани|размещени|открыти|организаци)/

/** A verb of building, in any finite form or the infinitive. */
const verbs =
  /^(?:постро(?!ен[аыо]?$)|возве[сд]|возвод|откро[ею]т|откры(?:ть|вает)|созда(?:ст|дут|ть)|запуст|разме[сщ]т|появ[ия]тся)/
/** «будет построен завод», «завод будет построен». */
const passive = /^(?:построен|возведен|запущен|создан)[аоы]?$/

/** How far behind the word of building what is built may stand, in chunks. */
const FAR = 7

/** Where a sentence says that something is to be built: the chunk of the word of building, or what it builds if that stands first; -1 for none. */
export function builds(chunks: readonly Chunk[]): number {
  return chunks.findIndex(({ normal, mention }, at) => {
    if (mention) return false
    if (isBuiltByName(chunks, at + 1)) return true
    const behind = chunks.slice(at + 1, at + 1 + FAR)
    if (building.test(normal) || making.test(normal) || verbs.test(normal))
      return behind.some((next) => !next.mention && works.test(next.normal))
    const future = /^(?:будет|будут)$/.test(chunks[at - 1]?.normal ?? '')
    return future && passive.test(normal)
  })
}

/** «строительства Карачаганакского газоперерабатывающего завода»: whether the body at `at` is what is built. */
export const isBuiltByName = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at]?.mention?.kind === 'organization' &&
  /^(?:строительств|сооружени|возведени)/.test(chunks[at - 1]?.normal ?? '')

/** Whether what is built stands before the passive at `at`. */
export const isBuiltBefore = (chunks: readonly Chunk[], at: number): boolean =>
  passive.test(chunks[at]?.normal ?? '') &&
  !chunks.slice(at + 1, at + 1 + FAR).some(({ normal, mention }) => !mention && works.test(normal))
