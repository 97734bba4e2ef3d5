import { declareRules } from '../../../engine/rule.ts'

/** The rules by which a person gets into the record: what each looks at. */
export const OFFICIAL_RULES = declareRules([
  {
    name: 'official/post-of-name',
    says: 'a post, the place or body it belongs to (before or after it), and a name that agrees with it in case',
    yes: [
      'Аким Павлодарской области Ерлан Сагинтаев провёл встречу с губернатором Цзянси Лю Вэймином.',
      'Казахстанский посол в Китае Жанат Муратов посетил Сиань.',
    ],
    no: ['Аким Павлодарской области провёл встречу с губернатором Цзянси.'],
  },
  {
    name: 'official/name-post',
    says: 'a name, and behind a comma, a dash, in brackets or behind a verb («который занимает пост …») the post with its place or body',
    yes: [
      'Ерлан Сагинтаев, аким Павлодарской области, принял гостей из Китая.',
      'Ерлан Сагинтаев, который занимает пост акима Павлодарской области, принял гостей из Китая.',
    ],
    no: [
      'Ерлан Сагинтаев, житель Павлодарской области, принял гостей из Китая.',
      'Ерлан Сагинтаев, который раньше работал акимом Павлодарской области, принял гостей из Китая.',
    ],
  },
  {
    name: 'official/name',
    says: 'a name alone, once its bearer was told with a post: surname, initials, «господин» and surname',
    yes: [
      'Аким Павлодарской области Ерлан Сагинтаев принял гостей из Китая. Е. Сагинтаев рассказал о регионе.',
    ],
    no: ['Аким Павлодарской области принял гостей из Китая. Он рассказал о регионе.'],
  },
  {
    name: 'official/shared-post',
    says: 'a post in the plural shared by several names, or two posts and their names in one order',
    yes: [
      'Аким Павлодара и вице-мэр Сианя Ержан Омаров и Ли Хуэй встретились в Алматы.',
      'Заместители акима Павлодарской области Ерлан Сагинтаев и Асет Нуров приняли гостей из Китая.',
    ],
    no: ['Губернаторы провинций Цзянси и Хэнань прибыли в Алматы.'],
  },
])
