import { wordLike } from '../../../../engine/word-like.ts'
import { clauseOf, type EventView, has } from '../skeleton.ts'

/** «Встречал гостей на вокзале», «встретили хлебом-солью»: no talks. */
export const isWelcome = (view: EventView, at: number): boolean => {
  if (!/^встре[тч]/.test(view.chunks[at]?.normal ?? '')) return false
  const { from, to } = clauseOf(view, at)
  return view.chunks.slice(from, to).some(isAtStation)
}

/** «готовы принять делегацию, как только откроют границу» */
export const isReady = ({ chunks }: EventView, at: number): boolean =>
  has(chunks[at], 'Infinitive') && /^готов[аы]?$/.test(chunks[at - 1]?.normal ?? '')

const isAtStation = wordLike(/^(?:вокзале|перроне|аэропорту|трапа|хлебом|хлебом-солью|шашу)$/)
