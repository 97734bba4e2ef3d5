import { wordLike } from '../../../../engine/word-like.ts'
import type { Party } from '../party.ts'
import { type Draft, otherCountry, type Scene } from '../scene.ts'
import { clauseOf, type EventView, isAdjective } from '../skeleton.ts'

/** «На церемонию прибыл посол», «приехали на открытие»: those who come to what was told before. */
export function comesToGathering(view: EventView, at: number): boolean {
  if (!isArrival(view.chunks[at])) return false
  const { from, to } = clauseOf(view, at)
  for (let on = from; on < to; on++) {
    if (view.chunks[on]?.normal !== 'на') continue
    const adjective = view.chunks[on + 1]
    const noun = adjective && isAdjective(adjective) ? on + 2 : on + 1
    if (isGathering(view.chunks[noun])) return true
  }
  return false
}

/** Where that is: in the town of the other country told last, at most three sentences before. */
export function gatheringGoal(
  { refs }: Scene,
  view: EventView,
  at: number,
  country: string | null,
): Party | null {
  const side = otherCountry(country)
  if (side === null || !comesToGathering(view, at)) return null
  for (let index = view.index - 1; index >= Math.max(0, view.index - NEAR); index--) {
    const told = refs[index]?.findLast(
      ({ where, party }) => where && party.kind === 'place' && party.country === side,
    )
    if (told) return told.party
  }
  return null
}

/** «На открытие приехал директор»: the gathering is still the last told. */
export function isWayThere({ views }: Scene, { type, sentence, at }: Draft): boolean {
  const view = views[sentence]
  return type === 'visit' && at !== undefined && !!view && comesToGathering(view, at)
}

/** Sentences through which the gathering's town is remembered. */
const NEAR = 3

const isArrival = wordLike(
  /^при(?:был[аи]?|ехал[аи]?|летел[аи]?|езжал[аи]?|бывал[аи]?|буд[еу]т|ед[еу]т|лет[ия]т)$/,
)

const isGathering = wordLike(
  /^(?:церемони[юи]|открытие|торжеств[оа]|фестиваль|праздник|празднование|мероприятие|форум|выставку|ярмарку|концерт|юбилей|презентацию|конференцию|турнир|соревнования|гастроли|подписание|закладку)$/,
)
