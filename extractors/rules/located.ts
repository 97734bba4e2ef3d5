import type { Chunk } from '../engine/chunk.ts'
import type { PlaceRef } from '../engine/mention.ts'
import { wordLike } from '../engine/word-like.ts'
import { Flag } from '../text/words/lexeme.ts'

/** «города Мяньян провинции Сычуань», «Мяньян (провинция Сычуань)»: a place that only says where the one before lies. */
export function locates(chunks: readonly Chunk[], at: number): boolean {
  const here = chunks[at]
  const before = chunks[at - 1]
  if (!here || !before || (here.mention?.kind !== 'place' && here.mention?.kind !== 'country'))
    return false
  // «ТОО «Иртыш» из Павлодарской области»
  if (before.normal === 'из' && chunks[at - 2]?.mention?.kind === 'organization') return true
  // «Наньнин, административный центр Гуанси-Чжуанского автономного района», «округ на юге Синьцзяна»
  if (isOutline(before) && here.tags.has('Gen'))
    // «прибыл в столицу Хэнани»: whither
    return here.mention.kind === 'country' || !isCapital(before) || chunks[at - 2]?.normal !== 'в'
  // «ещё в составе Алматинской области»
  if (before.normal === 'составе' && chunks[at - 2]?.normal === 'в') return true
  // «городу Дэсину той же провинции Цзянси»
  if (before.normal === 'же' && here.tags.has('Gen'))
    return chunks[at - 3]?.mention?.kind === 'place'
  // «университет X китайского города Y»
  if (ofState.of(before.token.lexeme)) return chunks[at - 2]?.mention?.kind === 'organization'
  const open = before.tags.has('Open') || before.normal === '/'
  const owner = open ? chunks[at - 2] : before
  // «ТОО «Иртыш» (Павлодар)»
  if (open && owner?.mention?.kind === 'organization') return true
  // «с мэром Ордоса (Внутренняя Монголия)»
  if (open && here.mention.kind === 'place' && owner?.mention?.kind === 'official') return true
  if (owner?.mention?.kind !== 'place' || owner.tags.has('PlaceAdjective')) return false
  if (here.mention.kind === 'country' || open) return true
  return here.tags.has('Gen') && holds(here.mention.places[0], owner.mention.places[0])
}

/** What a place is the middle or a side of. */
const isOutline = wordLike(/^(?:центр|столиц|(?:\S+-)?(?:север|юг|восток|запад)(?:е|а|у)?$)/)

const ofState = new Flag((lower) => /^(?:китайского|казахстанского|китайской)$/.test(lower))

const isCapital = ({ normal }: Chunk): boolean => normal.startsWith('столиц')

/** What lies in a larger place. */
const isUnit = wordLike(
  /^(?:(?:город|городок|порт|мегаполис|округ|уезд|район|хошун|аймак|поселок)(?:а|у|ом|е)?|(?:префектур|провинци)(?:а|у|ой|ы|е|я|ю|ей|и))$/,
)

/**
 * «Чжаньцзян, портовый город провинции Гуандун», «Хулун-Буир – городской округ Внутренней Монголии»: behind a comma or dash, at most two
 * adjectives and a noun of what lies in the place.
 */
export function isOfWhole(chunks: readonly Chunk[], at: number): boolean {
  const here = chunks[at]
  if (!here?.tags.has('Gen') || here.mention?.kind !== 'place') return false
  if (!isUnit(chunks[at - 1])) return false
  let back = at - 2
  while (back >= at - 3 && adjective.test(chunks[back]?.normal ?? '')) back--
  const mark = chunks[back]
  return mark?.tags.has('Dash') === true || mark?.tags.has('Comma') === true
}

const adjective = /(?:[ыи]й|ой|ая|яя|[ыи]м|[ое]го|[ое]му|ую|юю)$/

/** A city holds no other city, region or province: «в Астане Алматы и Шанхай стали …» names three. */
const holds = (outer: PlaceRef | undefined, inner: PlaceRef | undefined): boolean =>
  outer?.kind !== 'city' || !['city', 'region', 'province'].includes(inner?.kind ?? '')
