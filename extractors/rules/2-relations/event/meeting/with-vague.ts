import { type EventView, has, isAdjective, isUnnamed } from '../skeleton.ts'

/** «с потенциальными партнёрами», «с представителями китайских компаний»: people of the other side of whom nothing more is said. */
export const withVague = (view: EventView, at: number): boolean => {
  const from = view.chunks.findIndex((chunk, i) => i > at && /^со?$/.test(chunk.normal))
  if (from < 0 || from > at + 4) return false
  const head = from + 1
  // «с финансистами и бизнесменами Китая»
  for (let i = head; i <= head + 2; i++) if (isOfBusiness(view.chunks[i])) return true
  // «с его руководством»
  if (
    /^(?:его|ее|их)$/.test(view.chunks[head]?.normal ?? '') &&
    heads.test(view.chunks[head + 1]?.token.lower ?? '')
  )
    return true
  const led = heads.test(view.chunks[head]?.token.lower ?? '')
  let next = led ? head + 1 : head
  while (view.chunks[next] && (isForeign(view, next) || isJoined(view, next))) next++
  // «с руководством завода»: the works just told
  if (led && ofBody.test(view.chunks[next]?.normal ?? '')) return true
  // «провёл переговоры с инвесторами»
  const bare = /^(?:инвесторами|партнерами)$/.test(view.chunks[head]?.normal ?? '')
  if (next === (led ? head + 1 : head)) return bare
  const who = view.chunks[next]
  // «первую встречу с китайской компанией провели, когда …»
  if (/^(?:компанией|корпорацией|холдингом|предприятием)$/.test(who?.normal ?? '')) return !led
  if (led) return business.test(who?.normal ?? '')
  return (
    has(who, 'Partner') ||
    (has(who, 'Guests') && has(who, 'Plural')) ||
    /^(?:стороной|соседями|властями|руководством|компаниями|корпорациями|предприятиями|предпринимателями|коллегами|бизнесменами|инвесторами|партнерами)$/.test(
      who?.normal ?? '',
    )
  )
}

const isOfBusiness = (chunk: EventView['chunks'][number] | undefined): boolean =>
  chunk?.mention != null &&
  isUnnamed(chunk.mention) &&
  has(chunk, 'Plural') &&
  /^(?:бизнесмен|предприниматель|инвестор)$/.test(chunk.mention.post ?? '')

/** «с руководством ведущих китайских корпораций» */
export const heads =
  /^(?:представителями|руководством|руководителями|руководителем|главами|главой|владельцами|директором|администрацией)$/
const business =
  /^(?:компани[ий]|бизнеса|корпораций|корпорации|предприятий|кругов|фирм|фирмы|холдинг[ао]в?|структур|инвесторов|производителей|банков|вузов|университетов)$/

/** A body told before, by its kind alone. */
export const ofBody =
  /^(?:компании|корпорации|предприятия|завода|фабрики|комбината|фирмы|банка|холдинга|группы|концерна|вуза|университета|института|академии|колледжа|больницы|порта|парка|центра)$/

/** «С руководством завода обсуждён …»: before the verb at `at`. */
export const withBodyAhead = ({ chunks }: EventView, at: number): boolean =>
  chunks.some(
    ({ normal }, i) =>
      i < at &&
      /^со?$/.test(normal) &&
      heads.test(chunks[i + 1]?.normal ?? '') &&
      ofBody.test(chunks[i + 2]?.normal ?? ''),
  )

/** «казахстанского и китайского бизнеса» */
const isJoined = (view: EventView, at: number): boolean =>
  has(view.chunks[at], 'And') && isForeign(view, at + 1)

const isForeign = (view: EventView, at: number): boolean => {
  const chunk = view.chunks[at]
  return (
    chunk !== undefined &&
    (/^(?:потенциальн|зарубежн|иностранн|китайск|крупн|ведущ|местн|делов|ряд[ао])/.test(
      chunk.normal,
    ) ||
      (chunk.mention?.kind === 'country' && isAdjective(chunk)))
  )
}
