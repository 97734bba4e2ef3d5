import type { OrganizationEntity, OrganizationMention } from '../../engine/mention.ts'
import { bodyHeads } from '../../text/bodies.ts'
import { findPlaces } from '../../text/places/places.ts'
import type { Reading, Token } from '../../text/read.ts'
import { Flag } from '../../text/words/lexeme.ts'
import { memoised } from '../../text/words/memo.ts'
import { tokenAt } from './official/draft.ts'
import { homesOf } from './official/homes.ts'
import { aliasAt, aliasBehind } from './organization/aliases.ts'
import { cyrillicName } from './organization/cyrillic-name.ts'
import { countryOf, type Draft, type Located, type Scene } from './organization/draft.ts'
import { isCredited, isExcluded } from './organization/excluded.ts'
import { knownBody, opensForm, withLegalForm } from './organization/fixed.ts'
import { withHead } from './organization/headed.ts'
import { latinName, nextQuoted } from './organization/latin.ts'
import { leadsToHead } from './organization/lead.ts'
import { headLeftOut } from './organization/left-out.ts'
import { isQuote } from './organization/name-run.ts'
import { unheaded } from './organization/of-post.ts'
import { alsoCalled } from './organization/second-name.ts'
import { nextShared } from './organization/shared-head.ts'
import { unite } from './organization/unite.ts'
import { within } from './within.ts'

export interface Organizations {
  mentions: OrganizationMention[]
  entities: OrganizationEntity[]
}

/**
 * Named bodies of an article: mentions with an index into the bodies, equal names united. Akimats and people's
 * governments are places, credited outlets and press services are no bodies of the article.
 */
export function findOrganizations(reading: Reading, places: readonly Located[]): Organizations {
  const mentions: OrganizationMention[] = []
  const entities: OrganizationEntity[] = []
  const byName = new Map<string, number>()
  const aliases = new Map<string, Draft>()
  const inSentence = within(places)
  const homes = homesOf(places)
  const chinese = places.flatMap((mention) =>
    mention.kind === 'place' ? mention.places.filter((place) => place.country === 'CN') : [],
  )
  for (const sentence of reading.sentences) {
    const { tokens } = sentence
    const scene = {
      text: reading.article.text,
      sentence,
      tokens,
      places: inSentence(sentence),
      homes,
      chinese,
    }
    for (const draft of draftsIn(scene, aliases)) {
      const key = keyOf(draft.name)
      const entity = byName.get(key) ?? entities.length
      const known = entities[entity] ?? toEntity(draft)
      entities[entity] = known
      byName.set(key, entity)
      known.country ??= draft.country
      const { start, end, rule, cases, plural } = draft
      known.evidence.push({ start, end, rule })
      mentions.push({
        kind: 'organization',
        entity,
        name: known.name,
        start,
        end,
        rule,
        cases,
        plural,
      })
    }
  }
  for (const entity of entities) {
    if (/^казахск(?:ий|ая|ое) /i.test(entity.name)) entity.country ??= 'KZ'
    if (entity.kind !== 'company') continue
    // «Шэньчжэнь Лида Электроник»
    if (entity.country === null)
      entity.country = findPlaces(entity.name)[0]?.places[0]?.entry.country ?? null
    if (/^[A-Z]/.test(entity.name)) entity.country ??= 'CN'
  }
  return unite(entities, mentions)
}

const toEntity = ({ name, country, kind, places }: Draft): OrganizationEntity => ({
  name,
  country,
  kind,
  places,
  evidence: [],
})

