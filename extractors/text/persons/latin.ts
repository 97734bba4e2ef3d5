import { memoised } from '../words/memo.ts'

/**
 * Latin spelling of a Kazakh or Russian name in the manner of Kazakhstan's passports («Шахрат Нурышев» →
 * Shakhrat Nuryshev). Kazakh letters are rendered like their Russian neighbours; initials keep their dots.
 */
export const latinOf = memoised((name: string): string => {
  let out = ''
  let before = ''
  for (const letter of name) {
    const small = letter.toLowerCase()
    const atStart = before === '' || /[^\p{L}]/u.test(before)
    const latin = small === 'е' && atStart ? 'ye' : (LETTERS[small] ?? small)
    out += letter === small ? latin : latin.slice(0, 1).toUpperCase() + latin.slice(1)
    before = letter
  }
  return out
})

const LETTERS: Record<string, string> = {
  а: 'a',
  ә: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  й: 'y',
  к: 'k',
  қ: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'n',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ұ: 'u',
  ү: 'u',
  ф: 'f',
  х: 'kh',
  һ: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}
