import type { OfficialEntity, OfficialMention } from '../../../engine/mention.ts'
import { inflect } from '../../../text/forms/case.ts'
import type { Draft } from './draft.ts'
import { enrich, newEntity } from './entity.ts'
import { samePerson } from './persons.ts'
import { headsKzPlace, titleOf } from './titles.ts'

/** The persons of an article as they are met, each with the fullest name and post so far. */
export class Register {
  readonly entities: OfficialEntity[] = []
  readonly mentions: OfficialMention[] = []

  readonly #families = new Set<string>()
  /** The persons of the mentions so far, in their order. */
  readonly #met: number[] = []

  /** Whether one of some family names is of a person named before. */
  knows = (families: readonly string[]): boolean =>
    families.some((family) => family.length > 3 && this.#families.has(family))

  /** Adds what a sentence gives; a name without a post is kept, its person may get one later. */
  add(given: Draft): void {
    const draft = this.#served(given)
    const entity = draft.name ? this.#named(draft) : this.#holder(draft)
    if (draft.name && entity === null && !draft.post) return
    const { start, end, rule, cases, post, belonging } = draft
    if (entity !== null && this.#met.at(-1) !== entity) this.#met.push(entity)
    this.mentions.push({
      kind: 'official',
      start,
      end,
      rule,
      cases,
      plural: post?.plural === true && !draft.name,
      entity,
      name: null,
      post: titleOf(post, belonging),
      places: belonging?.places ?? [],
      organization: belonging?.organization ?? null,
    })
  }

  /** «документ подписал его заместитель»: whose deputy, the post named last tells. */
  #served(draft: Draft): Draft {
    const { post, belonging } = draft
    if (
      !post ||
      (belonging && !(draft.his && !belonging.explicit)) ||
      !(draft.chief || draft.his ? aide : deputy).test(post.title)
    )
      return draft
    const chief = this.#chiefOf(draft)
    const gen = chief?.post && chief.post.length < LONGEST ? genitiveOf(chief.post) : null
    if (!chief || !gen) return draft
    const { places, organization } = chief
    const entity = chief.entity === null ? undefined : this.entities[chief.entity]
    const of = entity?.of ?? places[0]?.name ?? null
    const country = entity?.country ?? places[0]?.country ?? null
    const own = { of, places, organization, country, end: draft.end, explicit: false }
    return { ...draft, post: { ...post, title: `${post.title} ${gen}` }, belonging: own }
  }

  /** Whom the draft names as the chief; else the post named last, of the deputy's country before others; no head of state. */
  #chiefOf({ name, chief, post, rule }: Draft): OfficialMention | undefined {
    let last: OfficialMention | undefined
    for (const mention of this.mentions.slice(-NEAR).reverse()) {
      if (mention.post === null || ofState.test(mention.post) || deputy.test(mention.post)) continue
      // «его заместители Ли Вэй и Чжан Мин»: the one is not the other's
      if (rule === 'official/shared-post' && mention.post.startsWith(`${post?.title} `)) continue
      if (chief) {
        const words = this.entities[mention.entity ?? -1]?.name.split(' ')
        if (chief.some((family) => words?.includes(family))) return mention
        continue
      }
      if (!name?.country) return mention
      const { entity } = mention
      if (entity !== null && this.entities[entity]?.country === name.country) return mention
      last ??= mention
    }
    return last
  }

  #named(draft: Draft): number | null {
    const { name } = draft
    if (!name) return null
    const known = this.entities.findIndex((entity) => samePerson(entity, name))
    const entity = this.entities[known]
    if (entity) {
      enrich(entity, draft)
      return known
    }
    if (!/\s/.test(name.name) && !(draft.post && draft.belonging)) return null
    this.entities.push(newEntity(draft))
    this.#families.add(name.name.split(' ').at(-1) ?? name.name)
    return this.entities.length - 1
  }

  /**
   * Who a bare post means: the last named person of that post, and of that place where one is said; «глава мегаполиса» passes over
   * the akim of the region named last, if that of a city was named before.
   */
  #holder(draft: Draft): number | null {
    const { post, belonging } = draft
    if (!post || post.plural) return null
    const title = titleOf(post, belonging)
    let last: number | null = null
    for (let at = this.#met.length - 1; at >= 0; at--) {
      const index = this.#met[at] ?? -1
      const person = this.entities[index]
      if (!person || !sharesPost(person, title, draft)) continue
      const shared = sharesPlace(person, draft)
      if (belonging?.explicit && belonging.of !== null && !shared) {
        if (person.of !== null || person.country !== belonging.country) continue
        enrich(person, draft)
      }
      if (shared || !isOfOtherKind(person, draft)) return last === null || shared ? index : last
      last ??= index
    }
    return last
  }
}

/** As many persons and posts back may be the deputy's chief. */
const NEAR = 60

const deputy = /^(?:первый )?заместитель$/
const aide = /^(?:первый )?(?:заместитель|помощник|советник)$/

const ofState = /^(?:президент|глава государства|премьер)/

/** «глава города» beside the akim of a region. */
const isOfOtherKind = ({ places: [seat] }: OfficialEntity, { belonging }: Draft): boolean => {
  const meant = belonging?.places[0]
  return seat !== undefined && meant !== undefined && seat.kind !== meant.kind
}

/** A longer post, in UTF-16 units, is a row of deputies and served by none. */
const LONGEST = 120

const genitiveOf = (post: string): string | undefined =>
  inflect(post, { animate: true }).find((form) => form.case === 'gen' && form.number === 'sg')?.text

function sharesPost(
  person: OfficialEntity,
  title: string | null,
  { belonging, post }: Draft,
): boolean {
  if (person.post === null || title === null) return false
  // of either country
  if (post?.title === 'градоначальник' && belonging === null)
    return /^(?:аким|мэр)$/.test(person.post) && person.places[0]?.kind === 'city'
  if (person.post === title || short(person.post) === short(title)) return true
  const kz = person.places[0]?.country === 'KZ' && belonging?.country !== 'CN'
  return kz && headsKzPlace(title) && headsKzPlace(person.post)
}

/** A post said again is often said shorter: «чрезвычайный и полномочный посол» → «посол», «министр торговли» → «министр». */
const short = (title: string): string =>
  title
    .replace(/^(?:чрезвычайный и полномочный|и\.о\.|врио) /, '')
    .replace(/^министр .*/, 'министр')
    .replace(/^акима$/, 'аким')

const sharesPlace = (person: OfficialEntity, { belonging }: Draft): boolean =>
  person.of === belonging?.of ||
  person.places.some((place) => belonging?.places.some((other) => other.id === place.id))
