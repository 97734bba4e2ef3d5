import type { Clause } from '../../clauses.ts'
import { type EventView, isAdjective } from './skeleton.ts'

/** «договорённость о визите», «возможность ответной поездки»: there has been none yet. */
export function isAgreedOn(view: EventView, at: number): boolean {
  const back = view.chunks.slice(Math.max(0, at - 5), at)
  const topic = back.findLastIndex((chunk) => agreedOn.test(chunk.normal))
  return (
    topic >= 0 &&
    back.slice(topic + 1).every((chunk) => /^об?$/.test(chunk.normal) || isAdjective(chunk))
  )
}

/** «работа делегации продолжится 22 октября в …» */
export const isToGoOn = (view: EventView, { from, to }: Clause): boolean =>
  view.chunks.slice(from, to).some((chunk) => chunk.normal === 'продолжится')

const agreedOn = /^(?:договоренност|возможност|вероятност|идея|идею|вопрос)/
