import type { Event } from '../../../record.ts'
import type { EventFate } from './fate.ts'
import type { Party } from './party.ts'

/** One statement about an event, before the scene fills what it leaves out and statements about one event are merged. */
export interface Frame {
  type: Event['type']
  rule: string
  sentence: number
  /** Chunk of the trigger. */
  at: number
  fate: EventFate
  /** Hosts, travellers or all who take part; empty where the sentence names none. */
  parties: Party[]
  /** The other side of a meeting, or the body visited. */
  others: Party[]
  /** Places stated for it; a visit has one event for each. */
  places: Party[]
  /** Told by «мы», «я»: the speaker takes part. */
  speaker: boolean
  /** «в ходе встречи», «по итогам визита», «форум стал …»: speaks of what was told before. */
  anaphoric: boolean
  /** «В рамках визита …»: the rest of the sentence happens inside it. */
  name: string | null
  /** Trigger of the clause before, whose verb, day and place this one shares («…, а аким города – мэра»). */
  beside?: number
  /** «Визит начался 14 мая с Даляня»: the day is that of the stop, not the trip's. */
  stage?: true
  /** «Первой остановкой стал Пекин»: a stop of a trip, told already where the trip is. */
  onWay?: true
  /** «с потенциальными партнёрами»: the other side is people of whom nothing more is said. */
  vague?: true
  /** «встреча предпринимателей двух городов»: another than that of those who lead them. */
  apart?: true
  /** «Открылось представительство центра»: whose it is, where nobody is told to have come. */
  opened?: Party
  /** «посетили завод в районе»: works shown, told by where they stand. */
  works?: true
  /** «в апреле в Сиань, в июле в Чжэнчжоу»: the day or month right before its place. */
  date?: string
  /** «прилетела 2 июня из Пекина»: the day told is not this stop's. */
  undated?: true
  /** «Китайская делегация прибыла»: no goal is said; the article's own place stands for it. */
  assumed?: true
}

/** Words after which an event noun only points back. */
export const pointsBack =
  /^(?:ходе|рамках|итогам|результатам|завершени\p{L}|окончани\p{L}|время|на|после|во|перед|кулуарах|полях|в|завершая|открывая|начале|завершением|итогом)$/u
