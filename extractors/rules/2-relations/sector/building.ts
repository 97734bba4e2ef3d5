import type { Chunk } from '../../../engine/chunk.ts'
import type { InClause, OutsideRule } from './in-clause.ts'

/** Who builds a factory works in what the factory makes; construction is the field where builders' own things are built. */
export const BUILDING_RULE: OutsideRule = {
  name: 'act-of-building',
  covers: (clause) => {
    const { words, sector, at } = clause
    if (sector.codes.join() !== 'construction' || !/^строительств/.test(words[at] ?? ''))
      return false
    const from = objectFrom(clause)
    if (from === null) return isStage(clause)
    // the words themselves: «индустриального технопарка «…»», «института Конфуция» are read as organizations
    const object = clause.chunks
      .slice(from, from + 4)
      .map(({ token }) => token.lower)
      .filter((word) => !quote.test(word))
    if (object.some((word) => park.test(word))) return false
    if (object.some((word) => works.test(word))) return true
    if (object.some((word) => /^инфраструктур/.test(word)))
      return !object.some((word) => /^жил/.test(word))
    return !object.some((word) => built.test(word))
  },
  example: 'Подписан меморандум о строительстве ледового катка.',
  counterexample: 'Подписан меморандум о строительстве жилых домов.',
}

/** Index of the first word of what is built; null where the sentence does not say. */
function objectFrom({ chunks, sector, at }: InClause): number | null {
  // «о строительстве в Уральске завода»
  const aside =
    /^(?:в|на|под|близ|около|возле)$/.test(chunks[at + 1]?.normal ?? '') &&
    (chunks[at + 2]?.mention?.kind === 'place' || chunks[at + 2]?.mention === null)
  if (!aside && (chunks[at + 1]?.start ?? 0) - sector.end > 1) return null
  let from = aside ? at + 3 : at + 1
  // «строительство двух заводов», «строительство "воздушного пути"»
  while (skipped.test(chunks[from]?.normal ?? '')) from++
  const next = chunks[from]
  return next && isObject(next) ? from : null
}

const isObject = (next: Chunk): boolean =>
  (!next.mention || next.mention.kind === 'organization') &&
  !next.tags.has('And') &&
  genitive.test(next.token.lower)

/** «Строительство начнётся весной», «на месте строительства»: a stage of a project, whatever is built. */
function isStage({ words, at }: InClause): boolean {
  if (/^(?:в|по|сфер\S*|област\S*|отрасл\S*)$/.test(words[at - 1] ?? '')) return false
  return (
    words.some((word) => phase.test(word)) ||
    words.slice(Math.max(0, at - 2), at).some((word) => stage.test(word))
  )
}

const quote = /^[«»"“”„]$/
const skipped = /^(?:двух|трех|четырех|пяти|нескольких|сразу|\d+|[«"“„])$/

const phase =
  /^(?:нача[лт]|начн|начин|начало|старт|заверш|законч|идет$|ведет|запланирован|предсто|займет|приступ|продолж)/
const stage = /^(?:мест[оаеу]м?$|ход|этап|период|срок|начал|завершени|старт|само$)/

const genitive =
  /(?:ого|его|ой|ей|ий|ых|их|[аяыи]|ов|ев|ниц|школ|фабрик|ферм|дорог|баз|клиник|арен)$/

/** What is a factory though it is called a complex. */
const works =
  /^(?:хими|металлург|производственн|промышленн|перерабатывающ|теплич|животновод|молочн|откорм|птице|свино|агропром|нефте|газо|энерго|энергетич|горно|мясо)\S*$|^(?:производству|переработке|выпуску|сборке)$/

/** What holds many works is a thing of builders, whatever they make. */
const park = /^(?:техно|пром|агро|инду|мега)?парк|^технополис/

const built =
  /^(?:пос[её]лк|вахтов|городк|микрорайон|квартал|жиль|жил|дом|здани|сооружени|соц|объектов$|стройматериал|строительн|порт|дорог|трасс|автотрасс|автодорог|автобан|магистрал|парк|хаб|терминал|склад|комплекс|хранилищ|овощехранилищ|мост|аэропорт|вокзал|город(?:а|ов)?$)/
