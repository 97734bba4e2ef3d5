import type { Chunk } from '../../../engine/chunk.ts'
import { compilePattern, matchTerms, type Pattern } from '../../../text/plugin.ts'

/** What a clause says of a signing: it happened, is to happen, is proposed, or is denied. */
export type SigningStatus = 'signed' | 'planned' | 'proposed' | 'denied'

export interface StatusRule {
  name: string
  status: SigningStatus
  /** Over the clause's skeleton: documents, verbs of signing, modals and negations, everything else left out. */
  pattern: string
  example: string
}

/**
 * Read from top to bottom: the first pattern that covers the signing word decides. So a denial beats a plan, a plan
 * beats a deed. `#SignPast`, `#SignPassive`, `#SignInfinitive`, `#SignNoun` … are a verb of signing and its form.
 */
export const STATUS_RULES: readonly StatusRule[] = [
  {
    name: 'denied-verb',
    status: 'denied',
    pattern: '#Not #Was? (#SignPast|#SignPassive|#SignInfinitive|#SealPast|#SignParticiple)',
    example: 'Меморандум так и не был подписан.',
  },
  {
    name: 'denied-refused',
    status: 'denied',
    pattern: '#Refuse #Was? (#SignInfinitive|#SignNoun)',
    example: 'Стороны отказались подписать меморандум.',
  },
  {
    name: 'denied-cancelled',
    status: 'denied',
    pattern: '#SignNoun #Document? #Was? #Refuse',
    example: 'Подписание меморандума отменено.',
  },
  {
    name: 'denied-not-held',
    status: 'denied',
    pattern: '#SignNoun #Document? #Not #Happen',
    example: 'Подписание меморандума не состоялось.',
  },
  {
    name: 'denied-terminated',
    status: 'denied',
    pattern: '(#SignPast|#SignPassive|#SignParticiple) #Document #Was? #Refuse',
    example: 'Подписанное соглашение расторгнуто.',
  },
  {
    name: 'discussed',
    status: 'denied',
    pattern: '#Discuss (#Consider|#May|#Discuss)* #Plan? (#SignInfinitive|#SignNoun|#SignFuture)',
    example: 'Стороны обсудили возможность подписания меморандума.',
  },
  {
    name: 'sign-discussed',
    status: 'denied',
    pattern: '(#SignNoun|#SignInfinitive) #Document? #Was? #Discuss',
    example: 'Подписание меморандума обсуждается.',
  },
  {
    name: 'proposed-to-sign',
    status: 'proposed',
    pattern: '#Propose+ #May? #Plan? (#SignInfinitive|#SignNoun)',
    example: 'Аким предложил подписать меморандум.',
  },
  {
    name: 'considered',
    status: 'proposed',
    pattern: '#Consider+ #May? #Plan? (#SignInfinitive|#SignNoun|#SignFuture)',
    example: 'Прорабатывается вопрос подписания меморандума.',
  },
  {
    name: 'possible',
    status: 'proposed',
    pattern: '#May+ (#SignInfinitive|#SignNoun) #Document? #Was? #Consider',
    example: 'Возможность подписания меморандума рассмотрена.',
  },
  {
    name: 'sign-considered',
    status: 'proposed',
    pattern: '(#SignNoun|#SignInfinitive) #Document? #Was? #Consider',
    example: 'Подписание меморандума рассматривается.',
  },
  {
    name: 'draft',
    status: 'proposed',
    pattern: '#Draft (#Document|#SignNoun)',
    example: 'Подготовлен проект меморандума.',
  },
  {
    name: 'initialled',
    status: 'planned',
    pattern: '#Initial',
    example: 'Стороны парафировали соглашение.',
  },
  {
    name: 'to-be-signed',
    status: 'planned',
    pattern: '#Will #SignPassive',
    example: 'Будет подписан меморандум.',
  },
  {
    name: 'will-sign',
    status: 'planned',
    pattern: '(#SignFuture|#SealFuture|#ExchangeFuture)',
    example: 'Стороны подпишут меморандум.',
  },
  {
    name: 'intend-to-sign',
    status: 'planned',
    pattern:
      '(#Plan|#Agree|#May|#AgreePast)+ #Document? (#SignInfinitive|#SignNoun|#SealInfinitive)',
    example: 'Стороны намерены подписать меморандум.',
  },
  {
    name: 'may-be-signed',
    status: 'planned',
    pattern: '#May #Was? (#SignPassive|#SignPast)',
    example: 'Если бы был подписан меморандум.',
  },
  {
    name: 'signing-planned',
    status: 'planned',
    pattern: '#SignNoun #Document? (#Plan|#Will|#HappenFuture)',
    example: 'Подписание меморандума планируется.',
  },
  {
    name: 'signing-will-be-held',
    status: 'planned',
    pattern: '(#Will|#HappenFuture) #SignNoun',
    example: 'Состоится подписание меморандума.',
  },
  {
    name: 'infinitive',
    status: 'planned',
    pattern: '(#SignInfinitive|#SealInfinitive)',
    example: 'Задача — подписать меморандум.',
  },
  {
    name: 'signed',
    status: 'signed',
    pattern: '(#SignPast|#SignPassive|#SignParticiple)',
    example: 'Стороны подписали меморандум.',
  },
  {
    name: 'sealed',
    status: 'signed',
    pattern: '(#SealPast|#SealPassive) #Signature? #Document? #Signature?',
    example: 'Стороны поставили подписи под меморандумом.',
  },
  {
    name: 'exchanged',
    status: 'signed',
    pattern: '#ExchangePast',
    example: 'Стороны обменялись меморандумами.',
  },
  {
    name: 'secured',
    status: 'signed',
    pattern: '(#SecurePast|#SecurePassive) #SignNoun?',
    example: 'Статус закреплён подписанием соглашения.',
  },
  {
    name: 'signing-held',
    status: 'signed',
    pattern: '#SignNoun',
    example: 'Состоялось подписание меморандума.',
  },
  {
    name: 'adopted',
    status: 'signed',
    pattern: '(#ApprovePassive|#ApprovePast|#Approve) #Document',
    example: 'Утверждена дорожная карта.',
  },
]

