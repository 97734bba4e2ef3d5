import { bodyHeads } from '../../../text/bodies.ts'
import { latinPerson } from '../../../text/persons/latin-person.ts'
import type { Token } from '../../../text/read.ts'
import { adjectiveBefore, countryBefore, countryOf, type Draft, type Scene, tidy } from './draft.ts'
import { behindPost, withoutHolder } from './latin-holder.ts'
import { companyWord, latinSchool } from './latin-words.ts'
import { closingQuote, isQuote, latinEnd, notBodies } from './name-run.ts'
import { isStaff } from './staff.ts'

/** Latin names that stand by themselves: of two words and more, next in a list of bodies, or behind a post or role. */
export function latinName(scene: Scene, at: number, before: Draft | undefined): Draft | null {
  const { tokens, text, sentence } = scene
  const first = tokens[at]
  if (
    !first ||
    first.text.charCodeAt(0) > 0x7f ||
    !/^(?:[A-Z0-9]|[a-z]{1,2}[A-Z])/.test(first.text)
  )
    return null
  const run = latinEnd(tokens, at)
  const bare = bodyHeads.at(tokens, at - 1) !== null && behindPost(tokens, at - 1)
  const titled = /^(?:профессор|доктор|академик|господин|госпож|г-н|г-ж)/.test(
    tokens[at - 1]?.lower ?? '',
  )
  const held = bare || titled || before?.end === first.start - 1 || behindPost(tokens, at)
  const end = run !== null && held ? withoutHolder(tokens, at, run) : run
  const last = end === null ? undefined : tokens[end]
  if (end === null || !last || inAddress(text, first.start, last.end)) return null
  if (!/[А-Яа-я]/.test(text.slice(sentence.start, sentence.end))) return null
  const words = tokens.slice(at, end + 1).filter((token) => token.word)
  if (words.every((word) => notBodies.test(word.text) || /^\d+$/.test(word.text))) return null
  // «Международная торговая ассоциация (International Trade Association)»: the same body once more
  if (before && /^["»”]?\s?\((?:[A-Z]\w{1,15} )?$/.test(text.slice(before.end, first.start)))
    return null
  // «под брендом Howo», «в списке Fortune Global»
  if (thing.test(tokens[runStart(tokens, at) - 1]?.lower ?? '')) return null
  const joined =
    before?.kind === 'company' && listed.test(text.slice(before.end, first.start)) ? before : null
  if (!joined && !strong(words) && !behindRole(tokens, at)) return null
  if (!joined && quotedName(tokens, at) && !words.some((word) => companyWord.test(word.text)))
    return null
  if (spellsPerson(tokens, at, end)) return null
  const university = words.some((word) => latinSchool.test(word.text))
  return {
    start: first.start,
    end: last.end,
    name: tidy(text.slice(first.start, last.end)),
    kind: university ? 'university' : 'company',
    country:
      countryOf(adjectiveBefore(scene.places, first.start)) ??
      countryBefore(text, first.start) ??
      (ofKazakh.test(first.text) ? 'KZ' : ofChinese.test(first.text) ? 'CN' : shared(joined)),
    cases: [],
    plural: false,
    places: [],
    rule: 'organization/latin-name',
  }
}

/**
 * The country that a body has from the one joined before it. «между ТОО «Иртыш» и Hubei Grain Trade»: a Kazakh legal form or
 * spelling says nothing of the next body.
 */
const shared = (joined: Draft | null): string | null =>
  joined === null ||
  joined.rule === 'organization/legal-form' ||
  (/^organization\/(?:head|known)$/.test(joined.rule) && joined.country === 'KZ') ||
  ofKazakh.test(joined.name)
    ? null
    : joined.country

/** «Сунь Цинем (Sun Qin)», «Ли Вэй /Li Wei/»: the Latin spelling of a person's name right before it. */
function spellsPerson(tokens: readonly Token[], at: number, end: number): boolean {
  const marks = `${tokens[at - 1]?.text}${tokens[end + 1]?.text}`
  if (marks !== '()' && marks !== '//') return false
  const run = tokens.slice(at, end + 1).map(({ text }) => text)
  const named = /^\p{Lu}\p{Ll}/u.test(tokens[at - 2]?.text ?? '')
  return named && latinPerson(run) === run.length
}

/** «Qazaq Camel», «KazMinerals», «Turkistan Invest»: names that begin with the country's own or with one of its towns. */
const ofKazakh =
  /^(?:(?:Qazaq|Kazakh)(?!stan-)|Qaz[A-Z]|Kaz[A-Z]|KAZ(?!AN)|(?:Turkistan|Turkestan|Almaty|Astana|A[qk]tobe|Shymkent|A[qk]tau|Pavlodar|[QK]aragand[ay]|[QK]ostanay|Semey|Oskemen|Atyrau|Mangystau|[ZJ]h?eti?ysu|Taraz|Ulytau|[QK]yzylorda|Kokshetau|Aqmola|Sary-?[Aa]r[qk]a)(?:\b|$))/

/** «China Harbour», «Sinohydro», «Zhejiang Telecom»: the same of China. */
const ofChinese =
  /^(?:China|Chinese|Sino[a-z]*|Beijing|Shanghai|Tianjin|Chongqing|Xinjiang|Shaanxi|Shanxi|Gansu|Qinghai|Ningxia|Hebei|Henan|Hubei|Hunan|Shandong|Jiangsu|Jiangxi|Zhejiang|Anhui|Fujian|Guangdong|Guangxi|Hainan|Sichuan|Yunnan|Guizhou|Liaoning|Jilin|Heilongjiang|Urumqi|Xi['’]an|Shenzhen|Guangzhou|Qingdao|Wuhan|Nanjing|Hangzhou|Chengdu|Lanzhou|Zhengzhou|Lianyungang|Shenyang|Harbin|Dalian|Xiamen|Ningbo|Wenzhou|Suzhou|Hefei|Jinan|Yantai|Weihai|Horgos|Yili)$/

const listed = /^["»”]?\s*(?:,|и|, а также|а также)\s*["«]?$/

/** «… Group», or two words of which none is a common one. */
function strong(words: readonly Token[]): boolean {
  if (words.length < 2) return false
  // «China Harbour», «China Road and Bridge»
  if (words[0]?.text === 'China' && /^[A-Z][a-z]{3}/.test(words[1]?.text ?? ''))
    return !/^(?:Daily|Expo|Eurasia|Kazakhstan|Central|Town|Visa|Week|Forum)$/.test(
      words[1]?.text ?? '',
    )
  return (
    words.some((word) => companyWord.test(word.text)) ||
    !words.some((word) => notBodies.test(word.text))
  )
}

/** «руководство Huawei», «с представителями XCMG», «директор Sany»: who can only belong to a body. */
function behindRole(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (!before) return false
  if (isStaff(before) || /^(?:завод|предприяти)\S{0,3}$/.test(before.lower)) return true
  // «китайская TBEA», «договор с CRRC»
  const own =
    /^[A-Z][A-Za-z]{2}/.test(tokens[at]?.text ?? '') && !notBodies.test(tokens[at]?.text ?? '')
  if (own && /^китайск/.test(before.lower)) return true
  if (own && before.lower === 'с' && paper.test(tokens[at - 2]?.lower ?? '')) return true
  return behindPost(tokens, at)
}

const runStart = (tokens: readonly Token[], at: number): number => {
  let from = at
  while (from > 0 && /^[A-Z&]/.test(tokens[from - 1]?.text ?? '')) from--
  return from
}

/** What has a name and is no body: brands, lists, services, trains. */
const thing =
  /^(?:бренд|марк|рейтинг|спис[о]?к|модел|сервис|приложени|платформ|систем|программ|портал|сайт|индекс|линейк|фестивал|конкурс|поезд|чат-бот|выставк|форум|конференци)/

const paper = /^(?:договор|контракт|соглашени|меморандум)/

const quotedName = (tokens: readonly Token[], at: number): boolean => isQuote(tokens[at - 1])

/** Part of an address («zakon.kz», «www.gov.kz», «info@x»). */
function inAddress(text: string, start: number, end: number): boolean {
  return (
    /[./@]\p{L}/u.test(text.slice(end, end + 2)) ||
    /\p{L}[./@]$/u.test(text.slice(Math.max(0, start - 2), start))
  )
}

/** «ансамбли «Сазген», «Кулансаз»»: a further quoted name in a list that a named body opened. */
export function nextQuoted(
  { tokens, text }: Scene,
  at: number,
  before: Draft | undefined,
): Draft | null {
  const open = tokens[at]
  if (!open || open.word || !before || !isQuote(open)) return null
  if (!/named|legal-form|latin-name/.test(before.rule)) return null
  if (!/^["»”]?\s*(?:,|и|, а также|а также)\s*$/.test(text.slice(before.end, open.start)))
    return null
  const close = closingQuote(tokens, at)
  const last = close === null ? undefined : tokens[close]
  if (!last || close === null || close - at > 9 || bodyHeads.at(tokens, at + 1) !== null)
    return null
  return {
    ...before,
    start: open.start,
    end: last.end,
    name: tidy(text.slice(open.end, last.start)),
    rule: 'organization/named',
  }
}
