import type { NumberMention } from './numbers.ts'

/** With whom: what stands between the number before and this one tells first, then the whole sentence. */
export function partnerOf(
  flat: string,
  numbers: readonly NumberMention[],
  index: number,
): { withChina: boolean; withOthers: boolean } {
  const text = flat.replace(/(?:долл\p{L}*\.?|\$) ?сша/gu, (words) => ' '.repeat(words.length))
  const own = text.slice(numbers[index - 1]?.end ?? 0, numbers[index]?.start)
  const about = CHINA.test(own) || OTHERS.test(own) ? own : text
  const withChina = CHINA.test(about)
  return { withChina, withOthers: !withChina && OTHERS.test(about) }
}

const CHINA = /кита[йяюе]|кнр|поднебесн|суар(?!\p{L})|синьцзян/u
const OTHERS =
  /росси|рф(?!\p{L})|узбекистан|узбекск|кыргызстан|киргизи|таджикистан|туркмени|(?<!внутренн\p{L}{1,3} )монголи|турци|турецк|иран(?!\p{L}{4})|инди[яиюе]й?(?!\p{L})|герман|сша(?!\p{L})|евросоюз|еаэс|(?<!\p{L})ес(?!\p{L})|снг|беларус|азербайджан|коре[яиюе]|япони|афганистан|эмират|оаэ|пакистан|грузи[яию]|франци|итали[яию]|британи|украин|польш/u
