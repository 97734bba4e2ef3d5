import type { Chunk } from '../../../engine/chunk.ts'
import { decide, defineRules, type Fate, skeletonOf } from '../../../engine/rule.ts'

/** What a clause says of a signing: it happened, is to happen, is proposed, or is denied. */
export type SigningStatus = 'signed' | 'planned' | 'proposed' | 'denied'

export interface SigningProduct {
  status: SigningStatus
  /** Why: what kind of statement it is. */
  modality:
    | 'fact'
    | 'future'
    | 'intention'
    | 'aim'
    | 'condition'
    | 'initialling'
    | 'draft'
    | 'proposal'
    | 'consideration'
    | 'discussion'
    | 'denial'
    | 'cancellation'
    | 'termination'
}

/**
 * So a denial beats a plan, a plan beats a deed. `#SignPast`, `#SignPassive`, `#SignInfinitive`, `#SignNoun` … are a verb of
 * signing and its form.
 */
export const AGREEMENT_STATUS = defineRules<SigningProduct>({
  name: 'agreement',
  asks: 'Is the document of this signing word signed, planned, proposed, or is its signing denied?',
  triggers: ['Sign', 'Seal', 'Exchange', 'Secure', 'Draft', 'Approve', 'Act', 'Prepare'],
  reads: [
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
    'Deny',
    'Act',
    'Prepare',
  ],
  rules: [
    {
      id: 'denied-news',
      pattern: '#Deny #Document? #Was? (#SignPast|#SignPassive|#SignNoun|#SealPast|#ExchangePast)',
      produces: { status: 'denied', modality: 'denial' },
      yes: ['Аким опроверг, что меморандум подписан.'],
      no: [{ text: 'Аким опроверг слухи и обсудил рейсы, меморандум подписан.', fate: 'missed' }],
    },
    {
      id: 'denied-rumour',
      pattern: '(#SignPast|#SignPassive|#SignNoun|#SealPast) #Document? #Not? #Deny',
      produces: { status: 'denied', modality: 'denial' },
      yes: ['Известие о том, что стороны подписали меморандум, не подтвердилось.'],
      no: [
        {
          text: 'Стороны подписали меморандум и соглашение, слухи не подтвердились.',
          fate: 'missed',
        },
      ],
    },
    {
      id: 'denied-after',
      pattern: '#SignPassive #Not #Was',
      produces: { status: 'denied', modality: 'denial' },
      yes: ['Меморандум подписан не был.'],
      no: [{ text: 'Меморандум был подписан, контракт не готов.', fate: 'missed' }],
    },
    {
      id: 'denied-changed-mind',
      pattern: '#SignInfinitive #Document? #Refuse',
      produces: { status: 'denied', modality: 'cancellation' },
      yes: ['Стороны хотели подписать меморандум, но передумали.'],
      no: [{ text: 'Стороны хотели подписать меморандум.', fate: 'missed' }],
    },
    {
      id: 'denied-future',
      pattern: '(#SignPassive #Not #Will|#Not #Will #SignPassive)',
      produces: { status: 'denied', modality: 'denial' },
      yes: ['Меморандум подписан не будет.', 'Меморандум не будет подписан.'],
      no: [{ text: 'Меморандум будет подписан.', fate: 'missed' }],
    },
    {
      id: 'denied-verb',
      pattern: '#Not #Was? (#SignPast|#SignPassive|#SignInfinitive|#SealPast|#SignParticiple)',
      produces: { status: 'denied', modality: 'denial' },
      yes: ['Меморандум так и не был подписан.'],
      no: [{ text: 'Меморандум был подписан.', fate: 'missed' }],
    },
    {
      id: 'denied-refused',
      pattern: '#Refuse #Was? (#SignInfinitive|#SignNoun)',
      produces: { status: 'denied', modality: 'denial' },
      yes: ['Стороны отказались подписать меморандум.'],
      no: [{ text: 'Стороны не отказались от дружбы и подписали меморандум.', fate: 'missed' }],
    },
    {
      id: 'denied-cancelled',
      pattern: '#SignNoun #Document? #Was? #Refuse',
      produces: { status: 'denied', modality: 'cancellation' },
      yes: ['Подписание меморандума отменено.'],
      no: [{ text: 'Подписание меморандума состоялось, визит отменён.', fate: 'missed' }],
    },
    {
      id: 'denied-not-held',
      pattern: '#SignNoun #Document? #Not #Happen',
      produces: { status: 'denied', modality: 'denial' },
      yes: ['Подписание меморандума не состоялось.'],
      no: [{ text: 'Подписание меморандума состоялось.', fate: 'missed' }],
    },
    {
      id: 'denied-terminated',
      pattern: '(#SignPast|#SignPassive|#SignParticiple) #Document #Was? #Refuse',
      produces: { status: 'denied', modality: 'termination' },
      yes: ['Подписанное соглашение расторгнуто.'],
      no: [{ text: 'Подписанное соглашение вступило в силу.', fate: 'missed' }],
    },
    {
      id: 'discussed',
      pattern: '#Discuss (#Consider|#May|#Discuss)* #Plan? (#SignInfinitive|#SignNoun|#SignFuture)',
      produces: { status: 'denied', modality: 'discussion' },
      yes: ['Стороны обсудили возможность подписания меморандума.'],
      no: [{ text: 'Стороны обсудили торговлю, затем подписали меморандум.', fate: 'missed' }],
    },
    {
      id: 'sign-discussed',
      pattern: '(#SignNoun|#SignInfinitive) #Document? #Was? #Discuss',
      produces: { status: 'denied', modality: 'discussion' },
      yes: ['Подписание меморандума обсуждается.'],
      no: [
        { text: 'Подписание меморандума состоялось, стороны обсудили торговлю.', fate: 'missed' },
      ],
    },
    {
      id: 'proposed-to-sign',
      pattern: '#Propose+ #May? #Plan? (#SignInfinitive|#SignNoun)',
      produces: { status: 'proposed', modality: 'proposal' },
      yes: ['Аким предложил подписать меморандум.'],
      no: [{ text: 'Аким предложил чай, меморандум подписали.', fate: 'missed' }],
    },
    {
      id: 'considered',
      pattern: '#Consider+ #May? #Plan? (#SignInfinitive|#SignNoun|#SignFuture)',
      produces: { status: 'proposed', modality: 'consideration' },
      yes: ['Прорабатывается вопрос подписания меморандума.'],
      no: [{ text: 'Рассмотрен вопрос торговли, подписан меморандум.', fate: 'missed' }],
    },
    {
      id: 'possible',
      pattern: '#May+ (#SignInfinitive|#SignNoun) #Document? #Was? #Consider',
      produces: { status: 'proposed', modality: 'consideration' },
      yes: ['Возможность подписания меморандума рассмотрена.'],
      no: [{ text: 'Возможность появилась: подписан меморандум.', fate: 'missed' }],
    },
    {
      id: 'sign-considered',
      pattern: '(#SignNoun|#SignInfinitive) #Document? #Was? #Consider',
      produces: { status: 'proposed', modality: 'consideration' },
      yes: ['Подписание меморандума рассматривается.'],
      no: [{ text: 'Подписание меморандума состоялось.', fate: 'missed' }],
    },
    {
      id: 'draft',
      pattern: '#Draft (#Document|#SignNoun)',
      produces: { status: 'proposed', modality: 'draft' },
      yes: ['Подготовлен проект меморандума.'],
      no: [{ text: 'Подписан меморандум и реализуется проект.', fate: 'missed' }],
    },
    {
      id: 'initialled',
      pattern: '#Initial',
      produces: { status: 'planned', modality: 'initialling' },
      yes: ['Стороны парафировали соглашение.'],
      no: [{ text: 'Стороны подписали соглашение.', fate: 'missed' }],
    },
    {
      id: 'in-preparation',
      pattern: '#Prepare',
      produces: { status: 'planned', modality: 'intention' },
      yes: ['Разрабатывается дорожная карта.'],
      no: [{ text: 'Дорожная карта подписана.', fate: 'missed' }],
    },
    {
      id: 'to-be-signed',
      pattern: '#Will #SignPassive',
      produces: { status: 'planned', modality: 'future' },
      yes: ['Будет подписан меморандум.'],
      no: [{ text: 'Был подписан меморандум.', fate: 'missed' }],
    },
    {
      id: 'will-sign',
      pattern: '(#SignFuture|#SealFuture|#ExchangeFuture)',
      produces: { status: 'planned', modality: 'future' },
      yes: ['Стороны подпишут меморандум.'],
      no: [
        { text: 'Стороны подписали меморандум.', fate: 'missed' },
        { text: 'Прорабатывается, как стороны подпишут меморандум.', fate: 'lost to considered' },
      ],
    },
    {
      id: 'intend-to-sign',
      pattern:
        '(#Plan|#Agree|#May|#AgreePast)+ #Document? (#SignInfinitive|#SignNoun|#SealInfinitive)',
      produces: { status: 'planned', modality: 'intention' },
      yes: ['Стороны намерены подписать меморандум.'],
      no: [
        { text: 'Стороны намерены дружить и подписали меморандум.', fate: 'missed' },
        {
          text: 'Аким предложил по возможности подписать меморандум.',
          fate: 'lost to proposed-to-sign',
        },
      ],
    },
    {
      id: 'may-be-signed',
      pattern: '#May #Was? (#SignPassive|#SignPast)',
      produces: { status: 'planned', modality: 'condition' },
      yes: ['Если бы был подписан меморандум.'],
      no: [{ text: 'Меморандум был подписан.', fate: 'missed' }],
    },
    {
      id: 'signing-planned',
      pattern: '#SignNoun #Document? (#Plan|#Will|#HappenFuture)',
      produces: { status: 'planned', modality: 'intention' },
      yes: ['Подписание меморандума планируется.'],
      no: [{ text: 'Подписание меморандума состоялось.', fate: 'missed' }],
    },
    {
      id: 'signing-will-be-held',
      pattern: '(#Will|#HappenFuture) #SignNoun',
      produces: { status: 'planned', modality: 'future' },
      yes: ['Состоится подписание меморандума.'],
      no: [{ text: 'Состоялось подписание меморандума.', fate: 'missed' }],
    },
    {
      id: 'infinitive',
      pattern: '(#SignInfinitive|#SealInfinitive)',
      produces: { status: 'planned', modality: 'aim' },
      yes: ['Задача — подписать меморандум.'],
      no: [{ text: 'Аким предложил подписать меморандум.', fate: 'lost to proposed-to-sign' }],
    },
    {
      id: 'signed',
      pattern: '(#SignPast|#SignPassive|#SignParticiple)',
      produces: { status: 'signed', modality: 'fact' },
      yes: ['Стороны подписали меморандум.'],
      no: [
        { text: 'Меморандум не подписан.', fate: 'lost to denied-verb' },
        { text: 'Меморандум будет подписан.', fate: 'lost to to-be-signed' },
      ],
    },
    {
      id: 'sealed',
      pattern: '(#SealPast|#SealPassive) #Signature? #Document? #Signature?',
      produces: { status: 'signed', modality: 'fact' },
      yes: ['Стороны поставили подписи под меморандумом.'],
      no: [{ text: 'Стороны поставят подписи под меморандумом.', fate: 'missed' }],
    },
    {
      id: 'exchanged',
      pattern: '#ExchangePast',
      produces: { status: 'signed', modality: 'fact' },
      yes: ['Стороны обменялись меморандумами.'],
      no: [{ text: 'Стороны обменяются меморандумами.', fate: 'missed' }],
    },
    {
      id: 'secured',
      pattern: '(#SecurePast|#SecurePassive) #SignNoun?',
      produces: { status: 'signed', modality: 'fact' },
      yes: ['Статус закреплён подписанием соглашения.'],
      no: [{ text: 'Стороны закрепят статус подписанием соглашения.', fate: 'missed' }],
    },
    {
      id: 'signing-held',
      pattern: '#SignNoun',
      produces: { status: 'signed', modality: 'fact' },
      yes: ['Состоялось подписание меморандума.'],
      no: [{ text: 'Подписание меморандума планируется.', fate: 'lost to signing-planned' }],
    },
    {
      id: 'in-effect',
      pattern: '(#Document #ActPresent|#ActPresent #Document)',
      produces: { status: 'signed', modality: 'fact' },
      yes: ['Между городами действует соглашение.'],
      no: [{ text: 'Между городами действует паром, готовится соглашение.', fate: 'missed' }],
    },
    {
      id: 'adopted',
      pattern: '(#ApprovePassive|#ApprovePast|#Approve) #Document',
      produces: { status: 'signed', modality: 'fact' },
      yes: ['Утверждена дорожная карта.'],
      no: [{ text: 'Делегация принята акимом.', fate: 'missed' }],
    },
  ],
})

