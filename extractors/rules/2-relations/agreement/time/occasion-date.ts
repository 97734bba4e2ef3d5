import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import { isBackground } from '../../dates.ts'
import type { Frame } from '../frame.ts'
import { FAR, isRecent } from './recent.ts'

/** «По итогам переговоров», «в ходе форума»: the day of that event, told before; the event is named here or earlier in the paragraph. */
export function occasionDate(analysis: Analysis, frame: Frame): string | null {
  const index = frame.sentence
  const here = analysis.sentences[index]
  if (!here) return null
  for (let at = index; at >= Math.max(0, index - 3); at--) {
    const view = analysis.sentences[at]
    if (!view || view.sentence.paragraph !== here.sentence.paragraph) return null
    const kind = OCCASIONS.find((isKind) => view.chunks.some(isKind))
    if (kind) return dayOfOccasion(analysis, at, kind, frame)
  }
  return null
}

/** The day on which an event of a kind was held, of the sentence at `index` or the nearest before; null where it took several, or another day came between. */
function dayOfOccasion(
  analysis: Analysis,
  index: number,
  kind: Occasion,
  frame: Frame,
): string | null {
  for (let at = index; at >= Math.max(0, index - FAR); at--) {
    const view = analysis.sentences[at]
    if (!view || view.sentence.title || isBackground(view)) continue
    const held =
      view.chunks.some(kind) ||
      (kind === TALKS &&
        ['Meet', 'Receive', 'Discuss', 'Visit', 'Arrive'].some((tag) => view.tags.has(tag)))
    const told = view.dates.filter((mention) => isRecent(mention, analysis))
    if (told.some(({ kind }) => kind === 'range')) return null
    const day = told.find(({ kind, precision }) => kind === 'point' && precision === 'day')
    // a day of something else has come between
    if (!day) continue
    if (!held || (kind === TALKS && !metThere(view, frame, analysis))) return null
    return kind !== TALKS && tellsEnd(view) ? (day.date?.slice(0, 7) ?? null) : day.date
  }
  return null
}

/** «Вчера закрылся форум», «выставка открылась 5 ноября и завершит работу 10-го»: an end of what went on for days. */
export const tellsEnd = ({ chunks }: SentenceView): boolean =>
  chunks.some(isEnd) || (chunks.some(isOpened) && chunks.some(isOfDays))

const isOpened = wordLike(/^откры(?:лась|лись)$/)
const isOfDays = wordLike(/^(?:выставк|ярмарк|недел[яи]$|экспо|дни$)/)

const isEnd = wordLike(/^(?:закры(?:л|в)|заверш(?:и|а)|законч|подош[её]л|продлит)/)

/** Talks date a document of those who talked: a counterpart named only with the document was met elsewhere. */
function metThere(
  view: SentenceView,
  { sides, sentence, signatories }: Frame,
  { article }: Analysis,
): boolean {
  if (view.sentence.index === sentence || signatories.length > 0) return true
  const named = sides.filter(({ country, filled }) => country === 'CN' && !filled)
  const text = article.text.slice(view.sentence.start, view.sentence.end)
  return named.length === 0 || named.some(({ name }) => text.includes(name.slice(0, 5)))
}

type Occasion = ReturnType<typeof wordLike>
const TALKS = wordLike(
  /^(?:переговор|встреч[аиеу]|разговор|бесед[ыаеу]|диалог|видеоконференц|видеовстреч|онлайн-встреч)/,
)
const OCCASIONS: readonly Occasion[] = [
  TALKS,
  wordLike(/форум/),
  wordLike(/^(?:выставк|ярмарк)/),
  wordLike(/^саммит/),
  wordLike(/^(?:заседани|совещани)/),
  wordLike(/^конференци/),
]
