import type { Token } from '../../../text/read.ts'

/** A mark that may open a quotation. */
export const isQuote = (token: Token | undefined): boolean =>
  token !== undefined && !token.word && '"«“„'.includes(token.text)

/** Index of the mark that closes the quotation opened at `open`, nested ones included; null if none is near. */
export function closingQuote(tokens: readonly Token[], open: number): number | null {
  const straight = tokens[open]?.text === '"'
  let depth = 0
  for (let at = open; at < Math.min(tokens.length, open + 16); at++) {
    const mark = tokens[at]?.text ?? ''
    if (tokens[at]?.word) continue
    if (straight) {
      if (mark !== '"') continue
      depth += opensStraight(tokens, at) ? 1 : -1
      if (depth <= 0) return at
      // «ТОО "ККБК "Великая стена"»: the last of several may be missing
      if (at > open && depth === 1 && tokens[at + 1]?.text !== '"') return at
    } else if (/[«“„]/.test(mark) && !(mark === '“' && depth > 0 && tokens[open]?.text === '„')) {
      depth++
    } else if (/[»”“]/.test(mark)) {
      depth--
      // «АО «НК «КТЖ»: the last of several may be missing.
      if (depth <= 0 || !/[»”]/.test(tokens[at + 1]?.text ?? '')) return at
    }
  }
  return null
}

/** A straight mark opens where a word follows at once and none ends right before it. */
const opensStraight = (tokens: readonly Token[], at: number): boolean => {
  const [before, mark, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!mark || !next || next.start > mark.end || !/^[\p{L}\d]/u.test(next.text)) return false
  return !before || before.end < mark.start || /^["(]$/.test(before.text)
}

/** Index of the last token of a run of Latin words from `at` («Jinxiang Group Co., Ltd»); null if none starts there. */
export function latinEnd(tokens: readonly Token[], at: number): number | null {
  let end: number | null = null
  for (let next = at; next < Math.min(tokens.length, at + 18); next++) {
    const token = tokens[next]
    if (!token) break
    if (isLatin(token) || (end !== null && joint.test(token.text))) {
      if (!joint.test(token.text) || isLatin(tokens[next + 1])) end = next
      else if (/^\d/.test(token.text)) break
    } else if (end !== null && /^[.,&()]$/.test(token.text) && tailBehind(tokens, next)) continue
    // «China Railway Asia – Europe Construction Co.», «Jinxin (Xi’an) Seed Technology»
    else if (end !== null && /^[–—()]$/.test(token.text) && latinAround(tokens, next)) continue
    else break
  }
  return end
}

const latinWord = /^(?:[A-Z][A-Za-z0-9&'’+-]*|[a-z]{1,2}[A-Z][A-Za-z0-9]*|\d{1,2}[A-Z][A-Za-z]+)$/
/** Whether a token is a Latin word of a name; most are Cyrillic, as their first letter tells. */
const isLatin = (token: Token | undefined): boolean =>
  token !== undefined && token.text.charCodeAt(0) < CYRILLIC && latinWord.test(token.text)

const CYRILLIC = 0x400
const joint = /^(?:and|of|the|de|for|in|[0-9]{1,4})$/
/** Words of names of firms that are printed shortened. */
const shortened =
  /^(?:Imp|Exp|Int|Intl|Tech|Dev|Inv|Eng|Mfg|Mach|Equip|Ind|Sci|Elec|Ent|Bros|Grp|Mgmt|Chem|Pharm|Natl)$/
const legalTail = /^(?:Ltd|LTD|Inc|INC|Limited|LLC|LLP|Corp|Co|CO|JSC|PLC|Plc|GmbH|SA|AG)$/

/** A dash or bracket inside a Latin name: Latin words before and behind it, a further name of two words behind a dash. */
function latinAround(tokens: readonly Token[], at: number): boolean {
  const is = (index: number) => isLatin(tokens[index])
  // «China Energy Engineering Group (CEEC)»: an abbreviation behind the name is no part of it
  if (tokens[at]?.text === '(')
    return is(at - 1) && is(at + 1) && tokens[at + 2]?.text === ')' && is(at + 3)
  if (tokens[at]?.text === ')') return tokens[at - 2]?.text === '(' && is(at - 1) && is(at + 1)
  return is(at - 1) && is(at + 1) && is(at + 2) && is(at + 3)
}

/** Whether a mark inside a Latin name is followed by its legal tail («Co., Ltd») or, behind «&», by a word. */
function tailBehind(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text === '&') return isLatin(tokens[at + 1])
  // «China National Machinery Imp. & Exp. Corp.»
  if (tokens[at]?.text === '.' && shortened.test(tokens[at - 1]?.text ?? ''))
    return /^(?:&|and)$/.test(tokens[at + 1]?.text ?? '') || isLatin(tokens[at + 1])
  for (let next = at + 1; next < at + 4; next++) {
    const text = tokens[next]?.text ?? ''
    if (legalTail.test(text)) return true
    if (!/^[.,(]$/.test(text)) return false
  }
  return false
}

/** Latin words that name no body: services, units, abbreviations of things. */
export const notBodies =
  /^(?:Telegram|Instagram|Facebook|WhatsApp|WeChat|YouTube|TikTok|Twitter|Android|iOS|Viber|VK|Google|Play|App|Store|B2B|G2B|B2G|B2C|G2G|IT|PR|AI|GPS|USD|CNY|KZT|EUR|RMB|GDP|COVID|COVID-19|EXPO|Expo|QR|SMS|TV|FM|PhD|MBA|CEO|ESG|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XX|XXI|Ctrl|Enter|KZ|RK|CN|Made|Smart|Road|Belt|One|Invest|Forum|Day|City|Data|Digital|Center|BRI|SCO|UN|TIR|LNG|CNG|HSK|IELTS|China|Kazakhstan|Astana|Almaty|Asia|Central|Euro|Big|Online|VIP|HR|CRM|ERP|LED|SUV|Wi-Fi|FOB|DAP|CIF)$/