export interface Signing {
  /** Chunk index of the signing word. */
  at: number
  status: SigningStatus
  rule: string
  /** Signing told by a noun («подписание»): weak by itself. */
  noun: boolean
  /** Sentence that opened the list in which the document stands; there is its date. */
  opener?: number
}

/** The signings that a run of chunks (`from`–`to`) tells, each with the status of the rule that decides. */
export function findSignings(
  chunks: readonly Chunk[],
  from: number,
  to: number,
  observe?: (fate: Fate) => void,
): Signing[] {
  const { skeleton, indexes } = skeletonOf(
    AGREEMENT_STATUS,
    chunks.map(withoutLooseDraft),
    from,
    to,
  )
  return [...decide(AGREEMENT_STATUS, skeleton, observe)]
    .map(
      ([index, rule]): Signing => ({
        at: indexes[index] ?? from,
        status: rule.produces.status,
        rule: rule.name,
        noun: skeleton[index]?.tags.has('SignNoun') ?? false,
      }),
    )
    .sort((a, b) => a.at - b.at)
}

/** «проект» is a draft only right before a document; «стоимость проекта» says nothing of one. */
function withoutLooseDraft(chunk: Chunk, at: number, chunks: readonly Chunk[]): Chunk {
  if (!chunk.tags.has('Draft')) return chunk
  const next = chunks.slice(at + 1, at + 4)
  const end = next.findIndex(({ tags }) => tags.has('Document') || tags.has('SignNoun'))
  const close =
    end >= 0 && next.slice(0, end).every(({ tags, mention }) => tags.size === 0 && !mention)
  return close
    ? chunk
    : { ...chunk, tags: new Set([...chunk.tags].filter((tag) => tag !== 'Draft')) }
}
