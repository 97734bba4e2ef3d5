import type { Analysis } from '../../../../engine/analysis.ts'
import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import type { Party } from '../party.ts'
import { type EventView, has } from '../skeleton.ts'
import type { Delegation } from './delegation.ts'

/** «делегация музея»: takes the body that the word means, where no name follows. */
export function isOfBody(
  { chunks }: EventView,
  at: number,
  found: Delegation,
  analysis: Analysis,
): boolean {
  if (found.body || chunks[at + 1]?.mention) return false
  const meant = bodyMeantBy(chunks[at], analysis)
  if (!meant) return false
  found.body = meant
  found.country ??= meant.country
  return true
}

/** «посетят лаборатории вуза»: the body of which the works right behind the verb are, where it was named before. */
export function bodyOfWorks(
  { chunks }: EventView,
  at: number,
  guests: string | null,
  analysis: Analysis,
): Party | null {
  const works = has(chunks[at], 'Transitive') && isWorks(chunks[at + 1])
  if (!works || chunks[at + 3]?.mention) return null
  const organizations = analysis.organizations.filter(({ country }) => country !== guests)
  return bodyMeantBy(chunks[at + 2], { organizations })
}

const isWorks = wordLike(
  /^(?:лаборатори[июя]|цеха?|кафедр[уы]|факультеты?|музей|библиотеку|корпуса?|отделени[ея]|производств[оа]|аудитории|кабинеты|палаты|объекты|площадк[уи])$/,
)

/** The body named last that has the noun, or is of its kind («вуз»). */
function bodyMeantBy(
  chunk: Chunk | undefined,
  { organizations }: Pick<Analysis, 'organizations'>,
): Party | null {
  if (!chunk || chunk.mention || !isBody(chunk)) return null
  const kind = kinds[chunk.normal]
  const stem = chunk.normal.replace(/(?:[ая]|и|ы)$/, '')
  let last: { body: (typeof organizations)[number]; end: number } | null = null
  for (const body of organizations) {
    if (kind ? body.kind !== kind : !body.name.toLowerCase().includes(stem)) continue
    for (const { end } of body.evidence)
      if (end <= chunk.start && (!last || end > last.end)) last = { body, end }
  }
  if (!last) return null
  const { name, country, places } = last.body
  const of = places.map((place) => place.name)
  return { name, country, places: of, kind: 'organization', standIn: null }
}

const isBody = wordLike(
  /^(?:музея|вуза|университета|института|академии|колледжа|школы|гимназии|лицея|больницы|клиники|госпиталя|театра|филармонии|палаты|ассоциации|фонда|банка|компании|корпорации|предприятия|холдинга|завода|комбината|фабрики|центра)$/,
)

const kinds: Readonly<Record<string, string>> = {
  вуза: 'university',
  университета: 'university',
  компании: 'company',
  корпорации: 'company',
  предприятия: 'company',
}
