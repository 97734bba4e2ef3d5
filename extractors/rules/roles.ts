import type { Role } from '../engine/analysis.ts'
import type { Chunk } from '../engine/chunk.ts'
import { wordLike } from '../engine/word-like.ts'
import { Slot } from '../text/words/lexeme.ts'
import { filler, isGeneric } from './actor-lists.ts'

const roles = new Slot<Role>()
const PREPOSITIONS: Readonly<Record<string, Role>> = {
  между: 'between',
  с: 'with',
  со: 'with',
  совместно: 'with',
  в: 'in',
  во: 'in',
  на: 'in',
  из: 'from',
  от: 'from',
  к: 'to',
  для: 'to',
  по: 'other',
  о: 'other',
  об: 'other',
  при: 'other',
  через: 'other',
  около: 'other',
  под: 'other',
  за: 'other',
  до: 'other',
  у: 'other',
  кроме: 'other',
}
for (const [word, role] of Object.entries(PREPOSITIONS)) roles.set(word, role)

/** The role of the actor at `at`, from the nearest preposition before it or from its case. */
export function roleOf(chunks: readonly Chunk[], at: number): Role {
  const included = at > 0 && isIncluding(chunks[at - 1])
  for (let back = at - 1; back >= Math.max(0, at - (included ? 12 : 6)); back--) {
    const chunk = chunks[back]
    if (!chunk) break
    if (chunk.tags.has('Present')) return 'in'
    // «от имени области»
    if (chunk.normal === 'имени' && chunks[back - 1]?.normal === 'от') return 'from'
    const role = chunk.mention ? undefined : roles.in(chunk.token.lexeme)
    if (role) return role
    if (!filler(chunk) && !(included && !chunk.mention)) break
    if (isGeneric(chunk) && back === at - 1 && chunks[back - 1]?.mention) break
  }
  const house = chunks[at - 1]
  const tags = chunks[at]?.tags ?? new Set<string>()
  // «По приглашению акимата Павлодарскую область посетила …»: no genitive
  const apart = tags.has('Acc') && !tags.has('Gen') && !tags.has('Nom')
  if (house && isSeat(house) && !apart) return seatRole(house.normal)
  if (tags.has('Nom')) return 'subject'
  if (tags.has('Ins')) return 'agent'
  if (tags.has('Gen')) return 'of'
  return tags.size > 2 ? 'other' : 'subject'
}

/** «акимат», «правительство», «власти» in front of a place stand for it: their case is the place's. */
const isSeat = wordLike(/^(?:акимат|правительств|администраци|власт|руководств|маслихат)/)
const isIncluding = wordLike(/^(?:включая|например)$/)

function seatRole(word: string): Role {
  if (/(?:ом|ем|ами|ией)$/.test(word)) return 'agent'
  if (/(?:а|у|ии|ей|ям)$/.test(word) && !/^(?:правительства|власти)$/.test(word)) return 'of'
  return word === 'правительства' ? 'of' : 'subject'
}
