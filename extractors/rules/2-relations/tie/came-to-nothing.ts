import type { Analysis, SentenceView } from '../../../engine/analysis.ts'

/** Sentences on kinship that tells none, since it was refused, or is taken back by the next one. */

/** «Породниться предлагали, но получили отказ», «предложений не поступало», «до соглашения дело не дошло», «о побратимстве говорить рано», «до 2011 года был побратимом». */
export const cameToNothing = ({ chunks }: SentenceView): boolean =>
  failed.test(chunks.map(({ normal }) => normal).join(' '))

const failed =
  /(?:^| )(?:получил[аи]? (?:\S+ )?отказ|не поступал[оаи]?|не продвинул\S+|так и не (?:был[аои]? )?(?:подписан|заключ|установ|породн|стал)|ответил[аи]? отказом|(?:отношени|связ|побратимств)\S* (?:\S+ ){0,7}не (?:оформлен|установлен|заключен|сложил|существу|имеет)|до \S+ (?:\S+ ){0,3}не дош(?:л[оаи]|ел)|дальше \S+ (?:\S+ ){0,3}не (?:пошл|зашл|двинул)|побратим\S* (?:\S+ ){0,16}(?:рано|преждевременно)(?: |$)|до \d{4}(?:-?го)? (?:года? )?(?:\S+ ){0,6}(?:был[аи]?|являл\S+|считал\S+|состоял[аи]?) (?:\S+ ){0,4}побратим)/

/** «Ранее сообщалось, что … станут побратимами. Это не так», «Ходят слухи, что … Но акимат их не подтверждает». */
export function isRefuted({ sentences }: Analysis, { sentence, chunks }: SentenceView): boolean {
  const next = sentences[sentence.index + 1]
  if (!next || next.sentence.paragraph > sentence.paragraph + 1) return false
  const opening = next.chunks
    .slice(0, 9)
    .map(({ normal }) => normal)
    .join(' ')
  return takenBack.test(opening) || (doubted.test(opening) && chunks.some(isHearsay))
}

const takenBack =
  /^(?:это|но это|однако это|информация|эта информация|такие сообщения|слухи)(?: \S+){0,3}? (?:не так|неправда|не соответствует|не подтвердил|не подтверди|опроверг)/

const doubted =
  /(?:^| )(?:не (?:подтвержда|подтверди|соответству|комментиру)|опроверг|неправд|отриц|преждевременн|впервые слыш)/

/** Words of what people say. */
const isHearsay = ({ normal }: { normal: string }): boolean =>
  /^(?:слух|разговор(?:ы|ов|ам)?$|поговарива|говорят$|молв|сообщалось$|сообщали$|писали$|якобы$|будто$|соцсет|пересуд)/.test(
    normal,
  )
