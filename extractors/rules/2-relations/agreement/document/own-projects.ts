import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import type { Sector } from '../../../../record.ts'
import { coveredSectors } from '../../sector/subject.ts'
import type { Frame } from '../frame.ts'
import { countryNames, type Side } from '../parties/parties.ts'
import { companiesIn } from '../parties/partners-before.ts'
import type { Document } from './documents.ts'

/** How far behind the signing the companies' projects may be told, in sentences. */
const REACH = 10

/**
 * «Подписано четыре меморандума с инвесторами из Китая. Компания А построит завод, Б – теплицы»: a document for each company, with its
 * own project. The document itself where its counterparty is named or fewer than two companies follow.
 */
export function withOwnProjects(
  document: Document,
  documents: readonly Document[],
  analysis: Analysis,
): Document[] {
  const general = document.sides.some(({ name, country }) => country === 'CN' && isWhole(name))
  if (!document.plural || !general || document.status === 'proposed') return [document]
  const hosts = document.sides.filter(({ country }) => country === 'KZ')
  const own: Document[] = []
  const near = behind(document.lastSentence, analysis)
  // «… заключила меморандумы. [Проекты с их партнёрами.] Подписи под документами поставил аким»
  const from = near.length > 0 ? document.lastSentence : document.sentence
  let first = from + 1
  for (const view of near.length > 0 ? near : behind(from, analysis))
    for (const partner of companiesIn(view, analysis))
      if (!isTold(partner, [...own, ...documents])) {
        const before = isPartnerIn(view) ? analysis.sentences.slice(first, view.sentence.index) : []
        const told = before.flatMap((each) => coveredSectors(each).flatMap(({ codes }) => codes))
        own.push(of(document, hosts, partner, [...new Set([...told, ...sectorsOf(partner, view)])]))
        first = view.sentence.index + 1
      }
  return own.length > 1 ? own : [document]
}

/** «Партнёром выступает А», «Этими объектами заинтересовалась А», «Реализовывать его будет А»: the project is told before its company. */
const isPartnerIn = ({ chunks }: SentenceView): boolean =>
  chunks.some(({ normal, mention }) => !mention && pointsBack.test(normal))

const pointsBack =
  /^(?:партн[её]р|инвестор|заказчик|эт(?:им|ими|от|ого|ому|их|ой)$|его$|ее$|их$|ними?$)/

const isWhole = (name: string): boolean => countryNames.has(name)

const isTold = ({ name }: Side, documents: readonly Document[]): boolean =>
  documents.some(({ sides }) => sides.some((side) => side.name === name))

/** «Область заключила меморандумы о трёх проектах. Первый реализует компания А, второй – Б»: whether several companies are told so. */
export const hasProjectsBehind = (index: number, analysis: Analysis): boolean =>
  new Set(
    behind(index, analysis).flatMap((view) => companiesIn(view, analysis).map(({ name }) => name)),
  ).size > 1

/** «[… меморандумы о трёх проектах, и чьи они.] Весной подписан меморандум с Б»: the frame of a guest who is none of theirs. */
export const isBesideProjects = (known: Document, frame: Frame, analysis: Analysis): boolean =>
  known.plural &&
  !frame.plural &&
  known.sides.some(({ name, country }) => country === 'CN' && isWhole(name)) &&
  frame.sides.some(({ name, country, filled }) => country === 'CN' && !filled && !isWhole(name)) &&
  hasProjectsBehind(known.sentence, analysis)

/** The sentences right behind sentence `from` that tell what companies are to do; they end at the next document. */
function behind(from: number, { sentences }: Analysis): SentenceView[] {
  const next = sentences.slice(from + 1, from + 1 + REACH)
  const end = next.findIndex(({ tags }) => tags.has('Document') || tags.has('Sign'))
  return (end < 0 ? next : next.slice(0, end)).filter(
    (view) =>
      !view.sentence.title &&
      view.chunks.some(
        ({ normal, mention }) => aims.test(normal) || (!mention && partner.test(normal)),
      ),
  )
}

/** «Партнёром в этом деле будет компания» */
const partner = /^партн[её]р(?:ом|ами)?$/

const aims =
  /^(?:постро[ия]т|возвед[еу]т|откро[ею]т|созда(?:ст|дут)|запуст[ия]т|вложит|инвестирует|реализует|займ[её]тся|наладит|намерен[аы]?|планиру[ею]т|готов[аы]?|займутся|реконструирует|выступ(?:ит|ает|ила?|ило)|заинтересовал(?:ась|ись|ся|ось)|собирается|организует|разместит|реализ(?:уют|овывать|овать)|осуществ(?:ит|лять|ляет)|строить|строит|проявил[аи]?|возьм[её]тся|взял[аи]сь|вложат|инвестируют|стан[еу]т)$/

/** The sectors between a company and the next one of its sentence («А построит завод, Б – теплицы»). */
function sectorsOf({ name }: Side, view: SentenceView): Sector[] {
  const bodies = view.actors.filter(({ kind }) => kind === 'organization')
  const at = bodies.findIndex((body) => body.name === name)
  const from = at > 0 ? (bodies[at]?.start ?? 0) : 0
  const to = bodies[at + 1]?.start ?? view.sentence.end
  const own = coveredSectors(view).filter(({ start }) => start >= from && start < to)
  return [...new Set(own.flatMap(({ codes }) => codes))]
}

const of = (
  { count, ...document }: Document,
  hosts: readonly Side[],
  partner: Side,
  sectors: Sector[],
): Document => ({
  ...document,
  plural: false,
  about: 'project',
  sides: [...hosts, partner],
  sectors,
})
