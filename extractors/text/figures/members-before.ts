import { wordNumber } from '../numbers/words.ts'
import type { InvertedCount } from './inverted.ts'

/** «… 58 предприятий. Действуют из них 33»: members of the count that the sentence before told, without their noun. */
export function membersBefore(sentence: string, unit: 'enterprises' | 'projects'): InvertedCount[] {
  const match = OF_THEM.exec(sentence)
  const [all = '', digits = '', behind = ''] = match ?? []
  const value = wordNumber(digits.toLowerCase())
  if (!match || !value || COUNTED.test(sentence.slice(all.length - behind.length))) return []
  const end = all.length - behind.length
  return [{ value, unit, start: end - digits.length, end }]
}

const ABOUT = '(?:(?:уже|лишь|только|около|более|почти|порядка|свыше|сейчас) )?'
/** A sentence that opens with «из них» or a verb before it, up to the number and the word behind. */
const OF_THEM = new RegExp(
  `^[«"–— ]*(?:(?:реально |сегодня |сейчас |на деле )?(?:действу[ею]т|работа[ею]т|функциониру[ею]т|реализован[оыа]|завершен[оыа]|завершён|запущен[оыа]?|введен[оыа]|введён) )?из них ${ABOUT}(\\d{1,4}|\\p{L}{3,12})( \\p{L}+| ?[–—-] |\\.|$)`,
  'iu',
)
/** A noun or measure of its own behind the number. */
const COUNTED =
  /^ ?(?:%|процент|млн|млрд|трлн|тыс|миллион|миллиард|тенге|долл|юан|тонн|челов|компани|предприят|проект|фирм|завод|крупн|средн|мал|раза?(?!\p{L})|лет(?!\p{L})|год)/iu
