import type { SentenceView } from '../../../engine/analysis.ts'
import { wordLike } from '../../../engine/word-like.ts'

/**
 * «25-летие побратимских отношений», «к годовщине установления побратимских связей»: whether the word of kinship at chunk `at` is
 * what an anniversary is of. Such a tie stands, whatever else the sentence plans.
 */
export function ofAnniversary({ chunks }: SentenceView, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - REACH); back--) {
    if (isJubilee(chunks[back]) || isSinceThen(chunks, back)) return true
    if (!between.test(chunks[back]?.normal ?? '')) return false
  }
  return false
}

/** «20 лет со дня установления побратимских отношений», «с момента установления». */
const isSinceThen = (chunks: SentenceView['chunks'], at: number): boolean =>
  /^(?:дня|момента)$/.test(chunks[at]?.normal ?? '') && /^со?$/.test(chunks[at - 1]?.normal ?? '')

/** «летие со дня подписания соглашения об установлении побратимских …», in chunks. */
const REACH = 8

/** «25-летие», «годовщина», «юбилей» */
export const isJubilee = wordLike(/лети(?:е|ю|я|ем|и)$|^годовщин|^юбиле(?:й|я|ю|ем|е)$/)
const between =
  /^(?:со?|дня|момента|об?|установлени[яю]|подписания|заключения|соглашени[яи]|договор[ае]|меморандум[ае]|их|этих)$/
