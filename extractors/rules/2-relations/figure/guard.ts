import type { Analysis } from '../../../engine/analysis.ts'
import type { FigureCandidate } from '../../../text/figures/figures.ts'
import { ofSentence } from '../../../text/words/of-sentence.ts'

/** Why a figure is none of the tie's; null where it is. */
export function guardOf(figure: FigureCandidate, index: number, analysis: Analysis): string | null {
  const trade = traded.has(figure.kind)
  if (figure.withOthers && (trade || shared.has(figure.kind))) return 'with another country'
  if (figure.planned && (trade || figure.kind === 'population')) return 'hoped for'
  const sentence = analysis.sentences[index]?.sentence
  const words = analysis.article.text.slice(sentence?.start, sentence?.end)
  const at = figure.end - (sentence?.start ?? 0)
  if (trade && among.test(words.slice(at)) && !china.test(words.slice(0, at)))
    return 'with all countries'
  // «из 1,3 млрд долларов экспорта области на Китай пришлось 620 млн»
  const from = words.slice(0, figure.start - (sentence?.start ?? 0))
  if (trade && outOf.test(from) && !china.test(from) && comesTo.test(words.slice(at)))
    return 'with all countries'
  const part = splits(words, at)
  const ofChina = figure.unit !== '%' && share.test(words) && !part
  // «объём внешней торговли СУАР»: of a Chinese region with the whole world
  if (trade && total.test(words) && ofProvince.test(words) && !/казахстан/i.test(words))
    return 'with all countries'
  if (
    trade &&
    total.test(words) &&
    !withKazakhstan.test(words) &&
    !ofChina &&
    (!figure.withChina || part)
  )
    return 'with all countries'
  if (
    trade &&
    !ofChina &&
    /приход\S+ [^.;:]{0,40}внешней торговли/.test(words) &&
    !/импорт|экспорт|товарооборот/.test(figureWords(figure, analysis))
  )
    return 'with all countries'
  if (
    figure.kind === 'investment' &&
    (/^стоимост/.test(figureWords(figure, analysis)) ||
      (figure.trigger === null && /^они /i.test(words)))
  ) {
    const before = analysis.sentences[index - 1]?.sentence
    const told = `${analysis.article.text.slice(before?.start, before?.end)} ${words}`
    if (supply.test(told) && !/инвест|строит|проект/i.test(words)) return 'a price of goods'
  }
  return null
}

/** «внешнеторговый оборот – 1,5 млрд, в том числе с Китаем – 120 млн»: the first is of all countries. */
const splits = (words: string, at: number): boolean =>
  !china.test(words.slice(0, at)) &&
  (/в том числе|из них|из которых|из этого/.test(words.slice(at)) ||
    (tellsWhole(words) && whole.test(words.slice(0, at)) && china.test(words.slice(at))))

const whole = /(?:^|[^\p{L}])из (?:общего|всего|совокупного) /iu
const tellsWhole = ofSentence(whole)

const figureWords = ({ trigger }: FigureCandidate, { article }: Analysis): string =>
  trigger === null ? '' : article.text.slice(trigger.start, trigger.end).toLowerCase()

/** «контракт на поставку станков. Стоимость – 640 млн тенге» */
const supply = /(?:контракт|договор)\S{0,3} (?:\S+ ){0,3}на (?:поставку|закупку)/i

/** «На долю Китая приходится 38 % внешней торговли – 610 млн долларов» */
const share = /на (?:долю )?(?:китая?|кнр|поднебесн\p{L}+) (?:приход|приш)/iu

/** «экспорт области – 1,4 млрд, в том числе в Китай – 512 млн» */
const among = /(?:в том числе|из них|из которых),? (?:в|с|из|на долю) (?:кита|кнр)/i

const outOf = /(?:^|[^\p{L}])из (?:общих |почти |более |свыше |всех )?$/iu
const comesTo = /(?:на|в) (?:долю )?(?:кита|кнр|поднебесн)/i

/** Kinds of trade. */
export const traded = new Set<FigureCandidate['kind']>(['trade_turnover', 'export', 'import'])
const shared = new Set<FigureCandidate['kind']>(['investment', 'enterprises', 'projects'])
const ofProvince =
  /(?:внешн(?:яя|ей) торговл\S{1,2}|внешнеторгов\S+ оборот\S{0,2}) (?:\S+ )?(?:провинци|суар|синьцзян|автономн)/i
const withKazakhstan = /[^\p{L}]с (?:республикой )?казахстаном/iu
const china = /кита|кнр/i
const total = /внешнеторгов|внешней торговли|со всеми странами|общий товарооборот|розничн/i
