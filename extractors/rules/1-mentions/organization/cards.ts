import { declareRules } from '../../../engine/rule.ts'

/** The rules by which a body gets into the record. */
export const ORGANIZATION_RULES = declareRules([
  {
    name: 'organization/head',
    says: 'a head noun of bodies («управление», «университет», «палата») with what belongs to its name',
    yes: ['Меморандум подписала Палата предпринимателей Павлодарской области.'],
    no: ['Меморандум подписали в зале университета.'],
  },
  {
    name: 'organization/named',
    says: 'a head noun («компания», «корпорация», «завод») with a name in quotation marks or Latin letters',
    yes: ['Китайская компания «Синьда» построит в Павлодаре завод.'],
    no: ['Китайская компания построит в Павлодаре завод.'],
  },
  {
    name: 'organization/legal-form',
    says: 'a legal form (ТОО, АО, Ltd) with the name beside it',
    yes: ['Договор заключило ТОО «Иртыш-Агро» из Павлодара.'],
    no: ['Договор заключили пять ТОО из Павлодара.'],
  },
  {
    name: 'organization/latin-name',
    says: 'a name in Latin letters in the place of a body, with no head noun before it',
    yes: ['Аким Павлодара встретился с руководством Hongda Group.'],
    no: ['Аким Павлодара встретился с руководством группы.'],
  },
  {
    name: 'organization/known',
    says: 'a body of the lexicon of known bodies',
    yes: ['Меморандум подписали «Самрук-Қазына» и правительство Цзянси.'],
    no: ['Меморандум подписали аким и правительство Цзянси.'],
  },
])
