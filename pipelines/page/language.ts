import { franc } from 'franc'

/**
 * ISO 639-1 of a text (`ru`, `kk`, `zh`, `en`, …) or `und`. The script decides first, then the letters that Kazakh has and
 * Russian has not: sure for a single sentence, where trigrams are not. Kazakh names inside a Russian text do not
 * make it Kazakh: only words without a capital are asked, of whose letters Kazakh prose has about 20 % such.
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, 20_000)
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0
  const cyrillic = count(/[Ѐ-ӿ]/g)
  const latin = count(/[A-Za-zÀ-ɏ]/g)
  const han = count(/[\u4e00-\u9fff]/g)
  const arabic = count(/[\u0600-\u06ff]/g)
  const kana = count(/[\u3040-\u30ff]/g)
  if (cyrillic + latin + han + arabic + kana < 20) return 'und'
  if (han * 3 > cyrillic + latin) return kana > han * 0.2 ? 'ja' : 'zh'
  if (arabic > cyrillic + latin) return /[ېئۆۈ]/.test(sample) && /[ې]/.test(sample) ? 'ug' : 'kk'
  return cyrillic >= latin
    ? cyrillicLanguage(sample, cyrillic, count)
    : latinLanguage(sample, latin, count)
}

function cyrillicLanguage(
  sample: string,
  letters: number,
  count: (pattern: RegExp) => number,
): string {
  const others = shareOf(OTHERS, common(sample))
  if (others >= 0.05 && count(OTHERS) / letters >= 0.05 && !(others < 0.1 && isMixed(sample)))
    return (
      guess(sample, ['kaz', 'kir', 'uzn', 'ukr', 'bel', 'tat', 'tgk', 'srp', 'mkd', 'khk']) ?? 'kk'
    )
  const russianOnly = count(/[ыэё]/gi)
  if (letters > 300 && russianOnly === 0) return guess(sample, ['rus', 'bul', 'srp', 'ukr']) ?? 'ru'
  return 'ru'
}

/**
 * «Ақтөбе қаласының әкімі (аким Ақтөбе) А и мэр Чанши Б заключили меморандум о …»: a Russian sentence with a phrase of another language,
 * by the small words that Russian alone has; of its running words some 8 % are such.
 */
function isMixed(sample: string): boolean {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.filter((word) => RUSSIAN.has(word)).length / words.length >= 0.06
}

const RUSSIAN = new Set([
  'и',
  'с',
  'со',
  'о',
  'об',
  'из',
  'к',
  'ко',
  'от',
  'что',
  'как',
  'его',
  'их',
])

/** Letters of Kazakh and other languages that Russian has not. */
const OTHERS = /[әғқңөұүһіїєўґҳҷӣӯјљњћђѓќџ]/gi

/** Words without a capital, where there are enough of them: names keep their own letters («Әбдіғалиұлы Жезқазғанда»). */
function common(sample: string): string {
  const small = sample.match(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu)?.join(' ') ?? ''
  return small.length < 40 ? sample : small
}

const shareOf = (pattern: RegExp, text: string): number =>
  (text.match(pattern)?.length ?? 0) / text.length

function latinLanguage(
  sample: string,
  letters: number,
  count: (pattern: RegExp) => number,
): string {
  if (count(/[ǵńóúýıŋğşǧäöü]/gi) / letters > 0.04)
    return guess(sample, ['kaz', 'tur', 'uzn', 'deu', 'azj', 'fra', 'tuk']) ?? 'kk'
  return guess(sample, ['eng', 'deu', 'fra', 'spa', 'uzn', 'tur', 'ita', 'pol']) ?? 'en'
}

const TWO_LETTERS: Record<string, string> = {
  rus: 'ru',
  kaz: 'kk',
  kir: 'ky',
  uzn: 'uz',
  ukr: 'uk',
  bel: 'be',
  tat: 'tt',
  tgk: 'tg',
  srp: 'sr',
  mkd: 'mk',
  khk: 'mn',
  bul: 'bg',
  eng: 'en',
  deu: 'de',
  fra: 'fr',
  spa: 'es',
  tur: 'tr',
  ita: 'it',
  pol: 'pl',
  azj: 'az',
  tuk: 'tk',
}

function guess(sample: string, only: string[]): string | null {
  return TWO_LETTERS[franc(sample, { only, minLength: 10 })] ?? null
}
