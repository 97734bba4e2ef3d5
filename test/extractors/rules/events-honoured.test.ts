import { expect, test } from 'vitest'
import { eventsOf } from '../events-of.ts'

const fair = '5 июня в Урумчи открылась ярмарка товаров Казахстана и Китая.'
const forum = '5 июня в Павлодаре открылся казахстанско-китайский форум.'

/** Guests of honour take part, in the sentence of the fair or right behind it. */
test.each([
  [
    'Павлодарская область является почётным гостем выставки, которая открылась 5 июня в Урумчи.',
    ['exhibition 2025-06-05 @Урумчи Павлодарская область'],
  ],
  [
    `${fair} В этом году Павлодарская область выступила в качестве почётного гостя.`,
    ['exhibition 2025-06-05 @Урумчи Павлодарская область'],
  ],
  [
    `${fair} Павлодарская область и провинция Цзянси станут главными гостями выставки.`,
    ['exhibition 2025-06-05 @Урумчи Павлодарская область + Цзянси'],
  ],
  [`${fair} Павлодарская область ждёт гостей из Цзянси.`, ['exhibition 2025-06-05 @Урумчи']],
])('honoured: %s', (text, events) => {
  expect(eventsOf(text)).toEqual(events)
})

/** Who speaks, greets those present or attends, right behind the gathering; who attends something else is none of it. */
test.each([
  [
    `${forum} Чжан Вэй, мэр Урумчи, выступил с докладом. Аким Павлодара Ержан Иманслям произнёс речь.`,
    ['forum 2025-06-05 @Павлодар Чжан Вэй + Ержан Иманслям'],
  ],
  [
    `${forum} Всех участников приветствовал мэр Урумчи Чжан Вэй.`,
    ['forum 2025-06-05 @Павлодар Чжан Вэй'],
  ],
  [`${forum} Присутствовал мэр Урумчи Чжан Вэй.`, ['forum 2025-06-05 @Павлодар Чжан Вэй']],
  [
    `${forum} Мэр Урумчи Чжан Вэй выступил против повышения пошлин.`,
    ['forum 2025-06-05 @Павлодар'],
  ],
])('present: %s', (text, events) => {
  expect(eventsOf(text)).toEqual(events)
})

/** Who stands for a country there; a name of two sides is no list of guests. */
test.each([
  [
    `${forum} Китай на форуме представляют Урумчи и Сиань.`,
    ['forum 2025-06-05 @Павлодар Урумчи + Сиань'],
  ],
  ['5 июня в Иу открылась выставка «Китай – Казахстан».', ['exhibition 2025-06-05 @Иу']],
])('sides: %s', (text, events) => {
  expect(eventsOf(text)).toEqual(events)
})

/** The town, not the province that explains it; where a train sets out, not where it goes. */
test.each([
  [
    '5 июня в г. Сиань (пров. Шэньси) открылся казахстанско-китайский форум.',
    ['forum 2025-06-05 @Сиань'],
  ],
  [
    '5 июня в выставочном центре города Чанша (пров. Хунань) открылась выставка товаров Павлодарской области.',
    ['exhibition 2025-06-05 @Чанша Павлодарская область'],
  ],
  ['5 июня открыт маршрут поездов из порта Цинхуа в Павлодар.', []],
])('places: %s', (text, events) => {
  expect(eventsOf(text)).toEqual(events)
})

/** Who won or came in at a contest took part in it, also where the next sentence tells who came. */
test.each([
  [
    'Команда из Павлодара заняла первое место на турнире по волейболу, который прошёл 5 июня в Урумчи.',
    ['other 2025-06-05 @Урумчи Павлодар'],
  ],
  [
    '5 июня в Павлодаре прошёл турнир по теннису. На старт вышли спортсмены из Инина и Алматинской области.',
    ['other 2025-06-05 @Павлодар Инин + Алматинская область'],
  ],
  [
    '5 июня в Павлодаре прошёл турнир по теннису. Из Инина приехали судьи.',
    ['other 2025-06-05 @Павлодар'],
  ],
])('contests: %s', (text, events) => {
  expect(eventsOf(text)).toEqual(events)
})

/** What is to come, first with its place and then with its day; another gathering's day is its own. */
test.each([
  [
    'В Павлодаре пройдёт выставка товаров провинции Ганьсу. Участие примут 40 компаний. Выставка будет работать с 12 по 15 июля.',
    ['exhibition 2025-07-12/2025-07-15 @Павлодар'],
  ],
  [
    'В Павлодаре пройдёт выставка товаров провинции Ганьсу. Форум пройдёт 12 июля.',
    ['forum 2025-07-12 @-'],
  ],
])('day told later: %s', (text, events) => {
  expect(eventsOf(text)).toEqual(events)
})

/** Who only met others on the fringes of a forum is on no list of those who took part. */
test.each([
  [
    'На полях форума в Урумчи аким Павлодара Ержан Иманслям встретился с мэром Сианя Чжаном Вэем.',
    ['forum - @Урумчи', 'meeting - @Урумчи Ержан Иманслям + Чжан Вэй'],
  ],
  [
    'Аким Павлодара Ержан Иманслям принял участие в форуме в Урумчи и встретился с мэром Сианя Чжаном Вэем.',
    ['forum - @Урумчи Ержан Иманслям', 'meeting - @Урумчи Ержан Иманслям + Чжан Вэй'],
  ],
])('fringes: %s', (text, events) => {
  expect(eventsOf(text)).toEqual(events)
})
