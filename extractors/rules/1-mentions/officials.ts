import type {
  CountryMention,
  OfficialEntity,
  OfficialMention,
  PlaceMention,
  PlaceRef,
} from '../../engine/mention.ts'
import type { Case } from '../../text/case.ts'
import { familyName, type NameWord, type PersonName, personName } from '../../text/names.ts'
import { type PostHead, postAt } from '../../text/posts.ts'
import type { Reading, Sentence, Token } from '../../text/read.ts'
import { type Belonging, belongingAfter, belongingBefore, type Surroundings } from './belonging.ts'
import type { Organizations } from './organizations.ts'

export interface Officials {
  mentions: OfficialMention[]
  entities: OfficialEntity[]
}

/** A post, a name or both as one sentence gives them, before persons are united over the article. */
interface Draft {
  start: number
  end: number
  post: PostHead | null
  belonging: Belonging | null
  name: PersonName | null
  rule: string
  cases: readonly Case[]
}

/** Named persons with posts, and every mention of them or of an unnamed post-holder, in order of the text. */
export function findOfficials(
  reading: Reading,
  places: readonly (PlaceMention | CountryMention)[],
  organizations: Organizations,
): Officials {
  const entities: OfficialEntity[] = []
  const mentions: OfficialMention[] = []
  const homes = byFrequency(places).filter((place) => place.country === 'KZ')
  const chinese = places.flatMap((mention) =>
    mention.kind === 'place' ? mention.places.filter((place) => place.country === 'CN') : [],
  )
  for (const sentence of reading.sentences) {
    const around: Surroundings = {
      text: reading.article.text,
      tokens: sentence.tokens,
      places: places.filter((place) => place.start >= sentence.start && place.end <= sentence.end),
      bodies: organizations.mentions.filter(
        (body) => body.start >= sentence.start && body.end <= sentence.end,
      ),
      organizations: organizations.entities,
      home: homes[0] ?? null,
      homes,
      chinese: chinese.filter((place) => place.start < sentence.end),
    }
    for (const draft of draftsIn(sentence, around)) {
      const entity = identify(draft, entities, mentions)
      if (draft.name && entity === null && !draft.post) continue
      mentions.push(toMention(draft, entity, entities))
    }
  }
  return keepActing(reading, { mentions, entities })
}

