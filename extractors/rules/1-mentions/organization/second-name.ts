import { bodyHeads } from '../../../text/bodies.ts'
import type { Token } from '../../../text/read.ts'
import { firstLetters } from '../../../text/words/first-letters.ts'
import { tokenAt } from '../official/draft.ts'
import type { Draft, Scene } from './draft.ts'
import { isQuote, latinEnd } from './name-run.ts'

/** Lengthens the body at token `at` by the bracket that tells its other names, and keeps its abbreviations in `aliases`. */
export function alsoCalled(
  { text, tokens, places }: Scene,
  at: number,
  body: Draft,
  aliases: Map<string, Draft>,
): void {
  let behind = tokenAt(tokens, at, body.end)
  if (/^[»”".]$/.test(tokens[behind]?.text ?? '')) behind++
  // «компания X из Китая (Y)»
  const from = tokens[behind]?.lower === 'из' ? tokens[behind + 1]?.start : undefined
  const home = from && places.find(({ start }) => start === from)
  if (home) behind = tokenAt(tokens, behind, home.end)
  const also = secondNames(text, tokens, behind, body.name)
  if (!also) return
  body.end = tokens[also.next - 1]?.end ?? body.end
  for (const name of also.names) if (/^\p{Lu}{3,8}$/u.test(name)) aliases.set(name, body)
}

/** Further names of a body, told in brackets right behind it, and the token index behind the bracket. */
interface SecondNames {
  names: string[]
  next: number
}

/**
 * «корпорация (China Guangdong Nuclear Power Group, CGNPG)», «CNEIC (China Nuclear Energy Industry Corporation – Китайская
 * корпорация ядерной промышленности)», «ТОО «SouthWindPower» («Энергия южного ветра»)»: other names of the body that ends
 * before the bracket at token `at`; `host` is its name. Two names with a comma between are one body's only where one of the
 * three abbreviates another, so that a list of members («(Sany, Huawei)») stays one. Null where nothing such stands.
 */
function secondNames(
  text: string,
  tokens: readonly Token[],
  at: number,
  host: string,
): SecondNames | null {
  if (tokens[at]?.text !== '(') return null
  const names: string[] = []
  let listed = false
  let next = past(tokens, at + 1)
  for (; names.length < 3; next++) {
    const end = nameEnd(tokens, next)
    const [first, last] = [tokens[next], end === null ? undefined : tokens[end]]
    if (end === null || !first || !last) return null
    names.push(text.slice(first.start, last.end))
    next = end + 1
    const mark = tokens[next]?.text ?? ''
    if (mark === '.' && tokens[next + 1]?.text === ')') next++
    if (tokens[next]?.text === ')') break
    if (!/^[,–—/-]$/.test(mark)) return null
    listed ||= mark === ','
  }
  if (tokens[next]?.text !== ')') return null
  return listed && !abbreviated([host, ...names]) ? null : { names, next: next + 1 }
}

/** Token index behind what leads to a further name: «англ.», «сокращённо», «далее –», «или». */
function past(tokens: readonly Token[], at: number): number {
  let next = at
  for (; leads.test(tokens[next]?.lower ?? ''); next++)
    while (/^[.–—:-]$/.test(tokens[next + 1]?.text ?? '')) next++
  return next
}

const leads = /^(?:англ|английск\S+|по-английски|кит|по-китайски|сокр|сокращ[её]нно|далее|или|он)$/

/** Index of the last token of a name at `at`: in marks, Latin, an abbreviation, or a phrase that holds a body's head noun. */
function nameEnd(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  if (!token) return null
  if (isQuote(token)) {
    const close = tokens.findIndex(({ text }, index) => index > at && /^[»”"]$/.test(text))
    return close > at && close < at + 9 ? close : null
  }
  const latin = latinEnd(tokens, at)
  if (latin !== null) return latin
  if (/^\p{Lu}{3,7}$/u.test(token.text) && /^[),–—-]$/.test(tokens[at + 1]?.text ?? '')) return at
  if (!token.capital) return null
  let held = false
  for (let end = at; end < Math.min(tokens.length, at + 12); end++) {
    held ||= bodyHeads.at(tokens, end) !== null
    if (/^[),–—/]$/.test(tokens[end + 1]?.text ?? '')) return held && end > at ? end : null
    if (!tokens[end + 1]?.word && !/^[-«»"]$/.test(tokens[end + 1]?.text ?? '')) return null
  }
  return null
}

/** Whether one of the names has the first letters of another's words, in their order. */
const abbreviated = (names: readonly string[]): boolean =>
  names.some((short) =>
    /^\p{Lu}{2,8}$/u.test(short)
      ? names.some((long) => long.length > short.length * 2 && holds(firstLetters(long), short))
      : false,
  )

/** Whether the letters of `some` stand in `all`, in their order; one may be missing. */
function holds(all: string, some: string): boolean {
  let at = 0
  let missing = 0
  for (const letter of some) {
    const found = all.indexOf(letter, at)
    if (found < 0) missing++
    else at = found + 1
  }
  return missing < 2
}
