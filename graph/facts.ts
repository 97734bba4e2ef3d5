import { type GraphDocument, outletOf, reportDay } from './claims.ts'
import { groupBy } from './group.ts'
import { contentHash, digest, idOf } from './ids.ts'
import { type Reading, readDocument } from './reading.ts'
import type { Known } from './refer.ts'
import { agreementKey, agreementKind, type StatedAgreement } from './resolvers/agreement.ts'
import { eventKey, eventKind, type StatedEvent, telling } from './resolvers/event.ts'
import { figureKey, figureKind, type StatedFigure } from './resolvers/figure.ts'
import { organizationKey } from './resolvers/names.ts'
import { isFull, personKey, personOf, postKey } from './resolvers/official.ts'
import { bodyOf } from './resolvers/organization.ts'
import type { PlaceCatalog } from './resolvers/place.ts'
import { contributorOf, type Entry, type Summary, valuesOf } from './state/entry.ts'

/** What one article adds to each cell: by cell, by contributor. */
export type Facts = Map<string, Map<string, Entry>>
type SumOf = (cell: string) => Summary | null

/** Names of cells. */
export const CELL = {
  person: (key: string) => `person\t${key}`,
  /** Who is given a post: entries by person. */
  holders: (post: string) => `holders\t${post}`,
  /** Who is given it by a family name alone. */
  unnamed: (post: string) => `unnamed\t${post}`,
  bodies: (key: string) => `bodies\t${key}`,
  text: (hash: string) => `text\t${hash}`,
  article: (id: string) => `article\t${id}`,
  node: (id: string) => `node\t${id}`,
  /** Of what kinds the statements under a key are. */
  group: (key: string) => `group\t${key}`,
  /** The statements of one kind. */
  stated: (key: string, kind: string) => `stated\t${key}\t${digest(kind)}`,
}

/** Notes what one contributor says in a cell, in place of what it said there before. */
export function addFact(facts: Facts, cell: string, contributor: string, entry: Entry): void {
  const entries = facts.get(cell) ?? new Map<string, Entry>()
  facts.set(cell, entries.set(contributor, entry))
}

/** `claim/ID/tie/…` of article ID as a contributor. */
export const contributorOfClaim = (article: string, claim: string) =>
  contributorOf(article, claim.slice(`claim/${article}/`.length))

const NOTHING_KNOWN = knownFrom(() => null)

/** First: what an article's record alone says of names, and of which text it is. */
export function nameFacts(document: GraphDocument, catalog: PlaceCatalog): Facts {
  const facts: Facts = new Map()
  const { id, text, bodyStart } = document.article
  const { claims, unlisted } = readDocument(document, catalog, NOTHING_KNOWN)
  for (const claim of claims.official) {
    const { item } = claim
    const by = contributorOfClaim(id, claim.id)
    const post = postKey(item)
    const country = item.country ?? ''
    if (isFull(item)) {
      const key = personKey(item)
      const said = country === '' ? [] : [['country', country] as const]
      const held = post === null ? [] : [[HOLDS, `${post}\t${country}`] as const]
      addFact(facts, CELL.person(key), by, { tally: [...said, ...held] })
    } else if (post !== null) addFact(facts, CELL.unnamed(post), by, {})
  }
  for (const { id: claim, item } of claims.organization)
    addFact(facts, CELL.bodies(organizationKey(item.name)), contributorOfClaim(id, claim), {
      tally: [['country', item.country ?? '']],
    })
  for (const { claim, key } of unlisted)
    addFact(facts, CELL.bodies(key), contributorOfClaim(id, claim), {})
  const hash = contentHash(text.slice(bodyStart).replace(/\s+/gu, ' ').trim())
  const first = `${reportDay(document) ?? '9999'} ${id}`
  addFact(facts, CELL.text(hash), id, { least: { first } })
  addFact(facts, CELL.article(id), contributorOf(id, 'itself'), { tally: [['here', '']] })
  if (document.reprintOf)
    addFact(facts, CELL.article(document.reprintOf), contributorOf(id, 'reprint'), {})
  return facts
}

/** In the cell of a person, posts given with the full name, and the country said there. */
export const HOLDS = 'holds'

/** The posts of a person's cell, with the countries said there. */
export function postsIn(sum: Summary | null): (readonly [post: string, country: string])[] {
  return (sum === null ? [] : valuesOf(sum, HOLDS)).map((held) => {
    const at = held.lastIndexOf('\t')
    return [held.slice(0, at), held.slice(at + 1)]
  })
}