/** The places of an article, the most often named first: what «аким области», «мэр города» mean. */
function byFrequency(places: readonly (PlaceMention | CountryMention)[]): PlaceRef[] {
  const counts = new Map<string, { place: PlaceRef; count: number }>()
  for (const mention of places) {
    if (mention.kind !== 'place') continue
    for (const place of mention.places) {
      const known = counts.get(place.id) ?? { place, count: 0 }
      known.count++
      counts.set(place.id, known)
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map((each) => each.place)
}

function draftsIn(sentence: Sentence, around: Surroundings): Draft[] {
  const { tokens } = sentence
  const drafts: Draft[] = []
  for (let at = 0; at < tokens.length; ) {
    const draft = fromPost(tokens, at, around) ?? fromName(tokens, at, around)
    if (draft) {
      drafts.push(...draft)
      const end = draft.at(-1)?.end ?? 0
      while (at < tokens.length && (tokens[at]?.start ?? 0) < end) at++
    } else at++
  }
  return drafts
}

/** Post + what it belongs to + name(s): «губернатором провинции Хэнань Ван Каем», «вице-губернаторы Чжан Вэй и Ли На». */
function fromPost(tokens: readonly Token[], at: number, around: Surroundings): Draft[] | null {
  const post = postAt(tokens, at)
  const first = tokens[at]
  if (!post || !first) return null
  const ahead = belongingBefore(around, at)
  const after = belongingAfter(around, post.to, post)
  const start = ahead?.start ?? first.start
  const belonging = after.belonging ?? ahead?.belonging ?? null
  const nameAt = honorific(tokens, after.to)
  const expect = post.cases
  const name =
    nameFrom(tokens, nameAt, around, expect, true) ??
    nameFrom(tokens, honorific(tokens, after.reach), around, expect, true) ??
    (post.plural ? null : byDash(tokens, nameAt, around))
  if (!name) {
    const last = tokens[after.to - 1] ?? first
    return [
      {
        start,
        end: Math.max(last.end, belonging?.end ?? 0),
        post,
        belonging,
        name: null,
        rule: 'official/post',
        cases: post.cases,
      },
    ]
  }
  const drafts: Draft[] = [
    {
      start,
      end: name.end,
      post,
      belonging,
      name: name.person,
      rule: 'official/post-of-name',
      cases: post.cases,
    },
  ]
  let here = name
  while (post.plural) {
    const joined = tokens[here.next]
    if (!joined || !/^(?:,|и)$/.test(joined.lower)) break
    const more = nameFrom(tokens, here.next + 1, around, expect, true)
    if (!more) break
    drafts.push({
      start: more.start,
      end: more.end,
      post,
      belonging,
      name: more.person,
      rule: 'official/shared-post',
      cases: post.cases,
    })
    here = more
  }
  const places = belonging?.places ?? []
  if (drafts.length > 1 && places.length === drafts.length) {
    drafts.forEach((draft, index) => {
      const place = places[index]
      if (belonging && place) draft.belonging = { ...belonging, of: place.name, places: [place] }
    })
  }
  return drafts
}

interface NamedAt {
  person: PersonName
  start: number
  end: number
  /** Index of the token behind the name. */
  next: number
}

/** Legal forms and parties, which look like family names in capitals. */
const abbreviations =
  /^(?:СПК|ТОО|ООО|ОАО|ЗАО|ПАО|НАО|НПП|КПК|КНР|СЭЗ|СУАР|МЦПС|ВКО|СКО|ЗКО|ЮКО|НПКСК|ВСНП|АПК|ТПП|МИД|США|ЕАЭС|ШОС|СНГ|ВУЗ|СМИ)$/

/** A person's name that starts at token `at`. */
function nameFrom(
  tokens: readonly Token[],
  at: number,
  around: Surroundings,
  expect: Case | readonly Case[] | undefined,
  trusted: boolean,
): NamedAt | null {
  const first = tokens[at]
  if (!first || !first.word || !/^\p{Lu}/u.test(first.text) || abbreviations.test(first.text))
    return null
  if (around.bodies.some((body) => body.start <= first.start && body.end > first.start)) return null
  const words = wordsFrom(tokens, at)
  const person = personName(words, 0, { ...(expect ? { expect } : {}), trusted })
  if (!person) return null
  if (person.length === 1 && !trusted) return null
  const last = words[person.length - 1]
  if (!last) return null
  const inPlace = around.places.some((place) => place.start <= first.start && place.end >= last.end)
  if (inPlace) return null
  const next = tokens.findIndex((token) => token.start >= last.end)
  return { person, start: first.start, end: last.end, next: next < 0 ? tokens.length : next }
}

/** Words from token `at` that stand next to each other, dots after initials passed over. */
function wordsFrom(tokens: readonly Token[], at: number): NameWord[] {
  const words: NameWord[] = []
  for (let index = at; index < Math.min(tokens.length, at + 7) && words.length < 4; index++) {
    const token = tokens[index]
    if (!token) break
    if (token.word) words.push({ text: token.text, start: token.start, end: token.end })
    else if (!(token.text === '.' && (words.at(-1)?.text.length ?? 9) <= 2)) break
  }
  return words
}

/** «госпожа», «г-н», «товарищ» before a name. */
function honorific(tokens: readonly Token[], at: number): number {
  return /^(?:господин\S{0,2}|госпож\S{1,2}|г-н\S?|г-ж\S|товарищ\S{0,2})$/.test(
    tokens[at]?.lower ?? '',
  )
    ? at + 1 + (tokens[at + 1]?.text === '.' ? 1 : 0)
    : at
}

/** «Губернатор – Ван Кай»: a dash between post and name. */
function byDash(tokens: readonly Token[], at: number, around: Surroundings): NamedAt | null {
  return /^[-–—]$/.test(tokens[at]?.text ?? '')
    ? nameFrom(tokens, at + 1, around, 'nom', false)
    : null
}

/** Name + comma, dash or bracket + post + what it belongs to; or a name alone. */
function fromName(tokens: readonly Token[], at: number, around: Surroundings): Draft[] | null {
  const from = honorific(tokens, at)
  const named =
    nameFrom(tokens, from, around, undefined, false) ?? (from > at ? surname(tokens, from) : null)
  if (!named) return null
  const start = tokens[at]?.start ?? named.start
  const mark = tokens[named.next]?.text ?? ''
  if (/^[,(–—-]$/.test(mark)) {
    const postFrom = named.next + 1
    const adjective = /^\p{Ll}/u.test(tokens[postFrom]?.text ?? '')
    const post = postAt(tokens, postFrom) ?? (adjective ? postAt(tokens, postFrom + 1) : null)
    if (post && !post.plural) {
      const ahead = belongingBefore(around, post.from)
      const after = belongingAfter(around, post.to, post)
      const further = nameFrom(tokens, honorific(tokens, after.to), around, undefined, true)
      const lastToken = tokens[after.to - 1]
      if (!further && lastToken && (mark !== '-' || post.cases.includes('nom'))) {
        const belonging = after.belonging ?? ahead?.belonging ?? null
        return [
          {
            start,
            end: Math.max(lastToken.end, belonging?.end ?? 0),
            post,
            belonging,
            name: named.person,
            rule: 'official/name-post',
            cases: named.person.cases,
          },
        ]
      }
    }
  }
  return [
    {
      start,
      end: named.end,
      post: null,
      belonging: null,
      name: named.person,
      rule: 'official/name',
      cases: named.person.cases,
    },
  ]
}

/** A family name alone after an honorific: «господин Ван». */
function surname(tokens: readonly Token[], at: number): NamedAt | null {
  const token = tokens[at]
  const [best] = token ? familyName(token.text) : []
  if (!token || !best) return null
  const person: PersonName = {
    length: 1,
    name: best.nominative,
    latin: null,
    origin: 'other',
    country: null,
    sex: best.sex,
    cases: [],
    family: best.nominative,
    sure: 0.5,
    variants: [],
  } as PersonName
  return { person, start: token.start, end: token.end, next: at + 1 }
}

/** The entity that a draft speaks of: by name, by family name, or for a bare post the last person who held it; null if none. */
function identify(
  draft: Draft,
  entities: OfficialEntity[],
  mentions: readonly OfficialMention[],
): number | null {
  if (draft.name) {
    const known = entities.findIndex((entity) => samePerson(entity, draft.name))
    if (known >= 0) {
      enrich(entities[known], draft)
      return known
    }
    if (!/\s/.test(draft.name.name)) return null
    entities.push(newEntity(draft))
    return entities.length - 1
  }
  return draft.post?.plural ? null : holderOf(draft, entities, mentions)
}

function samePerson(entity: OfficialEntity, name: PersonName | null): boolean {
  if (!name) return false
  const a = words(entity.name)
  const b = words(name.name)
  if (b.length === 1) return a.includes(b[0] ?? '') || familyOf(entity.name) === b[0]
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  if (few.every((word) => many.includes(word))) return true
  return (
    (name.variants ?? []).some((variant) => words(variant).join(' ') === a.join(' ')) ||
    initialsFit(a, b)
  )
}

const words = (name: string): string[] =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[\s.]+/)
    .filter(Boolean)
const familyOf = (name: string): string => words(name).at(-1) ?? ''

/** «М. Султангазиев» and «Марат Султангазиев». */
function initialsFit(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.some((word) => word.length === 1) ? [a, b] : [b, a]
  const family = short.find((word) => word.length > 1)
  const initial = short.find((word) => word.length === 1)
  return (
    family !== undefined &&
    initial !== undefined &&
    long.includes(family) &&
    long.some((word) => word !== family && word.startsWith(initial))
  )
}

function newEntity(draft: Draft): OfficialEntity {
  const { name, post, belonging } = draft
  return {
    name: name?.name ?? '',
    latin: name?.latin ?? null,
    country: belonging?.country ?? name?.country ?? null,
    sex: name?.sex ?? null,
    post: titleOf(post, belonging),
    of: belonging?.of ?? null,
    places: belonging?.places ?? [],
    organization: belonging?.organization ?? null,
    evidence: [{ start: draft.start, end: draft.end, rule: draft.rule }],
  }
}

/** «глава области» is its аким; a chair of a body is its председатель. */
function titleOf(post: PostHead | null, belonging: Belonging | null): string | null {
  if (!post) return null
  const kz = belonging?.places[0]?.country === 'KZ' && belonging.organization === null
  if (kz && post.title === 'глава') return 'аким'
  if (kz && post.title === 'заместитель главы') return 'заместитель акима'
  if (post.title === 'градоначальник') return kz ? 'аким' : 'мэр'
  return post.title
}

function enrich(entity: OfficialEntity | undefined, draft: Draft): void {
  if (!entity) return
  if (
    draft.name &&
    words(draft.name.name).length > words(entity.name).length &&
    !/(?:^|\s)\S\./.test(draft.name.name)
  )
    entity.name = draft.name.name
  entity.latin ??= draft.name?.latin ?? null
  const title = titleOf(draft.post, draft.belonging)
  if (title && (entity.post === null || (entity.of === null && draft.belonging?.of))) {
    entity.post = title
    entity.of = draft.belonging?.of ?? entity.of
    entity.places = draft.belonging?.places.length ? draft.belonging.places : entity.places
    entity.organization = draft.belonging?.organization ?? entity.organization
    entity.country = draft.belonging?.country ?? entity.country
  }
  entity.evidence.push({ start: draft.start, end: draft.end, rule: draft.rule })
}

/** Who a bare post means: the last named person of that post (and place, where one is said). */
function holderOf(
  draft: Draft,
  entities: readonly OfficialEntity[],
  mentions: readonly OfficialMention[],
): number | null {
  const { post, belonging } = draft
  if (!post) return null
  const title = titleOf(post, belonging)
  for (let at = mentions.length - 1; at >= 0; at--) {
    const entity = mentions[at]?.entity ?? null
    const person = entity === null ? undefined : entities[entity]
    if (!person || entity === null) continue
    const samePost =
      person.post === title ||
      (headOfPlace(title) &&
        headOfPlace(person.post) &&
        person.places[0]?.country === 'KZ' &&
        (belonging === null || belonging.country !== 'CN'))
    if (!samePost) continue
    if (
      belonging?.explicit &&
      belonging.of !== null &&
      person.of !== belonging.of &&
      !person.places.some((place) => belonging.places.some((other) => other.id === place.id))
    )
      continue
    return entity
  }
  return null
}

const headOfPlace = (title: string | null): boolean =>
  title !== null && /^(?:аким|глава)$/.test(title)

function toMention(
  draft: Draft,
  entity: number | null,
  entities: readonly OfficialEntity[],
): OfficialMention {
  const person = entity === null ? undefined : entities[entity]
  return {
    kind: 'official',
    start: draft.start,
    end: draft.end,
    rule: draft.rule,
    cases: draft.cases,
    plural: draft.post?.plural ?? false,
    entity,
    name: person?.name ?? null,
    post: titleOf(draft.post, draft.belonging),
    places: draft.belonging?.places ?? [],
    organization: draft.belonging?.organization ?? null,
  }
}

/** Persons without any post are no officials, unless the article lets them speak for a side; their mentions go with them. */
function keepActing(reading: Reading, { mentions, entities }: Officials): Officials {
  void reading
  const kept = entities.map((entity) => entity.post !== null)
  const index = entities.map((_, at) => kept.slice(0, at).filter(Boolean).length)
  return {
    entities: entities.filter((_, at) => kept[at]),
    mentions: mentions
      .filter((mention) => mention.entity === null || kept[mention.entity])
      .map((mention) =>
        mention.entity === null
          ? mention
          : {
              ...mention,
              entity: index[mention.entity] ?? null,
              name: entities[mention.entity]?.name ?? null,
            },
      ),
  }
}
