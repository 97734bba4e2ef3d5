import { declareRules } from '../../../engine/rule.ts'

/** The rules that give a document a signing told elsewhere; the statuses of signing words are the table in `status.ts`. */
export const AGREEMENT_RULES = declareRules([
  {
    name: 'agreement/its-signers',
    says: 'a signing without a document («его подписали», «подписи поставили»): of the document told at most two sentences before',
    yes: [
      'Речь идёт о меморандуме между Павлодарской областью и провинцией Цзянси. Его подписали аким Ерлан Сагинтаев и губернатор Лю Вэймин.',
    ],
    no: ['Аким Павлодарской области Ерлан Сагинтаев и губернатор Цзянси Лю Вэймин встретились.'],
  },
  {
    name: 'agreement/listed',
    says: 'a document in a list that a signing opened («среди них», «первый из них», a dash)',
    yes: [
      'Павлодарская область подписала с китайскими партнёрами два документа. Среди них — меморандум между ТОО «Иртыш» и компанией «Синьда» из Цзянси.',
    ],
    no: ['Аким рассказал гостям из Цзянси о документах. Среди них — меморандум ТОО «Иртыш».'],
  },
  {
    name: 'agreement/elided',
    says: 'a document in a clause that leaves the verb of signing of the clause before out («…, а с X – соглашение»)',
    yes: [
      'Павлодарская область подписала с провинцией Цзянси меморандум о сотрудничестве, а с провинцией Хунань – соглашение о торговле.',
    ],
    no: [
      'Павлодарская область подписала с провинцией Цзянси меморандум, а соглашение с провинцией Хунань обсуждают.',
    ],
  },
  {
    name: 'agreement/outcome',
    says: 'a document that talks are said to have ended in («итогом встречи стал протокол»)',
    yes: ['Итогом встречи стал протокол о сотрудничестве Павлодара и Наньчана.'],
    no: [
      'Итогом встречи станет протокол о сотрудничестве Павлодара и Наньчана.',
      'Гостем Павлодара стал меморандум о Наньчане.',
    ],
  },
  {
    name: 'agreement/dated',
    says: 'a document with its own date behind «от» and no word of signing: signed on that day',
    yes: ['Павлодар и Наньчан связывает договор о культурном обмене от 3 марта 2010 года.'],
    no: [
      'Павлодар и Наньчан обсудили договор о культурном обмене от 3 марта 2010 года.',
      'Павлодар и Наньчан связывает договор о культурном обмене на 2010 год.',
    ],
  },
  {
    name: 'agreement/standing',
    says: 'a document between two named sides that something is done by («в рамках соглашения между …», «согласно меморандуму между …»)',
    yes: ['Согласно меморандуму между Таразом и Чэнду стороны обменяются делегациями.'],
    no: ['Согласно меморандуму стороны обменяются делегациями.'],
  },
])
