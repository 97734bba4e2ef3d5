import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { dataPath } from '../../data.ts'
import type { CountryMention, OrganizationEntity, OrganizationMention, PlaceMention, PlaceRef } from '../../engine/mention.ts'
import { type Case, inflect } from '../../text/case.ts'
import { looksAdjective, nominativeAdjective } from '../../text/nominative.ts'
import { PhraseIndex } from '../../text/phrase-index.ts'
import type { Reading, Sentence, Token } from '../../text/read.ts'

export interface Organizations {
  mentions: OrganizationMention[]
  entities: OrganizationEntity[]
}

type Located = PlaceMention | CountryMention
type Kind = OrganizationEntity['kind']

/** A body found in a sentence before equal ones are united. */
interface Draft {
  start: number
  end: number
  name: string
  kind: Kind
  country: string | null
  cases: Case[]
  plural: boolean
  places: PlaceRef[]
  rule: string
}

/** Named bodies of an article: mentions with an index into the bodies, equal names united. Akimats are places, not bodies. */
export function findOrganizations(reading: Reading, places: readonly Located[]): Organizations {
  const mentions: OrganizationMention[] = []
  const entities: OrganizationEntity[] = []
  for (const sentence of reading.sentences) {
    const here = places.filter((place) => place.start >= sentence.start && place.end <= sentence.end)
    for (const draft of draftsIn(sentence, here, reading.article.text)) {
      let entity = entities.findIndex((known) => sameName(known.name, draft.name))
      if (entity < 0) {
        entity = entities.length
        entities.push({ name: draft.name, country: draft.country, kind: draft.kind, places: draft.places, evidence: [] })
      }
      const known = entities[entity]
      if (!known) continue
      known.country ??= draft.country
      const { start, end, rule, cases, plural } = draft
      known.evidence.push({ start, end, rule })
      mentions.push({ kind: 'organization', entity, name: known.name, start, end, rule, cases, plural })
    }
  }
  for (const entity of entities) if (entity.country === null && entity.kind === 'company' && /^(?:ОАО «)?[A-Z]/.test(entity.name)) entity.country = kazakhName.test(entity.name) ? 'KZ' : 'CN'
  return { mentions, entities }
}

/** Latin names by which Kazakhstan's companies call themselves. */
const kazakhName = /\b(?:Qazaq|Kazakh|Kaz[A-Z]|KZ|Astana|Almaty|Shymkent|Qaz[A-Z]?|Tau|Altyn|Dala|Nomad|Steppe)/

