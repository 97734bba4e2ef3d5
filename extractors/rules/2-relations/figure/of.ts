import type { Analysis, SentenceView } from '../../../engine/analysis.ts'
import { wordLike } from '../../../engine/word-like.ts'
import type { FigureCandidate } from '../../../text/figures/figures.ts'

/** Names of the places that a figure is about, the KZ side first; empty where the text does not say. */
export function placesOfFigure(
  figure: FigureCandidate,
  index: number,
  analysis: Analysis,
): string[] {
  if (figure.kind === 'population' || figure.kind === 'grp') return single(figure, index, analysis)
  if (figure.kind === 'other') return single(figure, index, analysis)
  const near = namesIn(analysis.sentences[index])
  const home = isOfHome(analysis.sentences[index], figure) ? analysis.home?.name : undefined
  const kz =
    near.kz[0] ??
    home ??
    (near.states || near.kazakhstan ? 'Казахстан' : sideBefore(index, analysis))
  const cn = near.cn[0] ?? (figure.withChina || chinaBefore(index, analysis) ? 'Китай' : null)
  return [kz, cn].filter((name) => name !== null)
}

/** «В городе действуют 1914 предприятий (РК – 3427)»: the home is said before the figure, and no country since. */
function isOfHome(view: SentenceView | undefined, figure: FigureCandidate): boolean {
  const chunks = view?.chunks ?? []
  const said = chunks.findLastIndex(
    (chunk, at) =>
      isHomely(chunk) && chunk.start < figure.start && isInside(chunks[at - 1]?.normal ?? ''),
  )
  return (
    said >= 0 &&
    !chunks
      .slice(said)
      .some(
        ({ mention, start }) =>
          start < figure.start && mention?.kind === 'country' && !mention.adjective,
      )
  )
}

const isInside = (word: string): boolean => word === 'в' || word === 'во' || word === 'на'
const isHomely = wordLike(/^(?:город|област|регион|мегаполис|столиц)/)

interface Names {
  kz: string[]
  cn: string[]
  kazakhstan: boolean
  china: boolean
  /** «двух стран», «государств»: said of the states. */
  states: boolean
}

function namesIn(view: SentenceView | undefined): Names {
  const names: Names = { kz: [], cn: [], kazakhstan: false, china: false, states: false }
  for (const chunk of view?.chunks ?? []) {
    const { mention } = chunk
    if (mention?.kind === 'place' || mention?.kind === 'official')
      for (const place of mention.places)
        names[place.country === 'KZ' ? 'kz' : 'cn'].push(place.name)
    else if (mention?.kind === 'country' && mention.code === 'KZ') names.kazakhstan = true
    else if (mention?.kind === 'country' && mention.code === 'CN') names.china = true
    else if (isState(chunk)) names.states = true
  }
  return names
}

const isLocal = wordLike(/^(?:област|регион|город|мегаполис)/)
const isState = wordLike(/^(?:стран|странами|государств|государствами)$/)

/** Home, where the text speaks of «область», «регион» or of nobody; the country, where the sentences before speak of it alone. */
function sideBefore(index: number, analysis: Analysis): string | null {
  const view = analysis.sentences[index]
  const local = view?.chunks.some(isLocal)
  if (local) return analysis.home?.name ?? null
  for (let at = index - 1; at >= Math.max(0, index - 2); at--) {
    const names = namesIn(analysis.sentences[at])
    if (names.kz[0] !== undefined) return names.kz[0]
    if (names.kazakhstan || names.states) return 'Казахстан'
  }
  return analysis.home?.name ?? null
}

/** Whether the two sentences before, or the sentence itself, name China or a Chinese place. */
function chinaBefore(index: number, analysis: Analysis): boolean {
  return [index, index - 1, index - 2].some((at) => {
    const names = namesIn(analysis.sentences[at])
    return names.china || names.cn.length > 0
  })
}

/** The place last named before the number in its sentence, else in one of the two before; countries where no place is. */
function single(figure: FigureCandidate, index: number, analysis: Analysis): string[] {
  for (let at = index; at >= Math.max(0, index - 2); at--) {
    const view = analysis.sentences[at]
    const named =
      at === index ? (namedLast(view, figure.start) ?? namedBehind(view, figure)) : namedInAll(view)
    if (named !== null) return named
  }
  return []
}

/** The place, else the country, named last in a sentence before an offset. */
function namedLast(view: SentenceView | undefined, before: number): string[] | null {
  const chunks = view?.chunks ?? []
  let country: string | null = null
  for (let last = chunks.length - 1; last >= 0; last--) {
    const chunk = chunks[last]
    if (!chunk?.mention || chunk.start >= before) continue
    const { mention } = chunk
    if (mention.kind === 'place') return mention.places.map((one) => one.name).slice(0, 1)
    if (mention.kind === 'country' && !mention.adjective) country ??= mention.name
  }
  return country === null ? null : [country]
}

/** «С населением более 70 млн человек Хунань занимает …»: the place right behind its people or product. */
function namedBehind(
  view: SentenceView | undefined,
  { kind, end }: FigureCandidate,
): string[] | null {
  if (kind === 'other') return null
  const next = view?.chunks.find(({ mention, start }) => start >= end && mention?.kind === 'place')
  if (next?.mention?.kind !== 'place' || next.start - end > 24) return null
  return next.mention.places.map((one) => one.name).slice(0, 1)
}

/** The same of a whole sentence, worked out once for all figures behind it. */
function namedInAll(view: SentenceView | undefined): string[] | null {
  if (!view) return null
  const known = named.get(view)
  if (known !== undefined) return known && [...known]
  const found = namedLast(view, Number.POSITIVE_INFINITY)
  named.set(view, found)
  return found && [...found]
}

const named = new WeakMap<SentenceView, string[] | null>()