const compiled: readonly { rule: StatusRule; pattern: Pattern }[] = STATUS_RULES.map((rule) => ({
  rule,
  pattern: compilePattern(rule.pattern),
}))

const salient = [
  'Document',
  'Sign',
  'Seal',
  'Signature',
  'Exchange',
  'Secure',
  'Happen',
  'Was',
  'Will',
  'Plan',
  'Agree',
  'May',
  'Consider',
  'Discuss',
  'Propose',
  'Draft',
  'Not',
  'Refuse',
  'Approve',
  'Initial',
]

export interface Signing {
  /** Chunk index of the signing word. */
  at: number
  status: SigningStatus
  rule: string
  /** Signing told by a noun («подписание»): weak by itself. */
  noun: boolean
}

/** The signings that a run of chunks (`from`–`to`) tells, each with the status of the first rule that covers it. */
export function findSignings(chunks: readonly Chunk[], from: number, to: number): Signing[] {
  const indexes: number[] = []
  for (let at = from; at < to; at++) {
    const tags = chunks[at]?.tags
    if (tags && salient.some((tag) => tags.has(tag))) indexes.push(at)
  }
  const skeleton = indexes.map((at) => chunks[at]).filter((chunk) => chunk !== undefined)
  const decided = new Map<number, Signing>()
  for (const { rule, pattern } of compiled) {
    if (
      !pattern.needs.every((any) =>
        any.some((tag) => skeleton.some((chunk) => chunk.tags.has(tag))),
      )
    )
      continue
    for (const { from: first, to: last } of matchTerms(skeleton, pattern)) {
      for (let index = first; index < last; index++) {
        const at = indexes[index]
        const chunk = skeleton[index]
        if (at === undefined || !chunk || !isTrigger(chunk) || decided.has(at)) continue
        decided.set(at, {
          at,
          status: rule.status,
          rule: `agreement/${rule.name}`,
          noun: chunk.tags.has('SignNoun'),
        })
      }
    }
  }
  return [...decided.values()].sort((a, b) => a.at - b.at)
}

const isTrigger = (chunk: Chunk): boolean =>
  ['Sign', 'Seal', 'Exchange', 'Secure', 'Draft', 'Approve'].some((tag) => chunk.tags.has(tag))
