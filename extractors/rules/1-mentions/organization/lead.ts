import { bodyHeads } from '../../../text/bodies.ts'
import { canBeGenitive } from '../../../text/forms/genitive.ts'
import { looksAdjective } from '../../../text/forms/nominative.ts'
import { postAt } from '../../../text/posts.ts'
import { Flag } from '../../../text/words/lexeme.ts'
import { placeOver, type Scene } from './draft.ts'
import { predicate } from './tail-words.ts'

/**
 * Index of the head noun of a body's name that starts at `at`: `at` itself, or behind up to four adjectives
 * («Пекинского муниципального комитета»); null if no head is there or the adjectives only describe
 * («китайская компания», «крупнейший банк»).
 */
export function headAfterLead(scene: Scene, at: number): number | null {
  const { tokens } = scene
  if (bodyHeads.at(tokens, at)) return at
  const first = tokens[at]
  // «генеральным директором компании» is a post
  if (!first || postAt(tokens, at)) return null
  if (
    !startsName(scene, at) &&
    !ledFirm(scene, at) &&
    !ledOffice(scene, at) &&
    !ledUnion(scene, at)
  )
    return null
  for (let next = at; next < Math.min(tokens.length, at + 4); next++) {
    const token = tokens[next]
    if (!token?.word) return null
    if (!mayLead.of(token.lexeme)) return null
    if (verbalNoun.test(token.lower)) return null
    if (placeOver(scene, token)) return null
    if (next > at && token.capital && !first.capital) return null
    if (bodyHeads.at(tokens, next + 1)) return next + 1
  }
  return null
}

// «Открытие консульства»
const verbalNoun = /(?:[нт]ие|ствие)$/

/** What leads a name and looks like no adjective. */
const adverb = /^(?:торгово|научно|социально|трет(?:ий|ь\S{1,3}))$/

const mayLead = new Flag((lower) => looksAdjective(lower) || adverb.test(lower))

/** A capital that the sentence's start does not explain, or an adjective that names a level of a body. */
function startsName({ tokens }: Scene, at: number): boolean {
  const first = tokens[at]
  if (!first) return false
  if (describesOnly.of(first.lexeme)) return first.capital && numbered(tokens, at)
  if (namesLevel.of(first.lexeme)) return true
  if (!first.capital) return false
  // «Китайская компания», but «Китайская международная федерация»
  const opens = at === 0 || !tokens[at - 1]?.word
  if (!ofCountry.of(first.lexeme) || !opens || ofState.test(tokens[at + 1]?.lower ?? ''))
    return true
  // «Китайская канцелярия по делам …», «Китайская ассоциация производителей …»
  const next = pastAdjectives(tokens, at + 1)
  const head = bodyHeads.at(tokens, next)
  const kind = head?.values[0]?.kind ?? ''
  const behind = tokens[next + (head?.length ?? 0)]?.lower ?? ''
  const phrase = head?.values[0]?.phrase ?? ''
  const told = further.test(behind) || (canBeGenitive(behind) && !predicate(behind))
  // «Казахстанско-китайский деловой совет», «Казахстанско-Немецкий университет»
  if (first.lower.includes('-')) return /government|association|university/.test(kind)
  // «Казахский агротехнический университет»
  if (kind === 'university') return next > at + 1 || / |НИИ/.test(phrase) || told
  // «Китайская нефтехимическая корпорация», «Китайский центр международных коммуникаций»
  if (/(?:корпорация|биржа)$/.test(phrase) && (next > at + 1 || phrase.includes(' '))) return true
  return (
    next === at + 1 && (/government|association/.test(kind) || institution.test(phrase)) && told
  )
}

const institution = /^(?:корпорация|центр|фонд(?: \S+)?)$/

/** Token index of the next head noun or other word that is no adjective, three words on at most. */
function pastAdjectives(tokens: Scene['tokens'], from: number): number {
  let next = from
  while (
    next < from + 3 &&
    !bodyHeads.at(tokens, next) &&
    looksAdjective(tokens[next]?.lower ?? '')
  )
    next++
  return next
}

/** «Первая народная больница», «Второй аффилированный госпиталь»: a hospital's or school's number is its name. */
function numbered(tokens: Scene['tokens'], at: number): boolean {
  if (!/^(?:перв|втор)/.test(tokens[at]?.lower ?? '')) return false
  const next = pastAdjectives(tokens, at + 1)
  return /other|government/.test(bodyHeads.at(tokens, next)?.values[0]?.kind ?? '')
}

