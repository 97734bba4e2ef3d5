import { bodyHeads, knownBodies } from '../../../text/bodies.ts'
import { isPalladius } from '../../../text/palladius.ts'
import { postAt } from '../../../text/posts.ts'
import { countryBefore, type Draft, type Scene, tidy } from './draft.ts'
import { isLegalForm } from './fixed.ts'
import { closingQuote, isQuote } from './name-run.ts'
import { isStaff } from './staff.ts'

/** «президент «Синьда Групп» Лю Вэймин», «с директором «Иртыша»»: a quoted name right behind a post that only a body has. */
export function quotedOfPost({ tokens, text }: Scene, at: number): Draft | null {
  const open = tokens[at]
  if (!open || open.word || !isQuote(open) || !tokens[at + 1]?.capital) return null
  const close = closingQuote(tokens, at)
  const last = close === null ? undefined : tokens[close]
  if (!last || close === null || close - at > 7) return null
  const known = knownBodies.at(tokens, at + 1)
  if (known && at + 1 + known.length === close) return null
  const behind = [1, 2, 3, 4].some((back) => {
    const post = postAt(tokens, at - back)
    return post?.to === at && ofBody.test(post.title)
  })
  const people = isStaff(tokens[at - 1])
  if (!behind && !people && !firm.test(tokens[at - 1]?.lower ?? '')) return null
  const printed = tidy(text.slice(open.end, last.start))
  const name = (behind || people) && close === at + 2 ? ofGenitive(printed) : printed
  return {
    start: open.start,
    end: last.end,
    name,
    kind: 'company',
    country: countryBefore(text, open.start),
    cases: [],
    plural: false,
    places: [],
    rule: 'organization/named',
  }
}

/**
 * «подписали «Продкорпорация» и компания X», «меморандум между «Тэбянь Электрик» (Чанцзи) и АО «X»»: a quoted name that a
 * company's follows, where nothing before it says what it is.
 */
export function quotedBesideCompany({ tokens, text }: Scene, at: number): Draft | null {
  const open = tokens[at]
  if (!open || open.word || !isQuote(open) || !tokens[at + 1]?.capital) return null
  const before = tokens[at - 1]
  if (before && !/^(?:между|с|со)$|[аеиыя]ли$/.test(before.lower)) return null
  const close = closingQuote(tokens, at)
  const last = close === null ? undefined : tokens[close]
  if (!last || close === null || close - at > 5) return null
  let next = close + 1
  if (tokens[next]?.text === '(')
    next = tokens.findIndex(({ text: mark }, index) => index > next && mark === ')') + 1
  const joined = next > 0 && tokens[next]?.lower === 'и'
  if (!joined || !opensCompany(tokens, next + 1)) return null
  return {
    start: open.start,
    end: last.end,
    name: tidy(text.slice(open.end, last.start)),
    kind: 'company',
    country: null,
    cases: [],
    plural: false,
    places: [],
    rule: 'organization/named',
  }
}

/** «карамайская «Силинь Дрилинг»», «с павлодарским «Иртышом»»: a quoted name that only a town's adjective stands before. */
export function quotedOfTown({ tokens, text, places }: Scene, at: number): Draft | null {
  const open = tokens[at]
  if (!open || open.word || at === 0 || !isQuote(open)) return null
  const before = tokens[at - 1]
  if (!before) return null
  if (!tokens[at + 1]?.capital || !singular.test(before.lower)) return null
  const town = places.find((each) => each.adjective && each.end === before.end)
  if (town?.kind !== 'place' || before.end + 1 !== open.start) return null
  const close = closingQuote(tokens, at)
  const last = close === null ? undefined : tokens[close]
  if (!last || close === null || close - at > 6) return null
  const printed = tidy(text.slice(open.end, last.start))
  return {
    start: open.start,
    end: last.end,
    name: /ого$/.test(before.lower) && close === at + 2 ? ofGenitive(printed) : printed,
    kind: 'company',
    country: town.places[0]?.country ?? null,
    cases: [],
    plural: false,
    places: [],
    rule: 'organization/named',
  }
}

const singular = /(?:ий|ая|ое|ого|ой|ому|ую|им|ом)$/

const opensCompany = (tokens: Scene['tokens'], at: number): boolean =>
  isLegalForm(tokens[at]?.text ?? '') ||
  bodyHeads.at(tokens, at)?.values[0]?.kind === 'company' ||
  knownBodies.at(tokens, at)?.values[0]?.kind === 'company'

/** «китайская «Синьда»», «с казахстанской «Азией»»: a company, whose word is left out. */
const firm = /^(?:китайск|казахстанск)(?:ая|ую|ой)$/

const ofBody =
  /(?:директор|президент|председатель (?:правления|совета директоров)|учредитель|владелец|менеджер)(?:а)?$/

/** «Иртыша» → Иртыш, «Победы» → Победа: one word that no head noun leads stands in the case that the post asks for. */
const ofGenitive = (name: string): string =>
  isPalladius(name)
    ? name
    : /[а-яё]{3}[бвгджзклмнпрстфхцчшщ]а$/.test(name)
      ? name.slice(0, -1)
      : isPalladius(name.replace(/я$/, 'ь'))
        ? name.replace(/ня$/, 'нь')
        : name.replace(/(?<=[а-яё]{2}[бвдзлмнпрстфц])ы$|(?<=[а-яё]{2}[гкхжшчщ])и$/, 'а')
