import { declareRules } from '../../../engine/rule.ts'

/** The rules that tell a tie without a word of kinship between its places; those with one are the table in `status.ts`. */
export const TIE_RULES = declareRules([
  {
    name: 'tie/partner',
    says: 'a word of partnership between regions with a place of each country',
    yes: ['Провинция Цзянси является регионом-партнёром Павлодарской области.'],
    no: ['Китай является торговым партнёром Казахстана.'],
  },
  {
    name: 'tie/friendship',
    says: 'friendship that binds two places or was founded between them, where no word makes them sisters',
    yes: ['Павлодарскую область и провинцию Цзянси связывают дружеские отношения.'],
    no: ['Павлодар и Наньчан связывает дружба. Город стал побратимом Наньчана в 2016 году.'],
  },
  {
    name: 'tie/partner-planned',
    says: 'relations of partners or friends that somebody proposes, plans or agrees to found',
    yes: ['Павлодарская область планирует установить партнёрские отношения с провинцией Цзянси.'],
    no: ['Павлодарская область планирует развивать торговлю с провинцией Цзянси.'],
  },
  {
    name: 'tie/among',
    says: '«Среди них …» behind a sentence about the sister towns of one place',
    yes: ['У Павлодара есть города-побратимы. Среди них – Наньчан.'],
    no: ['У Павлодара есть города-побратимы. Наньчан далеко.'],
  },
  {
    name: 'tie/in-post',
    says: 'a word of kinship inside a post, with the Chinese place there',
    yes: ['Аким Павлодара принял мэра города-побратима Наньчана Лю Вэймина.'],
    no: ['Аким Павлодара принял мэра города Наньчана Лю Вэймина.'],
  },
  {
    name: 'tie/next-of-row',
    says: '«Третьим станет …» behind a sentence that counts the sister towns of one place',
    yes: ['У Павлодара два побратима в Польше. Третьим станет Наньчан.'],
    no: ['У Павлодара два побратима в Польше. Третьим выступил мэр Наньчана.'],
  },
  {
    name: 'tie/same-relations',
    says: '«Такие же отношения с … установила …» behind a sentence about kinship',
    yes: ['Павлодар стал побратимом Наньчана. Такие же отношения с Семеем установил Лючжоу.'],
    no: ['Павлодар торгует с Наньчаном. Такие же отношения с Семеем установил Лючжоу.'],
  },
  {
    name: 'tie/beside',
    says: 'a clause without a verb that sets another place and its tie beside a sister town («…, а с Б – партнёрские»)',
    yes: ['С Наньчаном Павлодар связывают побратимские отношения, а с Сианем – партнёрские.'],
    no: ['С Наньчаном Павлодар связывают побратимские отношения, а с Сианем пока никаких.'],
  },
  {
    name: 'tie/by-kind',
    says: 'sisters and partners of one place told in one row («побратимами … являются …, партнёром – …»)',
    yes: ['Побратимом Павлодара является Наньчан, партнёром – Сиань.'],
    no: ['Побратимом Павлодара является Наньчан, гостем – Сиань.'],
  },
  {
    name: 'tie/from-agreement',
    says: 'a document about a sister relation: in force once signed, else planned',
    yes: ['Павлодар и Наньчан подписали соглашение об установлении побратимских отношений.'],
    no: ['Павлодар и Наньчан подписали соглашение о торговле.'],
  },
  {
    name: 'tie/from-partnership',
    says: 'a document that founds a partnership of regions',
    yes: [
      'Павлодарская область и провинция Цзянси подписали соглашение об установлении партнёрских отношений.',
    ],
    no: ['Павлодарская область и провинция Цзянси подписали соглашение о торговле.'],
  },
])
