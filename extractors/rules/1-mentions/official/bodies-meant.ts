import type { OrganizationEntity, OrganizationMention } from '../../../engine/mention.ts'
import { isBodyWord, kindOf } from './body-words.ts'
import type { Around } from './draft.ts'

/**
 * The body that such a word behind a post means: the last one told before `start` whose name has the word or, for
 * companies, whose kind fits; one of the holder's country before others. Null if none was told.
 */
export function bodyMeant(
  around: Pick<Around, 'told' | 'organizations' | 'text'>,
  word: string,
  start: number,
  country: string | null,
): OrganizationMention | null {
  const bare = word.replace(/^ген(?=консул)/, '')
  const stem = bare.slice(0, Math.max(4, bare.length - 3))
  const kind = kindOf(word)
  const called = lastTold(around, start, country, ({ name, evidence }) =>
    [name, ...evidence.slice(0, 2).map((each) => around.text.slice(each.start, each.end))].some(
      (told) => told.toLowerCase().includes(stem),
    ),
  )
  // a товарищество is a Kazakh legal form
  if (/^(?:товариществ|тоо)/.test(word)) {
    const own = lastTold(
      around,
      start,
      'KZ',
      (entity) => entity.country === 'KZ' && entity.kind === 'company',
    )
    if (own) return own
  }
  const byKind = kind === 'company' || kind === 'university' || kind === 'media'
  if (!byKind) return called
  const exact = called !== null && around.organizations[called.entity]?.kind === kind
  if (exact && !/^(?:компани|предприят|фирм)/.test(word)) return called
  const alike = lastTold(around, start, country, (entity) => entity.kind === kind)
  const foreign = alike !== null && country !== null && around.organizations[alike.entity]
  return foreign && foreign.country !== null && foreign.country !== country
    ? (called ?? alike)
    : (alike ?? called)
}

/** The body of a post that the text leaves out («во главе с генеральным директором Ли Вэем»): told in its sentence, or told before and of the holder's country. */
export function employerMeant(
  around: Pick<Around, 'told' | 'organizations' | 'text' | 'tokens'>,
  title: string,
  start: number,
  country: string | null,
): OrganizationMention | null {
  const kind = scholar.test(title) && !/директор/.test(title) ? 'university' : 'company'
  const from = around.tokens[0]?.start ?? 0
  const before = around.tokens.findLast((token) => token.end <= start)
  // «его руководитель»: whatever body the sentence told last.
  if (before && /^(?:его|ее|их)$/.test(before.lower)) {
    const told =
      lastTold(
        around,
        start,
        country,
        ({ country: own }) => own === (country ?? 'KZ') || own === null,
      ) ?? around.told.findLast((mention) => mention.end <= start)
    return told && told.start >= from - SENTENCE ? told : holdingMeant(around, start, country)
  }
  if (/^депутат$/.test(title))
    return lastTold(around, start, country, ({ name }) => /маслихат|мажилис|собрание/i.test(name))
  if (!employed.test(title)) return null
  const found = lastTold(around, start, country, (entity) => entity.kind === kind)
  if (!found || found.start >= from) return found
  // «доцент Ержанова» of a report on a Kazakh university
  if (country === null && kind === 'university')
    return lastTold(
      around,
      start,
      'KZ',
      (entity) => entity.kind === kind && entity.country === 'KZ',
    )
  return country !== null && around.organizations[found.entity]?.country === country ? found : null
}

/** «осмотрел производство холдинга и встретился с его председателем»: what the sentence calls a body told long before. */
function holdingMeant(
  around: Pick<Around, 'told' | 'organizations' | 'text' | 'tokens'>,
  start: number,
  country: string | null,
): OrganizationMention | null {
  const word = around.tokens.findLast(({ lower, end }) => end <= start && isBodyWord(lower))
  return word ? bodyMeant(around, word.lower, start, country) : null
}

/** About a sentence, in UTF-16 units: «… посетил завод X. С его директором …». */
const SENTENCE = 200

const scholar =
  /ректор|декан|доцент|профессор|преподаватель|кафедр|научный сотрудник|учёный секретарь/

const employed =
  /(?:директор|председатель (?:правления|совета)|вице-президент|президент|учредитель|основатель|владелец|собственник|акционер|партнёр|управляющий|менеджер|инженер|экономист|технолог|бухгалтер|представитель|представительства|филиала|офиса)$|директор|ректор|декан|доцент|профессор|преподаватель|кафедр|научный сотрудник|учёный секретарь/

function lastTold(
  { told, organizations }: Pick<Around, 'told' | 'organizations'>,
  start: number,
  country: string | null,
  fits: (entity: OrganizationEntity) => boolean,
): OrganizationMention | null {
  // Nobody points back further than this.
  const recent = told.slice(-200)
  const possible = (mention: OrganizationMention): boolean => {
    const entity = organizations[mention.entity]
    return mention.end <= start && entity !== undefined && fits(entity)
  }
  const own = recent.findLast(
    (mention) =>
      country !== null && possible(mention) && organizations[mention.entity]?.country === country,
  )
  // a body of unknown country before one of the other
  const open = (mention: OrganizationMention): boolean =>
    possible(mention) && organizations[mention.entity]?.country === null
  return own ?? recent.findLast(open) ?? recent.findLast(possible) ?? null
}