/** Names that differ in quotation marks, spaces, legal form, or how they write a state or «имени» are one body's. */
const keyOf = memoised((name): string => {
  const bare = name
    .toLowerCase()
    .replace(/(?<=\s)им\.\s?/, 'имени ')
    .replace(/[«»"“”„.,]/g, '')
  return bare
    .replace(/(?<=\s)(?:вко|зко|ско|юко|суар)(?=\s|$)/g, (short) => inFull[short] ?? short)
    .replace(/^государственный (?=банк)/, '')
    .replace(/(?<=\s)народного правительства (?=\S)/, '')
    .replace(/(?<=\s)(?:провинции|города) (?=\S)/g, '')
    .replace(/(?<=\s)(?:китайской народной республики|китая)(?=\s|$)/g, 'кнр')
    .replace(/(?<=\s)(?:китайской народной республике|китае)(?=\s|$)/g, 'кнр')
    .replace(/(?<=\s)(?:республик[ие] казахстан|казахстан[ае])(?=\s|$)/g, 'рк')
    .replace(/^(?:(?:тоо|ао|ооо|оао|зао|ип|нао|нк|пао|нак|нух|нгк|гк)\s+)+/, '')
    .replace(/\s/g, '')
})

const inFull: Record<string, string> = {
  вко: 'восточно-казахстанской области',
  зко: 'западно-казахстанской области',
  ско: 'северо-казахстанской области',
  юко: 'южно-казахстанской области',
  суар: 'синьцзян-уйгурского автономного района',
}

function draftsIn(scene: Scene, aliases: Map<string, Draft>): Draft[] {
  const drafts: Draft[] = []
  const { tokens, text } = scene
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    if (token && !mayOpen(token) && !drafts.at(-1)?.stem) {
      at++
      continue
    }
    const draft =
      (aliases.size > 0 ? aliasAt(tokens, at, aliases) : null) ??
      knownBody(scene, at) ??
      withLegalForm(scene, at) ??
      withHead(scene, at) ??
      latinName(scene, at, drafts.at(-1)) ??
      cyrillicName(scene, at) ??
      nextQuoted(scene, at, drafts.at(-1)) ??
      nextShared(scene, at, drafts.at(-1)) ??
      headLeftOut(scene, at, drafts.at(-1)) ??
      unheaded(scene, at)
    if (draft && !isExcluded(scene, draft)) {
      const told = aliasBehind(text, draft.end)
      const called = told !== null && !isPlace(scene, told.alias, draft.end)
      const country = draft.country ?? countryOf(whence(scene, draft))
      const whole = { ...draft, country, end: called ? told.end : draft.end }
      if (called) aliases.set(told.alias, whole)
      else alsoCalled(scene, at, whole, aliases)
      const host = drafts.at(-1)
      const joined = host && atHost(host, whole, text)
      if (joined) drafts.splice(-1, 1, joined)
      else drafts.push(whole)
      at = tokenAt(tokens, at, whole.end)
    } else at = draft && isCredited(draft, text) ? tokenAt(tokens, at + 1, draft.end) : at + 1
  }
  return drafts
}

/** Whether a body may begin at a token, but for the next of a row: most words are small and neither a head nor what leads to one. */
const mayOpen = (token: Token): boolean =>
  token.word ? token.capital || opens.of(token.lexeme) : isQuote(token)

const opens = new Flag(
  (lower) =>
    bodyHeads.opens(lower) || leadsToHead(lower) || opensForm(lower) || /^[a-z\d]/.test(lower),
)

const headed = /^(?:город|г\.|провинц|област|район|уезд|округ)/

/** «Университет «Фудань» (Шанхай)», «центр «Астана» /Казахстан/», «кооператив «Мёд» из ВКО»: the place told right behind a body. */
function whence({ text, places }: Scene, { end }: Draft): Located | undefined {
  const place = places.find((each) => each.start > end)
  const between = text.slice(end, Math.min(place?.start ?? end, end + 24))
  // «школа «Гаосинь» города Сианя»
  if (place && /^["»”]?\s$/.test(between) && headed.test(text.slice(place.start, place.start + 8)))
    return place
  return /^["»”]?\s?(?:[(/]|из (?:(?:города|г\.|провинции|китайского|китайской) ){0,2})$/.test(
    between,
  )
    ? place
    : undefined
}

/** «Институт Конфуция при ЕНУ», «госпиталь Сехэ при университете Цинхуа»: one body with where it is. */
function atHost(guest: Draft, host: Draft, text: string): Draft | null {
  if (guest.kind === 'company' || text.slice(guest.end, host.start) !== ' при ') return null
  const name = `${guest.name} при ${text.slice(host.start, host.end)}`
  return {
    ...guest,
    end: host.end,
    name,
    country: guest.country ?? host.country,
    places: host.places,
  }
}

/** «Министерство торговли (КНР)» */
const isPlace = ({ places, text }: Scene, alias: string, from: number): boolean => {
  const start = text.indexOf(alias, from)
  return places.some((each) => each.start <= start && each.end > start)
}
