import type { Chunk } from '../../../engine/chunk.ts'
import { compilePattern, matchTerms } from '../../../text/plugin.ts'

export type TieStatus = 'in_force' | 'planned' | 'denied'

export interface TieStatusRule {
  name: string
  status: TieStatus
  /** Over the sentence's skeleton: words of kinship and partnership, modals, negations, documents. */
  pattern: string
  example: string
}

/** Read from top to bottom, the first pattern that covers the word of kinship decides. */
export const TIE_STATUS_RULES: readonly TieStatusRule[] = [
  {
    name: 'ended',
    status: 'denied',
    pattern: '#Refuse #Sister',
    example: 'Расторгнуты побратимские отношения.',
  },
  {
    name: 'ended-after',
    status: 'denied',
    pattern: '#Sister #Was? #Refuse',
    example: 'Побратимские отношения прекращены.',
  },
  {
    name: 'ended-being',
    status: 'denied',
    pattern: '#Refuse (#Be|#Was|#Will)+ #Sister',
    example: 'Города перестали быть побратимами.',
  },
  {
    name: 'once',
    status: 'denied',
    pattern: '(#Once #Was|#Was #Once|#Once #Be) #Sister',
    example: 'Раньше города были побратимами.',
  },
  {
    name: 'not',
    status: 'denied',
    pattern: '#Not (#Become|#Be|#Was|#May|#Plan|#Establish)+ #Sister',
    example: 'Города не являются побратимами.',
  },
  {
    name: 'no-longer',
    status: 'denied',
    pattern: '#Not #Sister',
    example: 'Города больше не побратимы.',
  },
  {
    name: 'not-become',
    status: 'denied',
    pattern: '#Sister #Not (#Become|#Was|#Be)',
    example: 'Побратимами города не стали.',
  },
  {
    name: 'discussed',
    status: 'denied',
    pattern:
      '#Discuss (#Consider|#May|#Establish|#SignNoun|#SignInfinitive|#Document|#Become)* #Sister',
    example: 'Стороны обсудили возможность установления побратимских отношений.',
  },
  {
    name: 'discussed-relations',
    status: 'denied',
    pattern: '#Discuss #Sister',
    example: 'Аким и консул обсудили побратимские связи.',
  },
  {
    name: 'may-become',
    status: 'planned',
    pattern:
      '(#May|#Plan|#Propose|#Consider|#Agree)+ (#Become|#Make|#Establish|#SignNoun|#SignInfinitive|#Document|#May|#Consider)+ #Sister',
    example: 'Города могут стать побратимами.',
  },
  {
    name: 'wish',
    status: 'planned',
    pattern: '(#May|#Plan|#Propose|#Agree)+ #Sister',
    example: 'Города изъявили желание породниться.',
  },
  {
    name: 'future',
    status: 'planned',
    pattern: '#SisterFuture',
    example: 'Города скоро породнятся.',
  },
  {
    name: 'will-become',
    status: 'planned',
    pattern: '(#Will|#BecomeFuture|#EstablishFuture) #Sister',
    example: 'Города станут побратимами.',
  },
  {
    name: 'sister-will',
    status: 'planned',
    pattern: '#Sister (#Will|#BecomeFuture|#May|#Plan|#Consider)',
    example: 'Побратимами города станут в мае.',
  },
  {
    name: 'establishing',
    status: 'planned',
    pattern: '#EstablishNoun #Sister',
    example: 'Установление побратимских отношений сблизит города.',
  },
  {
    name: 'standing',
    status: 'in_force',
    pattern: '#Sister',
    example: 'Города являются побратимами.',
  },
]

const compiled = TIE_STATUS_RULES.map((rule) => ({ rule, pattern: compilePattern(rule.pattern) }))

const salient = [
  'Sister',
  'Refuse',
  'Not',
  'Become',
  'Make',
  'Once',
  'Be',
  'Was',
  'Will',
  'May',
  'Plan',
  'Propose',
  'Consider',
  'Discuss',
  'Agree',
  'Establish',
  'Sign',
  'Document',
]

/** The status of each word of kinship among the chunks: chunk index, status and the rule that decided. */
export function tieStatuses(
  chunks: readonly Chunk[],
  from: number,
  to: number,
): { at: number; status: TieStatus; rule: string }[] {
  const indexes: number[] = []
  for (let at = from; at < to; at++) {
    const tags = chunks[at]?.tags
    if (tags && salient.some((tag) => tags.has(tag))) indexes.push(at)
  }
  const skeleton = indexes.map((at) => chunks[at]).filter((chunk) => chunk !== undefined)
  const decided = new Map<number, { at: number; status: TieStatus; rule: string }>()
  for (const { rule, pattern } of compiled) {
    for (const { from: first, to: last } of matchTerms(skeleton, pattern)) {
      for (let index = first; index < last; index++) {
        const at = indexes[index]
        if (at === undefined || decided.has(at) || !skeleton[index]?.tags.has('Sister')) continue
        decided.set(at, { at, status: rule.status, rule: `tie/${rule.name}` })
      }
    }
  }
  return [...decided.values()].sort((a, b) => a.at - b.at)
}
