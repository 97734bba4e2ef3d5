import type { RuleData } from '../../../../engine/rule.ts'
import { PREPARED } from './prepared.ts'
import type { SigningProduct } from './product.ts'

/** Plans: what is to be signed, or is initialled only. They stand above deeds. */
export const PLANNED: readonly RuleData<SigningProduct>[] = [
  {
    id: 'managed-to-sign',
    pattern: '#Succeed #Document? #SignInfinitive',
    produces: { status: 'signed', modality: 'fact' },
    yes: ['Сторонам удалось подписать меморандум.'],
    no: [
      { text: 'Сторонам не удалось подписать меморандум.', fate: 'lost to denied-unable' },
      { text: 'Сторонам предстоит подписать меморандум.', fate: 'missed' },
    ],
  },
  {
    id: 'initialled',
    pattern: '#Initial',
    produces: { status: 'planned', modality: 'initialling' },
    yes: ['Стороны парафировали соглашение.'],
    no: [{ text: 'Стороны подписали соглашение.', fate: 'missed' }],
  },
  ...PREPARED,
  {
    id: 'signing-next',
    pattern: '#Queue #SignNoun',
    produces: { status: 'planned', modality: 'future' },
    yes: ['На очереди подписание соглашения.'],
    no: [{ text: 'Для второй очереди завода подписан договор.', fate: 'missed' }],
  },
  {
    id: 'to-be-signed',
    pattern: '#Will (#SignPassive|#BondPassive)',
    produces: { status: 'planned', modality: 'future' },
    yes: ['Будет подписан меморандум.', 'Документ будет скреплён подписями в мае.'],
    no: [{ text: 'Был подписан меморандум.', fate: 'missed' }],
  },
  {
    id: 'signatures-to-come',
    pattern: '#Signature #Document? (#PutFuture|#Will #PutPassive)',
    produces: { status: 'planned', modality: 'future' },
    yes: ['Подписи под документом появятся в марте.'],
    no: [{ text: 'Подписи под документом появились в марте.', fate: 'missed' }],
  },
  {
    id: 'will-put-signatures',
    pattern: '(#PutFuture|#Will #PutPassive|#PutInfinitive) #Document? #Signature',
    produces: { status: 'planned', modality: 'future' },
    yes: ['Стороны поставят подписи под меморандумом.'],
    no: [
      { text: 'Стороны поставили подписи под меморандумом.', fate: 'missed' },
      { text: 'Аким поставит задачу подготовить меморандум.', fate: 'missed' },
    ],
  },
  {
    id: 'will-sign',
    pattern: '(#SignFuture|#BondFuture|#ExchangeFuture)',
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
      '(#Plan|#Agree|#May|#AgreePast)+ #Document? (#SignInfinitive|#SignNoun|#BondInfinitive)',
    produces: { status: 'planned', modality: 'intention' },
    yes: ['Стороны намерены подписать меморандум.', 'Завод решил отложить подписание контракта.'],
    no: [
      { text: 'Стороны намерены дружить и подписали меморандум.', fate: 'missed' },
      {
        text: 'Аким предложил по возможности подписать меморандум.',
        fate: 'lost to proposed-to-sign',
      },
    ],
  },
  {
    id: 'intend-to-exchange',
    pattern: '(#Plan|#Agree|#May)+ #ExchangeInfinitive #SignParticiple? #Document?',
    produces: { status: 'planned', modality: 'intention' },
    yes: ['Города намеревались обменяться подписанными меморандумами.'],
    no: [{ text: 'Города обменялись подписанными меморандумами.', fate: 'missed' }],
  },
  {
    id: 'may-be-signed',
    pattern: '(#If|#Perhaps)+ #Document? #Was? (#SignPassive|#SignPast)',
    produces: { status: 'planned', modality: 'condition' },
    yes: ['Если бы был подписан меморандум.', 'Если бы меморандум был подписан в срок.'],
    no: [
      { text: 'Меморандум был подписан.', fate: 'missed' },
      { text: 'Обсудив возможности торговли, стороны подписали меморандум.', fate: 'missed' },
    ],
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
    id: 'in-programme',
    pattern: '#Programme #SignNoun',
    unless: '#SignNoun #Document? #Happen',
    produces: { status: 'planned', modality: 'intention' },
    yes: [
      'Программа прежняя: встреча и подписание меморандума.',
      'В планах – обмен делегациями, подписание договора.',
    ],
    no: [
      { text: 'В рамках программы визита состоялось подписание меморандума.', fate: 'missed' },
      { text: 'По программе визита подписание меморандума состоялось.', fate: 'blocked' },
    ],
  },
  {
    id: 'aim-of-signing',
    pattern: '(#Aim|#Resolve) #SignNoun',
    produces: { status: 'planned', modality: 'aim' },
    yes: ['Цель визита – подписание меморандума.', 'Принято решение о подписании меморандума.'],
    no: [{ text: 'Итог визита – подписание меморандума.', fate: 'missed' }],
  },
  {
    id: 'near-signing',
    pattern: '(#Near|#Wait) (#SignNoun|#Signature)',
    produces: { status: 'planned', modality: 'intention' },
    yes: [
      'Три документа ожидают подписи.',
      'Города на пороге подписания соглашения.',
      'Город ждёт гостей для подписания соглашения.',
    ],
    no: [{ text: 'Гости прибыли для подписания соглашения.', fate: 'missed' }],
  },
  {
    id: 'toward-signing',
    pattern: '(#Toward|#Term) #SignNoun',
    produces: { status: 'planned', modality: 'intention' },
    yes: [
      'К подписанию подготовлен меморандум.',
      'Власти дали согласие на подписание меморандума.',
      'Дата подписания меморандума уточняется.',
    ],
    no: [{ text: 'Стороны перешли к подписанию меморандума.', fate: 'missed' }],
  },
  {
    id: 'will-secure',
    pattern: '(#SecureFuture #Document|#Document #SecureFuture)',
    produces: { status: 'planned', modality: 'future' },
    yes: ['Стороны закрепят отношения меморандумом.'],
    no: [{ text: 'Стороны закрепили отношения меморандумом.', fate: 'missed' }],
  },
  {
    id: 'after-signing-to-come',
    pattern: '#After #SignNoun #Document? #Later',
    produces: { status: 'planned', modality: 'condition' },
    yes: ['После подписания соглашения откроется рейс.'],
    no: [{ text: 'После подписания соглашения стороны обменялись подарками.', fate: 'missed' }],
  },
  {
    id: 'later-after-signing',
    pattern: '#Later #After #SignNoun',
    produces: { status: 'planned', modality: 'condition' },
    yes: ['Соглашение вступит в силу после подписания мэрами.'],
    no: [{ text: 'Соглашение вступило в силу после подписания мэрами.', fate: 'missed' }],
  },
  {
    id: 'infinitive',
    pattern: '(#SignInfinitive|#BondInfinitive)',
    produces: { status: 'planned', modality: 'aim' },
    yes: ['Задача — подписать меморандум.'],
    no: [{ text: 'Аким предложил подписать меморандум.', fate: 'lost to proposed-to-sign' }],
  },
]
