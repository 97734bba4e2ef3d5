import { memoised } from '../words/memo.ts'
import { lookUpWord } from '../words/words.ts'
import { isPreterite } from './tense.ts'

/**
 * Whether a folded lower-case word can be a genitive, by its ending: «торговли», «юстиции», «связей», «внешних»,
 * «предприятий». Words of the lexicon's verbs and preterites are none. Other cases that end alike pass too.
 */
export const canBeGenitive = memoised((lower): boolean => {
  if (!ENDING.test(lower) || OTHER.test(lower) || isPreterite(lower)) return false
  return !(lookUpWord(lower)?.tags.some((tag) => VERB.test(tag)) ?? false)
})

/** Genitives end in a vowel of the first three declensions, -ов, -ей, -ий or an adjective's ending; zero endings by list. */
const ENDING =
  /(?:[аяыи]|[оеё]в|[еи]й|ого|его|ой|ых|их|ств|ок|ек|[ао]к|ан|наук|дел|школ|средств|услуг|гор|лет|программ|систем|реформ|мер|проблем|техник|технологий|ног|книг|рог|цен|женщин|мужчин|двух|трех|четырех|фирм|больниц|клиник|фабрик|палат|служб|структур|команд|бирж|шахмат|пустынь|земель|почв|птиц|панд|граждан|предпринимательниц)$/

/** Instrumentals («водными ресурсами») and what else ends so. */
const OTHER =
  /[аяыи]ми$|[^щ]ся$|сь$|^(?:гости|госпож[аиу]|господина?|и|а|на|за|для|да|или|когда|тогда|иногда|всегда|сюда|куда|туда|хотя|если|почти|даже|также|ли|бы|ради|среди|из-за|после|около|однако|сначала|вместе|вчера|сегодня|завтра|затем|уже|она|они|мы|вы|эти|те|все|его|ее|их|себя|тебя|меня|нас|вас)$/

const VERB = /Past|Passive|Future|Infinitive/