/** From the first: a person is told once to each post, however many articles give it. */
export function holderFacts(person: string, sum: Summary | null): Facts {
  const key = person.slice(CELL.person('').length)
  const facts: Facts = new Map()
  for (const [post, held] of groupBy(postsIn(sum), ([one]) => one))
    addFact(facts, CELL.holders(post), key, {
      tally: held.map(([, country]) => ['holder', `${key}\t${country}`] as const),
    })
  return facts
}

/** Second: how an article calls the officials and organizations that its names turned out to be. */
export function callingFacts({ people, bodies, unlisted }: Reading, article: string): Facts {
  const facts: Facts = new Map()
  for (const { claim, id } of people) {
    const { name, country, latin } = claim.item
    addFact(facts, CELL.node(id), contributorOfClaim(article, claim.id), {
      tally: given({ name, country, latin }),
    })
  }
  for (const { claim, id } of bodies) {
    const { name, country, kind } = claim.item
    addFact(facts, CELL.node(id), contributorOfClaim(article, claim.id), {
      tally: given({ name, country, kind: kind === 'other' ? null : kind }),
    })
  }
  for (const { claim, id, printed } of unlisted)
    addFact(facts, CELL.node(id), `${contributorOfClaim(article, claim)}\t${printed}`, {
      tally: [['called', printed]],
    })
  return facts
}

const given = (values: Readonly<Record<string, string | null>>) =>
  Object.entries(values).flatMap(([field, value]) =>
    value === null ? [] : [[field, value] as const],
  )

/** A statement of an event, agreement or figure: those with another key are of other things; its kind decides among them. */
export interface Statement {
  key: string
  kind: string
  own: StatedEvent | StatedAgreement | StatedFigure
}

/** Events, agreements and figures of a reading, each with its key and kind. */
export const statementsIn = ({ events, agreements, figures }: Reading): Statement[] => [
  ...events.map((own) => ({ key: eventKey(own), kind: eventKind(own), own })),
  ...agreements.map((own) => ({ key: agreementKey(own), kind: agreementKind(own), own })),
  ...figures.map((own) => ({ key: figureKey(own), kind: figureKind(own), own })),
]

/** Third: what may be of one event, agreement or figure. */
export function statementFacts(statements: readonly Statement[]): Facts {
  const facts: Facts = new Map()
  for (const { key, kind, own } of statements) {
    const by = contributorOfClaim(own.article, own.claim)
    const told = key.startsWith('event/') ? [['told', telling(kind, own.article)] as const] : []
    addFact(facts, CELL.group(key), by, { tally: [['kind', kind], ...told] })
    addFact(facts, CELL.stated(key, kind), by, { own })
  }
  return facts
}

/** What is known of names, from the cells of the first two kinds of facts. */
export function knownFrom(sumOf: SumOf): Known {
  const values = (cell: string, field: string) => {
    const sum = sumOf(cell)
    return sum === null ? [] : valuesOf(sum, field)
  }
  return {
    countriesOf: (key) => values(CELL.person(key), 'country'),
    holdersOf: (post) =>
      values(CELL.holders(post), 'holder').map((holder) => {
        const [key = '', country = ''] = holder.split('\t')
        return { key, country }
      }),
    bodiesOf: (key) => values(CELL.bodies(key), 'country'),
    named(id) {
      const sum = sumOf(CELL.node(id))
      if (sum === null) return { name: id, country: null }
      const { name, country } = id.startsWith('official/') ? personOf(id, sum) : bodyOf(id, sum)
      return { name, country }
    },
  }
}

/** Id of the article that this one reprints: the one named, if it is in the graph, else the first with the same text. */
export function reprinted(document: GraphDocument, facts: Facts, sumOf: SumOf): string | null {
  const { reprintOf, article } = document
  if (reprintOf && sumOf(CELL.article(reprintOf))?.tally.here !== undefined) return reprintOf
  const text = [...facts.keys()].find((cell) => cell.startsWith('text\t'))
  const first = text === undefined ? undefined : sumOf(text)?.least.first
  const id = first?.slice(first.indexOf(' ') + 1)
  return id === undefined || id === article.id ? null : id
}

/** The id of the outlet's node; null where the outlet is not known. */
export const sourceIdOf = (document: GraphDocument) => {
  const source = outletOf(document)
  return source === null ? null : idOf('source', source.toLowerCase())
}