/** «глава китайской международной энергетической компании»: a post before, two adjectives, the first its country's. */
export function ledFirm({ tokens }: Scene, at: number): boolean {
  const first = tokens[at]
  if (!first || !ofCountry.of(first.lexeme) || postAt(tokens, at - 1)?.to !== at) return false
  for (let next = at + 1; next < at + 4; next++) {
    const { lower = '' } = tokens[next] ?? {}
    if (/^(?:компани|корпораци)[ию]/.test(lower)) return next > at + 1
    if (!looksAdjective(lower) || evaluates.test(lower)) return false
  }
  return false
}

/** «спортивное управление провинции X», «начальник образовательного бюро города Y»: what an office is in charge of, told by an adjective. */
function ledOffice({ tokens }: Scene, at: number): boolean {
  const first = tokens[at]
  if (!first || first.capital || !namesField.of(first.lexeme)) return false
  const head = bodyHeads.at(tokens, at + 1)?.values[0]
  return head?.kind === 'government' && office.test(head.phrase)
}

/**
 * «казахстанско-китайского делового совета», «с сычуаньской ассоциацией производителей овощей», «гуанчжоуское бюро торговли»: an
 * office or union whose state or town some outlets print small; what it is for must be told.
 */
export function ledUnion(scene: Scene, at: number): boolean {
  const { tokens } = scene
  const first = tokens[at]
  if (!first || first.capital || !ofTown.of(first.lexeme)) return false
  const next = pastAdjectives(tokens, at + 1)
  const head = bodyHeads.at(tokens, next)
  const entry = head?.values.find(({ number }) => number === 'sg')
  if (!head || !entry || entry.generic || !/association|government/.test(entry.kind)) return false
  if (entry.mission) return false
  // «прошёл казахстанско-китайский деловой совет»
  if (held.test(tokens[at - 1]?.lower ?? '')) return false
  if (ofBoth.test(first.lower)) return entry.phrase.includes(' ') || entry.kind === 'association'
  const behind = tokens[next + head.length]?.lower ?? ''
  const told = /^по$/.test(behind) || (canBeGenitive(behind) && !predicate(behind))
  return told && placeOver(scene, first, true)?.kind === 'place'
}

const held = /^(?:прош|состо|проход|проведен|открыл|заверш)/
const ofBoth = /^(?:казах(?:стан)?ско-китайск|китайско-казах(?:стан)?ск)/
/** The small adjective of a town, or of both states. */
const small = /[^е]ск(?:ий|ая|ое|ого|ой|ому|ом|ую|им)$/
const ofTown = new Flag((lower) => small.test(lower))

const office = /^(?:бюро|управление|департамент|комитет|канцелярия|служба)$/
const ofField =
  /^(?:спортивн|образовательн|аграрн|сельскохозяйственн|транспортн|финансов|культурн|туристическ|экономическ|коммерческ|строительн|промышленн|научн|научно-техническ|пожарн|пожарно-спасательн|медицинск|экологическ|природоохранн|лесн|водн|метеорологическ|геологическ|железнодорожн|почтов|миграционн|налогов|полицейск|инвестиционн|архитектурн|статистическ|ветеринарн|продовольственн|зернов|рыбн|угольн|энергетическ|иммиграционн|земельн|жилищн|коммунальн|инженерн|сейсмологическ)/

const evaluates = /^(?:крупн|ведущ|известн|нов|друг|так|одн|частн|имен)/

const further = /^(?:по|имени|им|наук|искусств)$|[^с](?:ия|ой|ых|их|ого|ии|ей|ов)$/

const ofState = /^(?:международн|народн|национальн|государственн|центральн)/

const level =
  /^(?:торгов|народн|муниципал|провинциал|государствен|постоян|национал|республикан|столичн|областн|городск|региональн|главн|генеральн|районн|межрайонн|уездн|окружн|внешнеторгов|портов|таможенн|пограничн|транспортн|дорожн|ревизионн|избирательн|аудиторск|налогов|антимонопольн|организационн)/
const describes =
  /^(?:никак|как(?:ой|ого|ая|ие)|кажд|люб(?:ой|ого|ым)|всяк|котор|некотор|ещ[её]|наш|сво|эт(?:от|а|о|и)|друг|нов(?!о)|крупн|ведущ|перв|втор|ряд|местн|аналогичн|подобн|похож|ин(?:ой|ым|ому)|соответствующ|последн|будущ|сам|такж|различн|совместн)/
const country = /^(?:китайск|казахстанск|российск|казахск)/

/** Whether a small word may lead a name to its head: «муниципального комитета», «китайской международной компании». */
export const leadsToHead = (lower: string): boolean =>
  small.test(lower) || level.test(lower) || country.test(lower) || ofField.test(lower)

const ofCountry = new Flag((lower) => country.test(lower))
const namesLevel = new Flag((lower) => level.test(lower))
const describesOnly = new Flag((lower) => describes.test(lower))
const namesField = new Flag((lower) => ofField.test(lower))
