import type { RuleData } from '../../../../engine/rule.ts'
import type { SigningProduct } from './product.ts'

/** Proposals: what one side offers, or both look into. They stand above plans. */
export const PROPOSED: readonly RuleData<SigningProduct>[] = [
  {
    id: 'proposed-to-sign',
    pattern: '#Propose+ (#SecureInfinitive #Document?)? #May? #Plan? (#SignInfinitive|#SignNoun)',
    produces: { status: 'proposed', modality: 'proposal' },
    yes: [
      'Аким предложил подписать меморандум.',
      'Гость предложил закрепить дружбу: меморандум можно подписать осенью.',
    ],
    no: [{ text: 'Аким предложил чай, меморандум подписали.', fate: 'missed' }],
  },
  {
    id: 'proposed-to-prepare',
    pattern: '#Propose+ #Document? (#Prepare && #Infinitive)',
    produces: { status: 'proposed', modality: 'proposal' },
    yes: [
      'Мэр выступил с идеей подготовить план сотрудничества.',
      'Губернатор предложил разработать дорожную карту.',
    ],
    no: [
      { text: 'Идею поддержали, стороны готовят план сотрудничества.', fate: 'missed' },
      { text: 'Стороны договорились подготовить план сотрудничества.', fate: 'missed' },
    ],
  },
  {
    id: 'to-sign-proposed',
    pattern: '#SignInfinitive #Document? #Propose',
    unless: '(#Plan|#Agree|#May|#AgreePast) #Document? #SignInfinitive #Document? #Propose',
    produces: { status: 'proposed', modality: 'proposal' },
    yes: ['Подписать меморандум предложил губернатор.'],
    no: [
      { text: 'Планируется подписать меморандум, предложения готовят.', fate: 'blocked' },
      { text: 'Подписать меморандум планирует губернатор.', fate: 'missed' },
    ],
  },
  {
    id: 'sign-intended',
    pattern: '#SignInfinitive #Plan',
    produces: { status: 'planned', modality: 'intention' },
    yes: ['Меморандум прорабатывается, подписать его планируется осенью.'],
    no: [
      { text: 'Прорабатывается вопрос подписать меморандум.', fate: 'missed' },
      { text: 'Аким предложил подписать меморандум, гости планируют визит.', fate: 'missed' },
    ],
  },
  {
    id: 'worthwhile',
    pattern: '#Worthwhile #Document? #SignInfinitive',
    produces: { status: 'proposed', modality: 'proposal' },
    yes: ['Мэр считает целесообразным подписать меморандум.', 'Пора подписать меморандум.'],
    no: [{ text: 'Поездка была полезной, стороны намерены подписать меморандум.', fate: 'missed' }],
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
    id: 'draft-in-work',
    pattern: '(#Prepare|#Initial)+ #Draft #Document',
    unless: '(#Propose|#Consider|#Discuss|#May) #Prepare',
    produces: { status: 'planned', modality: 'intention' },
    yes: ['Стороны подготовят проект меморандума.', 'Стороны парафировали проект меморандума.'],
    no: [
      { text: 'Гость предложил подготовить проект меморандума.', fate: 'blocked' },
      { text: 'Подготовлен проект меморандума.', fate: 'missed' },
    ],
  },
  {
    id: 'draft-worked-on',
    pattern: '#Draft #Document #Was? #Prepare',
    produces: { status: 'planned', modality: 'intention' },
    yes: ['Проект соглашения согласовывается.'],
    no: [{ text: 'Проект соглашения изучают, гости готовят визит.', fate: 'missed' }],
  },
  {
    id: 'of-which-draft-in-work',
    pattern: '#Document #Draft #Was? #Prepare',
    unless: '#Draft #Document',
    produces: { status: 'planned', modality: 'intention' },
    yes: ['Города дополнят соглашение планом, проект которого готовит область.'],
    no: [{ text: 'Подписано соглашение, проект будет выгоден.', fate: 'missed' }],
  },
  {
    id: 'draft',
    pattern: '#Draft (#Document|#SignNoun)',
    produces: { status: 'proposed', modality: 'draft' },
    yes: ['Подготовлен проект меморандума.'],
    no: [{ text: 'Подписан меморандум и реализуется проект.', fate: 'missed' }],
  },
  {
    id: 'of-which-draft',
    pattern: '#Document #Draft',
    unless:
      '(#Draft #Document|#Document #Draft #Plan #SignInfinitive|#Document #Draft #SignFuture|#Document #Draft #Will #SignPassive)',
    produces: { status: 'proposed', modality: 'draft' },
    yes: ['Основой станет соглашение, проект которого изучают.'],
    no: [
      { text: 'Подписано соглашение, проект будет выгоден.', fate: 'missed' },
      { text: 'Соглашение, проект которого есть, намечено подписать в мае.', fate: 'blocked' },
    ],
  },
  {
    id: 'submitted',
    pattern: '(#Submit #Document|#Document #Submit)',
    unless: '#SignParticiple #Document',
    produces: { status: 'proposed', modality: 'consideration' },
    yes: [
      'Гостям представлена на рассмотрение дорожная карта.',
      'Меморандум находится на согласовании.',
    ],
    no: [
      { text: 'Меморандум подписан, заявка ушла на рассмотрение.', fate: 'missed' },
      { text: 'Подписанный меморандум направлен на рассмотрение.', fate: 'blocked' },
    ],
  },
  {
    id: 'talks-of-signing',
    pattern: '(#Talk|#Work) #SignNoun',
    produces: { status: 'proposed', modality: 'consideration' },
    yes: [
      'Компания ведёт переговоры с акиматом о заключении контракта.',
      'Ведётся работа по подписанию меморандума.',
    ],
    no: [
      { text: 'После переговоров состоялось подписание контракта.', fate: 'missed' },
      { text: 'Аким сообщил о подписании контракта.', fate: 'missed' },
    ],
  },
  {
    id: 'proposed-to-secure',
    pattern: '#Propose+ #SecureInfinitive #Document',
    produces: { status: 'proposed', modality: 'proposal' },
    yes: ['Аким предложил закрепить дружбу меморандумом.'],
    no: [{ text: 'Аким закрепил дружбу меморандумом.', fate: 'missed' }],
  },
  {
    id: 'elaborated',
    pattern: '#Elaborate',
    produces: { status: 'proposed', modality: 'consideration' },
    yes: ['Прорабатывается меморандум между городами.', 'Меморандум прорабатывается.'],
    no: [{ text: 'Прорабатывается маршрут, меморандум подписан.', fate: 'missed' }],
  },
  {
    id: 'exchanged-drafts',
    pattern: '#ExchangePast #Draft',
    produces: { status: 'proposed', modality: 'draft' },
    yes: ['Стороны обменялись проектами соглашения.'],
    no: [{ text: 'Стороны обменялись подписанными соглашениями.', fate: 'missed' }],
  },
]
