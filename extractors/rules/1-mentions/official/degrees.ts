import type { Token } from '../../../text/read.ts'

/**
 * Token index behind degrees and titles, mostly set off by commas («, доктор технических наук, профессор » before a name);
 * `at` itself where none stand.
 */
export function pastDegrees(tokens: readonly Token[], at: number): number {
  const comma = tokens[at]?.text === ',' ? 1 : 0
  if (!comma && !/^(?:доктор|кандидат|магистр)/.test(tokens[at]?.lower ?? '')) return at
  let next = at + comma
  let titled = false
  for (; next < Math.min(tokens.length, at + 16); next++) {
    const { lower = '', text = '' } = tokens[next] ?? {}
    // «кандидат наук Г. Сейтова»
    if (/^\p{Lu}$/u.test(text) && tokens[next + 2]?.capital && !inLetters(tokens, next)) break
    if (degree.test(lower) || inLetters(tokens, next)) titled = true
    else if (!/^[,.-]$/.test(text) && !(titled && ofDegree.test(lower))) break
  }
  return titled ? next : at
}

/** «д.м.н.», «к.т.н.» */
const inLetters = (tokens: readonly Token[], at: number): boolean =>
  /^[дк]$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.text === '.'

const degree =
  /^(?:доктор|кандидат|магистр|профессор|академик|доцент|генерал|полковник|phd|заслуженн|народн|лауреат|член)/
/** «технических наук», «НАН РК», «корреспондент», «деятель культуры». */
const ofDegree =
  /^(?:[а-яё]|[а-яё-]+(?:их|ых|ого)|наук[иа]?|нан|рк|кнр|корреспондент\p{L}*|деятел\p{L}*|работник\p{L}*|философии|культуры|искусств|экономики|юстиции|майор\p{L}*|лейтенант\p{L}*|артист\p{L}*|премии)$/u
