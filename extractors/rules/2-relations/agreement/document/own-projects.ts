import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import type { Sector } from '../../../../record.ts'
import { coveredSectors } from '../../sector/subject.ts'
import { countryNames, type Side } from '../parties/parties.ts'
import { companiesIn } from '../parties/partners-before.ts'
import type { Document } from './documents.ts'

/** How far behind the signing the companies' projects may be told, in sentences. */
const REACH = 6

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
  let first = document.lastSentence + 1
  for (const view of behind(document, analysis))
    for (const partner of companiesIn(view, analysis))
      if (!isTold(partner, [...own, ...documents])) {
        const before = isPartnerIn(view) ? analysis.sentences.slice(first, view.sentence.index) : []
        const told = before.flatMap((each) => coveredSectors(each).flatMap(({ codes }) => codes))
        own.push(of(document, hosts, partner, [...new Set([...told, ...sectorsOf(partner, view)])]))
        first = view.sentence.index + 1
      }
  return own.length > 1 ? own : [document]
}

/** «Партнёром в проекте выступает А», «Этими проектами заинтересовалась А»: the project is told before its company. */
const isPartnerIn = ({ chunks }: SentenceView): boolean =>
  chunks.some(
    ({ normal }, at) =>
      /^проект/.test(normal) &&
      chunks
        .slice(Math.max(0, at - 3), at)
        .some((lead) => /^(?:партн[её]р|инвестор|эт(?:им|ими|от|ого|ому)$)/.test(lead.normal)),
  )

const isWhole = (name: string): boolean => countryNames.has(name)

const isTold = ({ name }: Side, documents: readonly Document[]): boolean =>
  documents.some(({ sides }) => sides.some((side) => side.name === name))

/** The sentences right behind a document that tell what companies are to do; they end at the next document. */
function behind({ lastSentence }: Document, { sentences }: Analysis): SentenceView[] {
  const next = sentences.slice(lastSentence + 1, lastSentence + 1 + REACH)
  const end = next.findIndex(({ tags }) => tags.has('Document') || tags.has('Sign'))
  return (end < 0 ? next : next.slice(0, end)).filter(
    (view) => !view.sentence.title && view.chunks.some(({ normal }) => aims.test(normal)),
  )
}

const aims =
  /^(?:постро[ия]т|возвед[еу]т|откро[ею]т|созда(?:ст|дут)|запуст[ия]т|вложит|инвестирует|реализует|займ[её]тся|наладит|намерен[аы]?|планиру[ею]т|готов[аы]?|займутся|реконструирует|выступ(?:ит|ает|ила?|ило)|заинтересовал(?:ась|ись|ся|ось)|собирается|организует|разместит)$/

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
