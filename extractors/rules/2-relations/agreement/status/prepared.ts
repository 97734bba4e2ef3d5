import type { RuleData } from '../../../../engine/rule.ts'
import type { SigningProduct } from './product.ts'

/** Documents in the making: drawn up, agreed word by word, under expert review. They stand among the plans. */
export const PREPARED: readonly RuleData<SigningProduct>[] = [
  {
    id: 'in-preparation',
    pattern: '#Prepare',
    produces: { status: 'planned', modality: 'intention' },
    yes: ['Разрабатывается дорожная карта.'],
    no: [{ text: 'Дорожная карта подписана.', fate: 'missed' }],
  },
  {
    id: 'being-agreed',
    pattern: '#Document? #Happen? #Plan? #Agreeing #Document?',
    unless: '(#SignPast|#SignPassive) #Document #Happen? #Agreeing',
    produces: { status: 'planned', modality: 'intention' },
    yes: [
      'Соглашение проходит согласование.',
      'Шесть соглашений проходят доработку.',
      'Меморандум находится на стадии подготовки.',
    ],
    no: [{ text: 'Подписан меморандум, маршрут проходит согласование.', fate: 'blocked' }],
  },
  {
    id: 'to-be-composed',
    pattern: '#Document #Compose',
    produces: { status: 'planned', modality: 'future' },
    yes: ['Дорожную карту, которую составят, одобрят позже.'],
    no: [{ text: 'Стороны составят список участников.', fate: 'missed' }],
  },
  {
    id: 'intend-to-compose',
    pattern: '(#Plan|#Agree|#AgreePast)+ #Compose #Document',
    produces: { status: 'planned', modality: 'intention' },
    yes: ['Стороны намерены составить дорожную карту.'],
    no: [
      { text: 'Сумма может составить миллион, меморандум готов.', fate: 'missed' },
      { text: 'Стороны составят список участников.', fate: 'missed' },
    ],
  },
  {
    id: 'signing-in-preparation',
    pattern: '#Prepare #Document? #SignNoun',
    produces: { status: 'planned', modality: 'intention' },
    yes: [
      'Регионы готовят подписание соглашения.',
      'Инвестор готовит документы для подписания соглашения.',
    ],
    no: [{ text: 'Состоялось подписание соглашения.', fate: 'missed' }],
  },
]
