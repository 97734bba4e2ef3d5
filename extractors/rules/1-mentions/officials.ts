import type {
  CountryMention,
  OfficialEntity,
  OfficialMention,
  OrganizationMention,
  PlaceMention,
  PlaceRef,
} from '../../engine/mention.ts'
import type { Reading } from '../../text/read.ts'
import { inOrder } from './official/distribute.ts'
import { type Around, type Belonging, type Draft, tokenAt } from './official/draft.ts'
import { fromName } from './official/from-name.ts'
import { fromPost } from './official/from-post.ts'
import { homesOf, seatOf } from './official/homes.ts'
import { printedName } from './official/of-places.ts'
import { isTrade, ownerMeant } from './official/owner-meant.ts'
import { bodyOfRow } from './official/persons-row.ts'
import { Register } from './official/register.ts'
import { nameChiefs } from './official/unnamed.ts'
import type { Organizations } from './organizations.ts'
import { within } from './within.ts'

export interface Officials {
  mentions: OfficialMention[]
  entities: OfficialEntity[]
}

/**
 * Named persons with posts, and every mention of them or of an unnamed post-holder, in order of the text. Persons
 * without any post are no officials; their mentions go with them.
 */
export function findOfficials(
  reading: Reading,
  places: readonly (PlaceMention | CountryMention)[],
  organizations: Organizations,
): Officials {
  const register = new Register()
  const homes = homesOf(places)
  const all = places.flatMap((mention) => (mention.kind === 'place' ? mention.places : []))
  const chinese: PlaceRef[] = []
  let behind = 0
  const placesIn = within(places)
  const bodiesIn = within(organizations.mentions)
  const told: OrganizationMention[] = []
  for (const sentence of reading.sentences) {
    for (; behind < all.length; behind++) {
      const next = all[behind]
      if (!next || next.start >= sentence.end) break
      if (next.country === 'CN') chinese.push(next)
    }
    const bodies = bodiesIn(sentence)
    told.push(...bodies)
    const around: Around = {
      text: reading.article.text,
      tokens: sentence.tokens,
      places: placesIn(sentence),
      bodies,
      told,
      named: all.slice(Math.max(0, behind - NEAR), behind),
      organizations: organizations.entities,
      homes,
      chinese,
    }
    for (const draft of draftsIn(around, register)) {
      register.add(draft)
      seat(register, around)
    }
  }
  nameChiefs(
    register,
    reading.sentences,
    homes.find(({ kind }) => /region|city/.test(kind)) ?? null,
  )
  return acting(register)
}

/** As many places back may be meant by «директор порта», «заместители акимов областей». */
const NEAR = 60

/** All drafts of a sentence, left to right; words inside a body's name are its own. */
function draftsIn(around: Around, register: Register): Draft[] {
  const { tokens } = around
  const drafts: Draft[] = []
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    const body =
      token &&
      around.bodies.length > 0 &&
      around.bodies.find((each) => each.start <= token.start && each.end > token.start)
    if (body) {
      at = tokenAt(tokens, at, body.end)
      continue
    }
    const found = fromPost(around, at) ?? fromName(around, at, register.knows)
    const end = found?.at(-1)?.end
    if (found) drafts.push(...found)
    at = end === undefined ? at + 1 : Math.max(at + 1, tokenAt(tokens, at, end))
  }
  return inOrder(drafts, around.text).map((draft, index, drafts) =>
    draft.belonging?.explicit
      ? draft
      : { ...draft, belonging: actedFor(around, drafts, index) ?? draft.belonging },
  )
}

const actedFor = (around: Around, drafts: readonly Draft[], index: number): Belonging | null =>
  drafts[index]?.name && drafts[index]?.post?.seat === false
    ? bodyOfRow(around, drafts, index)
    : null

/** Gives the person just met the place of a seat that the text leaves out («аким Ержан Сапаров»). */
function seat({ entities, mentions }: Register, around: Around): void {
  const index = mentions.at(-1)?.entity ?? null
  const entity = index === null ? undefined : entities[index]
  if (!entity?.post || entity.of !== null || implied.has(entity)) return
  const place = seatOf(around, entity.post, mentions.at(-1)?.start ?? 0)
  // a mayor or governor without a place is the Chinese one, whatever his name
  const sure = entity.country === 'KZ' && /^(?:вице-)?(?:мэр|губернатор)$/.test(entity.post)
  if (place === null) {
    if (meant.has(entity)) return
    const of = ownerMeant(entity, around, mentions.at(-1)?.start ?? 0, entities.slice(-NEAR))
    if (of !== null) meant.set(entity, of)
    return
  }
  if (!sure && entity.country !== null && entity.country !== place.country) return
  entity.places = [place]
  entity.country = place.country
  implied.add(entity)
}

const implied = new WeakSet<OfficialEntity>()
/** What the article lets one guess; a place or body told later goes before it. */
const meant = new WeakMap<OfficialEntity, string>()

/** Persons with a post, renumbered; the mentions carry the names in their final form. */
function acting({ mentions, entities }: Register): Officials {
  for (const entity of entities) {
    const [seat] = entity.places
    if (implied.has(entity) && seat) entity.of ??= printedName(seat)
    if (entity.post !== null) entity.of ??= meant.get(entity) ?? null
  }
  const kept = entities.filter(({ post, of }) => post !== null && (of !== null || !isTrade(post)))
  const number = new Map(kept.map((entity, index) => [entity, index]))
  return {
    entities: kept,
    mentions: mentions.flatMap((mention) => {
      if (mention.entity === null) return [mention]
      const entity = entities[mention.entity]
      const index = entity && number.get(entity)
      return entity === undefined || index === undefined
        ? []
        : [{ ...mention, entity: index, name: entity.name }]
    }),
  }
}
