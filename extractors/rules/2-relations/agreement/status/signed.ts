import type { RuleData } from '../../../../engine/rule.ts'
import type { SigningProduct } from './product.ts'

/** Deeds: signed, sealed, exchanged, adopted, in force. They stand last. */
export const SIGNED: readonly RuleData<SigningProduct>[] = [
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
    pattern: '(#BondPast|#BondPassive)',
    produces: { status: 'signed', modality: 'fact' },
    yes: ['Стороны скрепили меморандум подписями.'],
    no: [{ text: 'Стороны скрепят меморандум подписями.', fate: 'missed' }],
  },
  {
    id: 'signatures-stand',
    pattern: '#Signature #Document? #Was? (#PutPast|#PutPassive|#Stand)',
    produces: { status: 'signed', modality: 'fact' },
    yes: ['Свою подпись под меморандумом поставил аким.'],
    no: [{ text: 'Подписи под меморандумом появятся в мае.', fate: 'missed' }],
  },
  {
    id: 'signatures-put',
    pattern: '(#PutPast|#PutPassive|#Stand) #Document? #Signature',
    produces: { status: 'signed', modality: 'fact' },
    yes: [
      'Стороны поставили подписи под меморандумом.',
      'Под меморандумом стоят подписи ректоров.',
    ],
    no: [
      { text: 'Стороны поставят подписи под меморандумом.', fate: 'missed' },
      { text: 'Аким поставил задачу подготовить меморандум.', fate: 'missed' },
    ],
  },
  {
    id: 'exchanged',
    pattern: '#ExchangePast',
    produces: { status: 'signed', modality: 'fact' },
    yes: ['Стороны обменялись меморандумами.'],
    no: [{ text: 'Стороны обменяются меморандумами.', fate: 'missed' }],
  },
  {
    id: 'swapped',
    pattern: '#Swap #Document #Happen',
    produces: { status: 'signed', modality: 'fact' },
    yes: ['Обмен меморандумами состоялся между палатами.'],
    no: [{ text: 'Обмен студентами состоялся, меморандум готовят.', fate: 'missed' }],
  },
  {
    id: 'swap-held',
    pattern: '#Happen #Swap #Document',
    produces: { status: 'signed', modality: 'fact' },
    yes: ['Состоялся обмен меморандумами между палатами.'],
    no: [{ text: 'Состоялась встреча, обмен студентами закрепит меморандум.', fate: 'missed' }],
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
    id: 'had',
    pattern: '#Have #Document',
    unless: '#Have #Document (#Plan|#Will|#Propose|#Not)',
    produces: { status: 'signed', modality: 'fact' },
    yes: ['Вуз имеет договоры с двумя вузами.', 'У города есть меморандум с округом.'],
    no: [
      { text: 'Есть проект меморандума.', fate: 'missed' },
      { text: 'Есть меморандум, который планируется подписать.', fate: 'blocked' },
    ],
  },
  {
    id: 'added',
    pattern: '#AddedPast #Document',
    produces: { status: 'signed', modality: 'fact' },
    yes: ['В 2011 году к нему добавился меморандум.'],
    no: [{ text: 'К ним добавились гости, подписали меморандум позже.', fate: 'missed' }],
  },
]
