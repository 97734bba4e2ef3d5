import type { Analysis } from '../../../engine/analysis.ts'
import type { Figure } from '../../../record.ts'
import {
  type FigureCandidate,
  findFigures,
  type PreviousFigure,
} from '../../../text/figures/figures.ts'
import { findTriggers, opensTrigger } from '../../../text/figures/lexicon.ts'
import { tellsNumber } from '../../../text/numbers/reader.ts'
import { flatTextOf } from '../../../text/words/flat-text.ts'
import type { Span } from '../../../text/words/spans.ts'
import { guardOf, traded } from './guard.ts'
import { placesOfFigure } from './of.ts'

/** The figures of an article with the places they are about, in order; one told twice (title and body) counts once. */
export function findFigureFacts(analysis: Analysis): Figure[] {
  const { text } = analysis.article
  const figures: Figure[] = []
  const headline: Figure[] = []
  let previous: PreviousFigure | null = null
  analysis.sentences.forEach((view, index) => {
    const { start, end, title, tokens } = view.sentence
    const words = text.slice(start, end)
    const counts =
      digitsBeside(words, start, view.dates) || tokens.some(({ lexeme }) => tellsNumber.of(lexeme))
    const speaks = !title && tokens.some(({ lexeme }) => opensTrigger.of(lexeme))
    const read = counts || speaks ? flatTextOf(words, [view.sentence], start) : null
    const found = read && counts ? findFigures(words, start, view.dates, previous, read) : []
    for (const candidate of found) {
      const guard = guardOf(candidate, index, analysis)
      if (guard) {
        analysis.trace.push({
          sentence: index,
          rule: candidate.rule,
          start: candidate.start,
          end: candidate.end,
          guard,
        })
        continue
      }
      add(title ? headline : figures, toFigure(candidate, index, analysis))
    }
    const last = found.at(-1)
    const money = found.findLast(({ unit }) => /^[A-Z]{3}$/.test(unit))?.unit ?? null
    // «Товарооборот составил 15 % всего оборота. Он достиг 487 млн»: a share is of no kind, its sentence is
    const vague = !last || last.kind === 'other'
    const spoken = read && vague && speaks ? findTriggers(read).at(-1)?.kind : undefined
    const told = spoken ?? (vague && builds.test(words) ? 'investment' : undefined)
    previous =
      told && (traded.has(told) || told === 'investment')
        ? { kind: told, period: last?.period ?? null, money }
        : last && !title
          ? { kind: last.kind, period: last.period, money }
          : null
  })
  for (const figure of headline)
    if (!figures.some(({ kind }) => kind === figure.kind)) add(figures, figure)
  return figures
}

/** Whether a sentence has digits of more than its dates. */
function digitsBeside(words: string, offset: number, dates: readonly Span[]): boolean {
  if (!/\d/.test(words)) return false
  let from = 0
  for (const { start, end } of dates) {
    if (/\d/.test(words.slice(from, Math.max(from, start - offset)))) return true
    from = Math.max(from, end - offset)
  }
  return /\d/.test(words.slice(from))
}

/** «намерена построить 18 цехов. 600 млн долларов – такую цифру назвал …»: money told next is what it costs. */
const builds = /(?:построить|построит|построят|возвед\S+|возвести|строительств\S|запустить) /i

function toFigure(candidate: FigureCandidate, index: number, analysis: Analysis): Figure {
  const { start, end } = candidate
  const from = Math.min(start, candidate.trigger?.start ?? start)
  const to = Math.max(end, candidate.trigger?.end ?? end)
  return {
    kind: candidate.kind,
    value: candidate.value,
    unit: candidate.unit,
    period: candidate.period,
    bound: candidate.bound,
    of: placesOfFigure(candidate, index, analysis),
    evidence: [
      {
        quote: analysis.article.text.slice(from, to),
        start: from,
        end: to,
        rule: candidate.rule,
        confidence: 1,
      },
    ],
  }
}

/** A figure said again adds evidence, and period or place where the first lacked them. */
function add(figures: Figure[], next: Figure): void {
  const same = figures.find(
    (known) =>
      known.kind === next.kind &&
      known.value === next.value &&
      known.unit === next.unit &&
      (known.period === next.period || known.period === null || next.period === null),
  )
  if (!same) {
    figures.push(next)
    return
  }
  same.period ??= next.period
  if (same.of.length < next.of.length) same.of = next.of
  same.evidence.push(...next.evidence)
}
