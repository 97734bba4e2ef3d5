import { expect, test } from 'vitest'
import { extract } from '../../../extractors/index.ts'
import { articleOf } from '../article-of.ts'

/** One line an event: `type date @place participants`; published on Friday, 20 June 2025. */
function eventsOf(text: string): string[] {
  return extract(articleOf(text, '2025-06-20')).events.map((event) =>
    `${event.type} ${event.date ?? '-'} @${event.place ?? '-'} ${event.participants.join(' + ')}`.trim(),
  )
}

const akim = 'аким Павлодарской области Ерлан Сагинтаев'
const akimGen = 'акима Павлодарской области Ерлана Сагинтаева'
const governor = 'губернатор провинции Цзянси Лю Вэймин'
const governorGen = 'губернатора провинции Цзянси Лю Вэймина'
const both = 'Ерлан Сагинтаев + Лю Вэймин'

/** The verb, the guest or the host is told beside the event, or left out. */
test.each([
  [
    `В понедельник в Павлодаре ${akim} принял ${governorGen}, а аким Аксу Марат Абишев – мэра Наньчана Ван Ляня.`,
    [
      `meeting 2025-06-16 @Павлодар ${both}`,
      'meeting 2025-06-16 @Павлодар Марат Абишев + Ван Лянь',
    ],
  ],
  [
    `${governor} 5 июня принимал у себя ${akimGen}.`,
    [
      'visit 2025-06-05 @Цзянси Ерлан Сагинтаев',
      'meeting 2025-06-05 @Цзянси Лю Вэймин + Ерлан Сагинтаев',
    ],
  ],
  [
    `Меморандум подписали в понедельник в Павлодаре ${akim} и прибывший из Наньчана ${governor}.`,
    ['visit 2025-06-16 @Павлодар Лю Вэймин'],
  ],
  [
    `${governor} 5 июня побывал в Павлодаре. По дороге домой, 7 июня, он задержался в Алматы.`,
    ['visit 2025-06-05 @Павлодар Лю Вэймин', 'visit 2025-06-07 @Алматы Лю Вэймин'],
  ],
  [
    `5 июня в Павлодаре ${governor} беседовал с акимом области Ерланом Сагинтаевым.`,
    ['meeting 2025-06-05 @Павлодар Лю Вэймин + Ерлан Сагинтаев'],
  ],
  [`Делегацию Павлодара в Наньчане ждут в октябре.`, ['visit 2025-10 @Наньчан Павлодар']],
])('%s', (text, expected) => expect(eventsOf(text)).toEqual(expected))

test.each([
  `${akim} рассказал, что достигнута договорённость о визите в Наньчан.`,
  `В Павлодаре ${akim} встретился с жителями, а аким Аксу Марат Абишев – с журналистами.`,
  `Прибывший из Наньчана ${governor} доволен.`,
  'Делегацию Павлодара в Павлодаре ждут в октябре.',
])('none: %s', (text) => expect(eventsOf(text)).toEqual([]))
