import { declareRules } from '../../../engine/rule.ts'

/** The rules that tell an event: the trigger, and who must stand beside it. Its fate (held, planned, …) is a table of its own. */
export const EVENT_RULES = declareRules([
  {
    name: 'event/met-with',
    says: 'a verb of meeting with a subject and a counterpart of the other country',
    yes: [
      'Аким Павлодарской области Ерлан Сагинтаев встретился с губернатором Цзянси Лю Вэймином.',
    ],
    no: [
      'Аким Павлодарской области Ерлан Сагинтаев не встретился с губернатором Цзянси Лю Вэймином.',
    ],
  },
  {
    name: 'event/meeting-with',
    says: 'a noun of meeting that was held, with its parties in «с», genitive or «между»',
    yes: [
      'Состоялась встреча акима Павлодарской области Ерлана Сагинтаева с губернатором Цзянси Лю Вэймином.',
    ],
    no: [
      'Отменена встреча акима Павлодарской области Ерлана Сагинтаева с губернатором Цзянси Лю Вэймином.',
    ],
  },
  {
    name: 'event/received',
    says: 'a host, a verb of receiving, and guests of the other country',
    yes: ['Аким Павлодарской области Ерлан Сагинтаев принял делегацию провинции Цзянси.'],
    no: ['Аким Павлодарской области Ерлан Сагинтаев принял решение о Цзянси.'],
  },
  {
    name: 'event/discussed-with',
    says: 'a verb of discussing with a subject and a counterpart in «с»',
    yes: [
      'Аким Павлодарской области Ерлан Сагинтаев обсудил с губернатором Цзянси Лю Вэймином торговлю.',
    ],
    no: ['Аким Павлодарской области Ерлан Сагинтаев обсудил с жителями торговлю с Цзянси.'],
  },
  {
    name: 'event/discussed-together',
    says: 'a verb of discussing whose subjects are of both countries',
    yes: [
      'Аким Павлодарской области Ерлан Сагинтаев и губернатор Цзянси Лю Вэймин обсудили торговлю.',
    ],
    no: ['Аким Павлодарской области Ерлан Сагинтаев и его заместитель обсудили торговлю с Цзянси.'],
  },
  {
    name: 'event/contact',
    says: 'a word of contact («собеседник», «визит вежливости», «за стол») beside persons of both countries, in whatever cases they stand',
    yes: [
      'Собеседником акима Павлодарской области Ерлана Сагинтаева стал губернатор Цзянси Лю Вэймин.',
    ],
    no: [
      'Акима Павлодарской области Ерлана Сагинтаева поздравил письмом губернатор Цзянси Лю Вэймин.',
    ],
  },
  {
    name: 'event/talks-unsaid',
    says: 'talks spoken of as known in an article that nowhere says who held them: whoever of either country is named nearest',
    yes: [
      'Аким Павлодарской области Ерлан Сагинтаев поблагодарил губернатора Цзянси Лю Вэймина. Когда переговоры закончились, гости осмотрели порт.',
    ],
    no: [
      'Аким Павлодарской области Ерлан Сагинтаев поблагодарил губернатора Цзянси Лю Вэймина. Об этом он сказал на встрече с журналистами.',
    ],
  },
  {
    name: 'event/meeting-of-those-before',
    says: '«встреча состоялась …» without parties: those who act in the sentence before',
    yes: [
      'Аким Павлодарской области Ерлан Сагинтаев и губернатор Цзянси Лю Вэймин парафировали соглашение. Встреча состоялась 5 июня в Наньчане.',
    ],
    no: ['Аким Павлодарской области Ерлан Сагинтаев рассказал о Цзянси.'],
  },
  {
    name: 'event/talks-by-outcome',
    says: '«по итогам переговоров» with the parties of the document that closed them',
    yes: [
      'По итогам переговоров в Наньчане аким Павлодарской области Ерлан Сагинтаев и губернатор Цзянси Лю Вэймин подписали меморандум.',
    ],
    no: [
      'Аким Павлодарской области Ерлан Сагинтаев и губернатор Цзянси Лю Вэймин подписали меморандум.',
    ],
  },
  {
    name: 'event/meeting-of-signers',
    says: '«на встрече», behind a signing by officials of both countries with a day or a place',
    yes: [
      '5 июня в Павлодаре аким области Ерлан Сагинтаев и губернатор Цзянси Лю Вэймин подписали меморандум. На встрече аким рассказал о регионе.',
    ],
    no: [
      '5 июня в Павлодаре аким области Ерлан Сагинтаев и губернатор Цзянси Лю Вэймин подписали меморандум. На встрече с журналистами аким рассказал о регионе.',
    ],
  },
  {
    name: 'event/sides-talked',
    says: '«стороны обсудили», «на встрече обсуждались» on a trip: those on it and their hosts, else the place or country visited',
    yes: [
      'Делегация провинции Цзянси прибыла в Павлодарскую область. Стороны обсудили вопросы туризма.',
    ],
    no: ['Меморандум подписан в мае. Стороны обсудили туризм.'],
  },
  {
    name: 'event/visited',
    says: 'a verb of coming, with who came and a place as its goal',
    yes: ['Делегация провинции Цзянси посетила Павлодар.'],
    no: ['Делегация провинции Цзянси посетит Павлодар, если её пригласят.'],
  },
  {
    name: 'event/visited-body',
    says: 'a visit to a body or works of the other country, unless the visit to its town is told, or guests are only shown it',
    yes: ['Аким Павлодарской области Ерлан Сагинтаев посетил китайскую компанию «Синьда».'],
    no: ['Делегация провинции Цзянси прибыла в Павлодар. Гости осмотрели завод «Иртыш».'],
  },
  {
    name: 'event/trained-there',
    says: 'people of a body or place, and a course, camp or holiday in the other country',
    yes: ['В мае врачи Павлодарской областной больницы прошли стажировку в Наньчане.'],
    no: ['В мае врачи Павлодарской областной больницы прошли осмотр в Наньчане.'],
  },
  {
    name: 'event/delegation-there',
    says: 'a delegation or the people of a region that sign something in a place of the other country',
    yes: ['В Урумчи представители Павлодарской области подписали меморандум с компанией «Синьда».'],
    no: [
      'В Павлодаре представители Павлодарской области подписали меморандум с компанией «Синьда».',
    ],
  },
  {
    name: 'event/visit-told',
    says: 'a noun of coming («визит», «поездка») with who came and a place as its goal',
    yes: ['Состоялся визит делегации провинции Цзянси в Павлодар.'],
    no: ['Визит делегации провинции Цзянси в Павлодар отменён.'],
  },
  {
    name: 'event/forum',
    says: 'a forum or conference that was or is to be held',
    yes: ['5 июня в Павлодаре прошёл казахстанско-китайский бизнес-форум.'],
    no: ['В Павлодаре предложили провести казахстанско-китайский бизнес-форум.'],
  },
  {
    name: 'event/exhibition',
    says: 'an exhibition or fair that was or is to be held',
    yes: ['5 июня в Урумчи открылась выставка товаров Павлодарской области.'],
    no: ['Выставка товаров Павлодарской области в Урумчи отменена.'],
  },
  {
    name: 'event/gathering',
    says: 'another gathering (evening, festival, presentation) that was or is to be held',
    yes: ['5 июня в Урумчи прошла презентация Павлодарской области.'],
    no: ['Презентация Павлодарской области в Урумчи не состоялась.'],
  },
])
