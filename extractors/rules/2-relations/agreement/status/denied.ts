import type { RuleData } from '../../../../engine/rule.ts'
import { DISCUSSED } from './discussed.ts'
import type { SigningProduct } from './product.ts'

/** Denials: refused, cancelled, ended, never signed, or only talked of. They stand above all others. */
export const DENIED: readonly RuleData<SigningProduct>[] = [
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
    id: 'denied-untrue',
    pattern: '(#SignPast|#SignPassive|#SignNoun) #Document? #Not #Hold',
    produces: { status: 'denied', modality: 'denial' },
    yes: ['Известие о подписании меморандума не соответствует действительности.'],
    no: [{ text: 'Подписание меморандума соответствует курсу на дружбу.', fate: 'missed' }],
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
    pattern: '#SignInfinitive #Document? #But? #Refuse',
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
    pattern:
      '#Not (#Was|#Will)? (#SignPast|#SignPassive|#SignInfinitive|#SignFuture|#SealPast|#SignParticiple)',
    produces: { status: 'denied', modality: 'denial' },
    yes: ['Меморандум так и не был подписан.', 'Стороны не подпишут меморандум.'],
    no: [{ text: 'Меморандум был подписан.', fate: 'missed' }],
  },
  {
    id: 'denied-refused',
    pattern: '#Refuse #Was? #Propose? (#SignInfinitive|#SignNoun)',
    produces: { status: 'denied', modality: 'denial' },
    yes: [
      'Стороны отказались подписать меморандум.',
      'Завод воздержался от подписания контракта.',
      'Мэр отклонил предложение подписать меморандум.',
    ],
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
    id: 'denied-ended',
    pattern: '#Refuse #Document #Was? (#SignParticiple|#SignPassive|#SignPast)',
    produces: { status: 'denied', modality: 'termination' },
    yes: ['Вузы расторгли договор, подписанный в 2015 году.'],
    no: [{ text: 'Вузы продлили договор, подписанный в 2015 году.', fate: 'missed' }],
  },
  ...DISCUSSED,
  {
    id: 'denied-failed',
    pattern: '#SignInfinitive #Document? #Not #Manage',
    produces: { status: 'denied', modality: 'denial' },
    yes: ['Меморандум с банком подписать не удалось.'],
    no: [{ text: 'Меморандум с банком подписать удалось.', fate: 'missed' }],
  },
  {
    id: 'denied-unable',
    pattern: '#Not #Manage #Document? #SignInfinitive',
    produces: { status: 'denied', modality: 'denial' },
    yes: ['Стороны не смогли подписать меморандум.'],
    no: [{ text: 'Стороны смогли подписать меморандум.', fate: 'missed' }],
  },
  {
    id: 'not-intended',
    pattern: '#Not #Plan #SignInfinitive',
    produces: { status: 'denied', modality: 'denial' },
    yes: ['Город не планирует подписывать меморандум.'],
    no: [{ text: 'Город планирует подписать меморандум.', fate: 'missed' }],
  },
  {
    id: 'not-planned',
    pattern: '(#SignNoun|#SignInfinitive) #Document? #Not #Plan',
    produces: { status: 'denied', modality: 'denial' },
    yes: [
      'Подписание меморандума не планируется.',
      'Подписывать меморандум в городе не собираются.',
    ],
    no: [{ text: 'Подписание меморандума планируется.', fate: 'missed' }],
  },
  {
    id: 'not-reached',
    pattern: '#Toward #SignNoun #Document? #Not',
    produces: { status: 'denied', modality: 'denial' },
    yes: ['До подписания меморандума дело не дошло.'],
    no: [{ text: 'До подписания меморандума осталась неделя.', fate: 'missed' }],
  },
  {
    id: 'denied-draft-withdrawn',
    pattern: '#Draft #Document #Was? #Refuse',
    produces: { status: 'denied', modality: 'cancellation' },
    yes: ['Проект меморандума отозван.'],
    no: [{ text: 'Проект меморандума готов.', fate: 'missed' }],
  },
  {
    id: 'denied-unsigned',
    pattern: '#Hoped #SignInfinitive #Document? #Without #Signature',
    produces: { status: 'denied', modality: 'denial' },
    yes: ['Соглашение, которое собирались подписать, вернули без подписи.'],
    no: [{ text: 'Соглашение собирались подписать без спешки.', fate: 'missed' }],
  },
  {
    id: 'denied-unfulfilled',
    pattern: '#Hoped+ #May? #Plan? #Document? #SignInfinitive #Document? #But',
    unless: '#But #Document? #SignNoun? #Was? (#Plan|#Agree|#SignPast|#SignFuture|#Will)',
    produces: { status: 'denied', modality: 'denial' },
    yes: ['Меморандум могли подписать вузы, но не успели перевести текст.'],
    no: [
      {
        text: 'Меморандум хотели подписать в мае, но подписание перенесено на июнь.',
        fate: 'blocked',
      },
      { text: 'Меморандум подписали, хотя могли и не успеть, но уложились.', fate: 'missed' },
    ],
  },
  {
    id: 'denied-without',
    pattern: '#Without #SignNoun',
    produces: { status: 'denied', modality: 'denial' },
    yes: ['Переговоры завершились без подписания меморандума.'],
    no: [{ text: 'Переговоры завершились подписанием меморандума.', fate: 'missed' }],
  },
]
