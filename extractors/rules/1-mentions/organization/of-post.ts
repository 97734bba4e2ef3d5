import { bodyHeads, knownBodies } from '../../../text/bodies.ts'
import { isPalladius } from '../../../text/persons/palladius.ts'
import { postAt } from '../../../text/posts.ts'
import { countryBefore, countryOf, type Draft, type Scene, tidy } from './draft.ts'
import { isLegalForm } from './fixed.ts'
import { closingQuote, isQuote, latinEnd } from './name-run.ts'
import { isStaff } from './staff.ts'

/** A name that no head noun leads: of a post, beside a company, of a town, or told by the next words to be a company's. */
export const unheaded = (scene: Scene, at: number): Draft | null =>
  quotedOfPost(scene, at) ??
  quotedBesideCompany(scene, at) ??
  quotedOfTown(scene, at) ??
  toldCompany(scene, at)

/** «президент «Синьда Групп» Лю Вэймин», «с директором «Иртыша»»: a quoted name right behind a post that only a body has. */
function quotedOfPost({ tokens, text }: Scene, at: number): Draft | null {
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
function quotedBesideCompany({ tokens, text }: Scene, at: number): Draft | null {
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
function quotedOfTown({ tokens, text, places }: Scene, at: number): Draft | null {
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

/** «China Triumph, компания из Китая», ««Жетысу Вольфрам», китайской корпорации»: a name that the next words say is a company's. */
function toldCompany(scene: Scene, at: number): Draft | null {
  const { tokens, text, places } = scene
  const open = tokens[at]
  if (!open) return null
  const quoted = isQuote(open)
  const to = quoted ? closingQuote(tokens, at) : latinEnd(tokens, at)
  const last = to === null ? undefined : tokens[to]
  if (to === null || !last || to - at > 8 || tokens[to + 1]?.text !== ',') return null
  if (quoted && !tokens[at + 1]?.capital) return null
  const noun = [to + 2, to + 3, to + 4].find((next) => bodyHeads.at(tokens, next) !== null)
  const head = noun === undefined ? null : bodyHeads.at(tokens, noun)
  if (noun === undefined || head?.values[0]?.kind !== 'company') return null
  if (head.values.every(({ number }) => number === 'pl')) return null
  const between = tokens.slice(to + 2, noun)
  if (!between.every(({ lower }) => lead.test(lower))) return null
  const from = noun + head.length
  // «…, компания «Лида»» is the next of a row, but for «…, компания из Китая «Лида»»
  if (isQuote(tokens[from]) || /^[A-Z]/.test(tokens[from]?.text ?? '')) return null
  const whence = tokens[from]?.lower === 'из' ? tokens[from + 1] : undefined
  const home = places.find(({ start }) => start === (whence ?? between[0])?.start)
  return {
    start: open.start,
    end: last.end,
    name: tidy(text.slice(quoted ? open.end : open.start, quoted ? last.start : last.end)),
    kind: 'company',
    country: countryOf(home) ?? null,
    cases: [],
    plural: false,
    places: [],
    rule: 'organization/named',
  }
}

const lead = /(?:ая|ой|ую|ый|ого|ому|ым|ое|их|ых|ейший|ейшая)$/

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
function ofGenitive(name: string): string {
  if (isPalladius(name)) return name
  if (/[а-яё]{3}[бвгджзклмнпрстфхцчшщ]а$/.test(name)) return name.slice(0, -1)
  if (isPalladius(name.replace(/я$/, 'ь'))) return name.replace(/ня$/, 'нь')
  return name.replace(/(?<=[а-яё]{2}[бвдзлмнпрстфц])ы$|(?<=[а-яё]{2}[гкхжшчщ])и$/, 'а')
}
