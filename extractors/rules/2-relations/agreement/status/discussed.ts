import type { RuleData } from '../../../../engine/rule.ts'
import type { SigningProduct } from './product.ts'

/** Signings that are only talked of, asked about or called important. They stand among the denials. */
export const DISCUSSED: readonly RuleData<SigningProduct>[] = [
  {
    id: 'discussed',
    pattern:
      '#Discuss (#Consider|#May|#Discuss)? (#Consider|#May|#Draft)? #Plan? (#SignInfinitive|#SignNoun|#SignFuture)',
    produces: { status: 'denied', modality: 'discussion' },
    yes: [
      'Стороны обсудили возможность подписания меморандума.',
      'Стороны обсудили подписание меморандума.',
    ],
    no: [{ text: 'Стороны обсудили торговлю, затем подписали меморандум.', fate: 'missed' }],
  },
  {
    id: 'denied-talk',
    pattern: '#Talk #SignNoun #Document? #Not',
    produces: { status: 'denied', modality: 'denial' },
    yes: ['Речи о подписании меморандума не идёт.'],
    no: [{ text: 'Речь идёт о подписании меморандума.', fate: 'missed' }],
  },
  {
    id: 'denied-no-talk',
    pattern: '#SignNoun #Document? #Talk #Not',
    produces: { status: 'denied', modality: 'denial' },
    yes: ['О подписании меморандума речи нет.'],
    no: [{ text: 'О подписании меморандума говорили, спорить не стали.', fate: 'missed' }],
  },
  {
    id: 'worth-signing',
    pattern: '#Worth #SignNoun',
    produces: { status: 'denied', modality: 'discussion' },
    yes: ['Стороны отметили важность подписания меморандума.'],
    no: [{ text: 'Важность дружбы отмечена, состоялось подписание меморандума.', fate: 'missed' }],
  },
  {
    id: 'asked-whether',
    pattern: '(#SignPast|#SignPassive|#SignFuture) #Whether',
    produces: { status: 'denied', modality: 'discussion' },
    yes: ['Неизвестно, подписали ли стороны меморандум.'],
    no: [{ text: 'Стороны подписали меморандум, неизвестно, приедут ли гости.', fate: 'missed' }],
  },
  {
    id: 'asked-how-many',
    pattern: '#Whether (#SignPast|#SignPassive)',
    produces: { status: 'denied', modality: 'discussion' },
    yes: [
      'Неясно, много ли стороны заключили контрактов.',
      'Будет ли подписан меморандум, неясно.',
    ],
    no: [{ text: 'Много стороны заключили контрактов, приедут ли гости.', fate: 'missed' }],
  },
  {
    id: 'needed',
    pattern: '#Need #Prepare',
    produces: { status: 'denied', modality: 'discussion' },
    yes: ['Необходимо разработать план сотрудничества.'],
    no: [{ text: 'Необходимо внимание, разрабатывается план сотрудничества.', fate: 'missed' }],
  },
  {
    id: 'sign-discussed',
    pattern: '(#SignNoun|#SignInfinitive) #Document? #Was? #Discuss',
    unless: '#After #SignNoun',
    produces: { status: 'denied', modality: 'discussion' },
    yes: ['Подписание меморандума обсуждается.'],
    no: [
      { text: 'Подписание меморандума состоялось, стороны обсудили торговлю.', fate: 'missed' },
      { text: 'После подписания меморандума стороны обсудили торговлю.', fate: 'blocked' },
    ],
  },
]
