import { expect, test } from 'vitest'
import { eventsOf } from '../events-of.ts'
import { akim, akimDat, both, governor } from '../heads.ts'

/** A word of contact beside two persons, in whatever cases they stand. */
test.each([
  [
    `5 июня собеседником ${akimDat.replace('акиму', 'акима').replace('лану Сагинтаеву', 'лана Сагинтаева')} стал ${governor}.`,
    [`meeting 2025-06-05 @- ${both}`],
  ],
  [
    `5 июня ${akimDat} нанёс визит вежливости ${governor}.`,
    [`meeting 2025-06-05 @- Лю Вэймин + Ерлан Сагинтаев`],
  ],
  [`5 июня ${akimDat} прислал письмо ${governor}.`, []],
])('%s', (text, events) => {
  expect(eventsOf(text).map(sorted)).toEqual(events.map(sorted))
})

/** Companions; a place where, not where to. */
test.each([
  [
    `5 июня ${akim} совместно с руководителем управления Асаном Усеновым встретился с губернатором Цзянси Лю Вэймином.`,
    ['meeting 2025-06-05 @- Ерлан Сагинтаев + Асан Усенов + Лю Вэймин'],
  ],
  [
    `До отъезда в Пекин, 5 июня, ${akim} переговорил в Павлодаре с послом Китая Чжан Сяо.`,
    ['meeting 2025-06-05 @Павлодар Ерлан Сагинтаев + Чжан Сяо'],
  ],
])('%s', (text, events) => {
  expect(eventsOf(text).map(sorted)).toEqual(events.map(sorted))
})

/** Who met is told by sides, days or in the next sentence. */
test.each([
  [
    'Представители Павлодарской области и китайской компании «Синьда» 5 июня провели рабочую встречу.',
    ['meeting 2025-06-05 @- Павлодарская область + Синьда'],
  ],
  [
    'В переговорах, прошедших 5 июня, приняли участие представители акимата Павлодарской области и компании Sany.',
    ['meeting 2025-06-05 @- Павлодарская область + Sany'],
  ],
  [
    `5 июня ${akim} встретился в Пекине с вице-губернатором Цзянси Ли Вэем, 6 июня – с мэром Наньчана Ван Лином.`,
    [
      'meeting 2025-06-05 @Пекин Ерлан Сагинтаев + Ли Вэй',
      'meeting 2025-06-06 @Пекин Ерлан Сагинтаев + Ван Лин',
    ],
  ],
  [
    `В режиме видеоконференции состоялось заседание рабочей группы. В нём участвовали ${akim} и ${governor}.`,
    [`meeting - @- ${both}`],
  ],
  [
    `5 июня в Экибастузе обсудили строительство завода. В совещании приняли участие ${akim} и ${governor}.`,
    [`meeting 2025-06-05 @Экибастуз ${both}`],
  ],
])('%s', (text, events) => {
  expect(eventsOf(text).map(sorted)).toEqual(events.map(sorted))
})

function sorted(event: string): string {
  const [, head = '', people = ''] = /^(\S+ \S+ @\S+) ?(.*)$/.exec(event) ?? []
  return `${head} ${people.split(' + ').sort().join(' + ')}`
}
