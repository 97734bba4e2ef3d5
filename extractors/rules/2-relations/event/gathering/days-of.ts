import { countryParty, type Party, placeParty } from '../party.ts'
import { type EventView, has } from '../skeleton.ts'

/**
 * Whose days, week or evening the gathering at `at` is, who therefore shows itself there: «Дни провинции Ганьсу в Актобе», «Неделя культуры
 * Чэнду». Null where no place in the genitive follows the noun.
 */
export function daysOf(view: EventView, at: number): Party | null {
  if (!/^(?:дн|день|недел)/.test(view.chunks[at]?.normal ?? '')) return null
  let to = at + 1
  while (theme.test(view.chunks[to]?.normal ?? '') || (to > at + 1 && has(view.chunks[to], 'And')))
    to++
  const owner = view.chunks[to]
  if (owner?.mention?.kind === 'country') return countryParty(owner.mention.code, null)
  if (owner?.mention?.kind !== 'place' || has(owner, 'PlaceAdjective')) return null
  const [place, more] = owner.mention.places
  return place && !more ? placeParty(place.name, place.country, null) : null
}

const theme =
  /^(?:культуры|кино|искусства|театра|бизнеса|экономики|молодежи|спорта|кухни|музыки|литературы|моды|туризма|образования|науки|торговли|товаров)$/
