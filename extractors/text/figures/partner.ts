import type { NumberMention } from '../numbers/numbers.ts'

/** Whether a figure's words name China, or another country and not China. */
export interface Partner {
  withChina: boolean
  withOthers: boolean
}

/** With whom, for each number: what stands between the number before and this one tells, else the whole sentence. */
export function partnersOf(flat: string, numbers: readonly NumberMention[]): Partner[] {
  const text = flat.replace(/(?:долл\p{L}*\.?|\$) ?сша/gu, (words) => ' '.repeat(words.length))
  const whole = partnerOf(text)
  let last = whole
  return numbers.map((number, index) => {
    const between = text.slice(numbers[index - 1]?.end ?? 0, number.start)
    const own = partnerOf(between)
    // «с РФ – 1,9 млрд (снижение 4 %)»
    const told = index > 0 && /^ ?\(/.test(between) ? last : whole
    last = own.withChina || own.withOthers ? own : told
    return last
  })
}

function partnerOf(text: string): Partner {
  if (AMONG_OTHERS.test(text)) return { withChina: false, withOthers: true }
  const withChina = CHINA.test(text)
  return { withChina, withOthers: !withChina && OTHERS.test(text) }
}

const CHINA = /кита[йяюе]|кнр|поднебесн|суар(?!\p{L})|синьцзян/u
/** «товарооборот Узбекистана с Китаем», «торговля между Китаем и Россией»: of others, whoever reports it. */
const AMONG_OTHERS =
  /(?:товарооборот\p{L}{0,2}|торговл\p{L}{1,2}|экспорт\p{L}{0,2}|импорт\p{L}{0,2}) (?:(?:между )?(?:росси|рф(?!\p{L})|узбекистан|кыргызстан|таджикистан|туркменистан|монголи|сша(?!\p{L})|евросоюз|герман)\p{L}{0,3} (?:с|и|в|из) (?:кита|кнр)|(?:между )?кита\p{L}{1,2} (?:с|и) (?:росси|узбекистан|кыргызстан|таджикистан|туркменистан|монголи|сша(?!\p{L})|евросоюз|герман))/u
const OTHERS =
  /росси|рф(?!\p{L})|узбекистан|узбекск|кыргызстан|киргизи|таджикистан|туркмени|(?<!внутренн\p{L}{1,3} )монголи|турци|турецк|иран(?!\p{L}{4})|иранск|немецк|германск|итальянск|французск|японск|корейск|индийск|американск|инди[яиюе]й?(?!\p{L})|герман|сша(?!\p{L})|евросоюз|еаэс|(?<!\p{L})ес(?!\p{L})|снг|беларус|азербайджан|коре[яиюе]|япони|афганистан|эмират|оаэ|пакистан|грузи[яиюе]|франци|итали[яиюе]|британи|украин|польш/u