const plain = (name: string): string => name.toLowerCase().replace(/[«»"“”.,]/g, '').replace(legalForm, '').trim()
const sameName = (a: string, b: string): boolean => plain(a) === plain(b)
const legalForm = /^(?:тоо|ао|ооо|оао|зао|ип|нао|нк|пао)\s+/

function draftsIn(sentence: Sentence, places: readonly Located[], text: string): Draft[] {
  const drafts: Draft[] = []
  const { tokens } = sentence
  for (let at = 0; at < tokens.length; ) {
    const draft =
      knownBody(tokens, at) ??
      withLegalForm(tokens, at, text) ??
      withHead(tokens, at, places, text) ??
      latinName(tokens, at, text, drafts.at(-1), sentence) ??
      nextQuoted(tokens, at, text, drafts.at(-1))
    if (draft && !excluded(draft, text)) {
      drafts.push(draft)
      while (at < tokens.length && (tokens[at]?.start ?? 0) < draft.end) at++
    } else at++
  }
  return drafts
}

/** «сообщает пресс-служба», «при поддержке»: credits are no bodies of the article. */
function excluded(draft: Draft, text: string): boolean {
  return /(?:пресс-служб\S{0,3}|сообщает|передает|передаёт|ссылкой на|информирует)\s+["«]?$/i.test(text.slice(Math.max(0, draft.start - 40), draft.start))
}

function knownBody(tokens: readonly Token[], at: number): Draft | null {
  const found = known.at(tokens, at)
  const [first, last] = [tokens[at], tokens[at + (found?.length ?? 1) - 1]]
  const entry = found?.values[0]
  if (!entry || !first || !last || !/^[\p{Lu}\d]/u.test(first.text)) return null
  return { start: first.start, end: last.end, name: entry.name, kind: entry.kind, country: entry.country, cases: [], plural: false, places: [], rule: 'organization/known' }
}

const legalForms = /^(?:АО|ТОО|ООО|ОАО|ЗАО|ИП|НАО|СПК|НК|РГП|ГКП|КХ|ПАО|НПП|МФЦА|LLP|LLC|JSC)$/

/** «АО «НК «КТЖ»», «ТОО «Ертис Агро»»: a legal form and a quoted name. */
function withLegalForm(tokens: readonly Token[], at: number, text: string): Draft | null {
  const first = tokens[at]
  if (!first || !legalForms.test(first.text)) return null
  const open = tokens[at + 1]
  if (!open) return null
  const close = isQuote(open) ? closing(tokens, at + 1) : latinEnd(tokens, at + 1)
  const last = close === null ? undefined : tokens[close]
  if (!last) return null
  const country = /^(?:ООО|ОАО|ЗАО|ПАО)$/.test(first.text) ? null : 'KZ'
  return { start: first.start, end: last.end, name: clean(text.slice(first.start, last.end)), kind: 'company', country, cases: [], plural: false, places: [], rule: 'organization/legal-form' }
}

const isQuote = (token: Token): boolean => /^["«“„]$/.test(token.text)
const clean = (name: string): string => name.replace(/\s+/g, ' ')

/** Index of the mark that closes the quotation opened at `open`, nested ones included; null if too far. */
function closing(tokens: readonly Token[], open: number): number | null {
  const straight = tokens[open]?.text === '"'
  let depth = 0
  for (let at = open; at < Math.min(tokens.length, open + 16); at++) {
    const mark = tokens[at]?.text ?? ''
    if (straight) {
      if (mark === '"' && at > open) return at
    } else if (/[«“„]/.test(mark)) depth++
    else if (/[»”]/.test(mark)) {
      depth--
      const next = tokens[at + 1]?.text
      if (depth <= 0 || !next || !/[»”]/.test(next)) return at
    }
  }
  return null
}

/** Index of the last token of a run of Latin words from `at`, with «Co., Ltd» tails; null if none starts there. */
function latinEnd(tokens: readonly Token[], at: number): number | null {
  let end: number | null = null
  for (let next = at; next < tokens.length; next++) {
    const token = tokens[next]
    if (!token) break
    if (/^[A-Z][A-Za-z0-9&'-]*$/.test(token.text) || (end !== null && /^(?:ltd|co)$/.test(token.text)) || (end !== null && /^(?:and|of|the|de|[0-9]{1,4})$/.test(token.text))) end = next
    else if (end === null || !/^[.,&]$/.test(token.text) || !continues(tokens, next)) break
  }
  return end
}

/** «ансамбли «Сазген», «Кулансаз»»: a further quoted name in a list that a named body opened. */
function nextQuoted(tokens: readonly Token[], at: number, text: string, before: Draft | undefined): Draft | null {
  const open = tokens[at]
  if (!open || !isQuote(open) || before?.rule !== 'organization/named') return null
  if (!/^["»”]?\s*(?:,|и|, а также)\s*$/.test(text.slice(before.end, open.start))) return null
  const close = closing(tokens, at)
  const last = close === null ? undefined : tokens[close]
  if (!last) return null
  return { ...before, start: open.start, end: last.end, name: clean(text.slice(open.end, last.start)), rule: 'organization/named' }
}

/** Whether marks inside a Latin name lead on to a tail: «Co., Ltd», «A&B». */
function continues(tokens: readonly Token[], at: number): boolean {
  const behind = tokens.slice(at + 1, at + 3).find((token) => token.word)?.text ?? ''
  if (/^(?:Ltd|LTD|Inc|Limited|LLC|Corp|Co|JSC|ltd)$/.test(behind)) return true
  return tokens[at]?.text === '&' && /^[A-Z]/.test(behind)
}

const companyTail = /^(?:Group|Co|Ltd|Inc|Corporation|Company|Holding|Holdings|Technology|Technologies|Energy|Power|International|Express|Limited|Corp|Industry|Industries|Investment|Trade|Trading|Logistics|Bank|Motors?|Engineering|Construction|University|Machinery|Mining|Agro|Partner|Partners|Capital|Hotel)$/
const notBodies = /^(?:Telegram|Instagram|Facebook|WhatsApp|YouTube|TikTok|Twitter|Android|iOS|Viber|VK|Google|Play|App|Store|B2B|G2B|B2G|IT|PR|AI|GPS|USD|CNY|KZT|EUR|RMB|GDP|COVID|EXPO|Expo|QR|SMS|TV|FM|PhD|MBA|CEO|ESG|II|III|IV|VI|VII|VIII|IX|XI|XII|Ctrl|Enter|KZ|RK|CN|Made|Smart|Silk|Road|Belt|One|Invest|Forum|Day|City|Data|Digital|Center|BRI|SCO|UN|TIR|LNG|CNG|HSK|IELTS|China|Kazakhstan|Astana|Almaty)$/

/** Latin names that stand by themselves: of two words and more, or next in a list of bodies. */
function latinName(tokens: readonly Token[], at: number, text: string, before: Draft | undefined, sentence: Sentence): Draft | null {
  const first = tokens[at]
  if (!first || !/^[A-Z]/.test(first.text) || !/[А-Яа-я]/.test(text.slice(sentence.start, sentence.end))) return null
  const end = latinEnd(tokens, at)
  const last = end === null ? undefined : tokens[end]
  if (end === null || !last || /[./@]\p{L}/u.test(text.slice(last.end, last.end + 2))) return null
  const words = tokens.slice(at, end + 1).filter((token) => token.word)
  const joined = before !== undefined && /^\s*(?:,|и|, а также|а также)\s*["«]?$/.test(text.slice(before.end, first.start)) && before.kind === 'company'
  const named = words.length >= 2 && words.some((word) => companyTail.test(word.text))
  const quoted = /["«“]$/.test(text.slice(0, first.start)) && words.length >= 1
  if (words.every((word) => notBodies.test(word.text))) return null
  const lone = words.length === 1 && /^(?:[A-Z]{3,}|[A-Z][a-z]{3,})$/.test(first.text) && /(?:китайск|казахстанск)\S{1,3}\s$/.test(text.slice(Math.max(0, first.start - 20), first.start).toLowerCase())
  const strong = lone || joined || named || (words.length >= 2 && !words.some((word) => notBodies.test(word.text)) && !quoted)
  if (!strong) return null
  return { start: first.start, end: last.end, name: clean(text.slice(first.start, last.end)), kind: words.some((word) => word.text === 'University') ? 'university' : 'company', country: countryAround(text, first.start) ?? (joined ? before.country : null), cases: [], plural: false, places: [], rule: 'organization/latin-name' }
}

/** «китайская компания X» → CN, «казахстанская компания X» → KZ, from the few words before. */
function countryAround(text: string, start: number): string | null {
  const before = text.slice(Math.max(0, start - 60), start).toLowerCase()
  if (/китайск\S{1,3}\s[^.;]{0,45}$|кнр\s[^.;]{0,30}$/.test(before)) return 'CN'
  if (/казахстанск\S{1,3}\s[^.;]{0,45}$|отечественн\S{1,3}\s[^.;]{0,40}$/.test(before)) return 'KZ'
  return null
}

/** A head noun with a quoted or Latin name, a place adjective before it, or a genitive that ends in a place. */
function withHead(tokens: readonly Token[], at: number, places: readonly Located[], text: string): Draft | null {
  const lead = leadOf(tokens, at, places)
  const found = heads.at(tokens, lead.head)
  const head = found?.values[0]
  const first = tokens[at]
  const headToken = tokens[lead.head]
  if (!found || !head || !first || !headToken) return null
  const after = lead.head + found.length
  const cases = [...new Set(found.values.map((value) => value.case))]
  const plural = found.values.every((value) => value.number === 'pl')
  const base = { kind: head.kind, cases, plural, start: first.start }
  const generic = head.generic
  const place = (span: { start: number; end: number }): Located | undefined => places.find((each) => each.start >= span.start && each.end <= span.end)
  const naming = nameStart(tokens, after)
  const named = nameAfter(tokens, naming)
  const adjective = lead.head > at ? place({ start: first.start, end: headToken.start }) : undefined
  const country = adjective?.kind === 'place' ? (adjective.places[0]?.country ?? null) : adjective?.kind === 'country' ? adjective.code : null
  if (named !== null) {
    const [open, close] = [tokens[naming], tokens[named]]
    if (!open || !close || (plural && !isQuote(open) && head.kind !== 'company')) return null
    if (plural) {
      const name = isQuote(open) ? text.slice(open.end, close.start) : text.slice(open.start, close.end)
      return { ...base, start: open.start, end: close.end, name: clean(name), country: country ?? countryAround(text, open.start), places: [], rule: 'organization/named' }
    }
    const own = isQuote(open) ? text.slice(open.end, close.start) : text.slice(open.start, close.end)
    const keepsHead = head.kind === 'university' || head.kind === 'association' || head.kind === 'government'
    const name = keepsHead ? `${capital(head.phrase)} ${text.slice(open.start, close.end)}` : own
    return { ...base, end: close.end, name: clean(name), country: country ?? countryAround(text, open.start), places: [], rule: 'organization/named' }
  }
  if (plural) return null
  const tail = tailOf(tokens, after, places, text)
  const capitalAdjective = lead.head > at && /^\p{Lu}/u.test(first.text)
  const located = tail?.located ?? null
  if (!capitalAdjective && (generic || located === null) && !(/^\p{Lu}/u.test(headToken.text) && tail !== null && lead.head === at && at > 0)) return null
  if (generic && !(capitalAdjective && adjective)) return null
  if (capitalAdjective && generic && head.kind === 'company') return null
  const end = tail ? tail.end : (tokens[after - 1]?.end ?? headToken.end)
  const adjectives = tokens.slice(at, lead.head).map((token) => nominativeAdjective(token.text, head.gender))
  const rest = tail ? text.slice(tokens[after]?.start ?? end, tail.end) : ''
  const name = capital([...adjectives, head.phrase, rest].filter(Boolean).join(' '))
  const where = located ?? adjective ?? null
  const own = where?.kind === 'place' ? [...where.places] : []
  const of = where?.kind === 'place' ? (where.places[0]?.country ?? null) : where?.kind === 'country' ? where.code : null
  return { ...base, end, name: clean(name), country: of, places: own, rule: 'organization/head' }
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** Adjectives before a head («Пекинского муниципального комитета»): index of the head, at most four words on. */
function leadOf(tokens: readonly Token[], at: number, places: readonly Located[]): { head: number } {
  if (heads.at(tokens, at)) return { head: at }
  for (let next = at; next < Math.min(tokens.length, at + 4); next++) {
    const token = tokens[next]
    if (!token || !token.word || !looksAdjective(token.lower)) break
    const isPlace = places.some((place) => !place.adjective && place.start <= token.start && place.end >= token.end)
    if (isPlace) break
    if (next > at && /^\p{Lu}/u.test(token.text) && !/^\p{Lu}/u.test(tokens[at]?.text ?? '')) break
    if (heads.at(tokens, next + 1)) {
      const first = tokens[at]
      const starts = first !== undefined && (/^\p{Lu}/u.test(first.text) || /^(?:торгов|народн|муниципал|провинциал|государствен|постоян|национал|республикан|областн|городск|региональн)/.test(first.lower))
      return starts && !/^(?:китайск|казахстанск|наш|сво|эт|друг|нов|крупн|ведущ|перв|втор)/.test(first.lower) ? { head: next + 1 } : { head: at }
    }
  }
  return { head: at }
}

/** Where a name can start behind a head: past a few genitives («ансамбли народной музыки «Сазген»»). */
function nameStart(tokens: readonly Token[], after: number): number {
  for (let at = after; at < Math.min(tokens.length, after + 4); at++) {
    const token = tokens[at]
    if (!token || isQuote(token)) return at
    if (!/^\p{Ll}/u.test(token.text) || !/(?:ой|ого|их|ых|ки|ии|ия|ы|и|а)$/.test(token.lower) || token.lower === 'и') return after
  }
  return after
}

/** Index of the last token of a quoted or Latin name at `at`; null if none starts there. */
function nameAfter(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  if (!token) return null
  if (isQuote(token)) return closing(tokens, at)
  return /^[A-Z]/.test(token.text) && !notBodies.test(token.text) ? latinEnd(tokens, at) : null
}

/** The genitive behind a head up to the place that ends it: «иностранных дел Китая», «торговли провинции Шаньдун». */
function tailOf(tokens: readonly Token[], at: number, places: readonly Located[], text: string): { end: number; located: Located | null } | null {
  let end: number | null = null
  let located: Located | null = null
  for (let next = at; next < Math.min(tokens.length, at + 9); next++) {
    const token = tokens[next]
    if (!token) break
    const place = places.find((each) => each.start <= token.start && each.end >= token.end && !each.adjective)
    if (place) {
      if (next > at && /^(?:с|со|в|во|на|из|между|к|по|для|от)$/.test(tokens[next - 1]?.lower ?? '')) break
      located ??= place
      end = place.end
      while ((tokens[next + 1]?.start ?? Number.POSITIVE_INFINITY) < place.end) next++
      if (/^\s*провинции|^\s*СУАР|^\s*КНР|^\s*РК\b/.test(text.slice(place.end, place.end + 12))) continue
      break
    }
    const lower = token.lower
    if (/^(?:имени|им)$/.test(lower)) {
      const last = tokens.slice(next + 1, next + 5).findLast((each) => /^\p{Lu}|^аль-/u.test(each.text))
      if (last) end = last.end
      break
    }
    const genitive = /(?:ия|ий|ых|их|ого|его|ой|ей|ов|ев|ии|ли|ки|та|тв|ва|ры|сти|ства|на|ра|ции|зма|ел|рта|да|нов|мы|ств|ды|ти|зы|ей|ния|ки|гов|ма|са)$/.test(lower)
    const plain = token.word && !/^\d/.test(token.text) && genitive && !/^(?:подписал|встретил|провел|состоял)/.test(lower)
    if (plain && !heads.at(tokens, next)) {
      if (/^\p{Lu}{2,}$/u.test(token.text)) end = token.end
      continue
    }
    if (/^(?:и|,)$/.test(lower) && next > at) continue
    if (/^\p{Lu}{2,6}$/u.test(token.text)) {
      end = token.end
      break
    }
    if (heads.at(tokens, next)) continue
    break
  }
  if (end === null) {
    return null
  }
  return { end, located }
}

const Head = z.strictObject({ heads: z.array(z.string()), kind: z.enum(['company', 'university', 'government', 'association', 'media', 'other']), generic: z.boolean().optional(), phrase: z.string() })
const heads = new PhraseIndex<{ phrase: string; kind: Kind; generic: boolean; gender: 'm' | 'f' | 'n'; case: Case; number: 'sg' | 'pl' }>()
for (const entry of z.array(Head).parse(parse(readFileSync(dataPath('extractors/lexicon/bodies.yaml'), 'utf8')))) {
  for (const phrase of entry.heads) {
    const noun = phrase.split(' ').find((word) => !looksAdjective(word)) ?? phrase
    const gender = /[ая]$/.test(noun) ? 'f' : /[оеё]$/.test(noun) ? 'n' : 'm'
    for (const form of inflect(phrase)) heads.add(form.text, { phrase, kind: entry.kind, generic: entry.generic ?? false, gender, case: form.case, number: form.number })
  }
}

const Known = z.strictObject({ name: z.string(), kind: Head.shape.kind, country: z.string().nullable(), words: z.array(z.string()), fixed: z.boolean() })
const known = new PhraseIndex<z.infer<typeof Known>>()
for (const entry of z.array(Known).parse(parse(readFileSync(dataPath('extractors/lexicon/known-bodies.yaml'), 'utf8')))) {
  for (const words of entry.words) known.add(words, entry)
}
