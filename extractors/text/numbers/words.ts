/**
 * Value of a cardinal in digits or in folded Russian words, any case («15», «пятнадцати», «двадцать пять»);
 * null for anything else. Up to 999, since bigger ones are written with digits.
 */
export function wordNumber(words: string): number | null {
  if (/^\d+$/.test(words)) return Number(words)
  let sum = 0
  let last = 1000
  for (const word of words.split(' ')) {
    const value = VALUES.get(word)
    if (value === undefined || !fits(value, last)) return null
    sum += value
    last = value
  }
  return sum
}

/** Whether a folded word is (a part of) a cardinal. */
export function isNumberWord(word: string): boolean {
  return VALUES.has(word)
}

/** Cardinals go down by kind: hundreds, tens, units («сто двадцать пять»). */
function fits(value: number, last: number): boolean {
  if (last >= 100) return value < 100 || last === 1000
  return last >= 20 && value < 10
}

// Forms by case after Zaliznyak: nominative/accusative, genitive/dative/prepositional, instrumental.
const FORMS: readonly [number, string][] = [
  [2, 'два две двух двум двумя двое двоих'],
  [3, 'три трех трем тремя трое троих'],
  [4, 'четыре четырех четырем четырьмя четверо'],
  [5, 'пять пяти пятью пятерых'],
  [6, 'шесть шести шестью'],
  [7, 'семь семи семью'],
  [8, 'восемь восьми восемью восьмью'],
  [9, 'девять девяти девятью'],
  [10, 'десять десяти десятью десяток десятка десятком'],
  [11, 'одиннадцать одиннадцати одиннадцатью'],
  [12, 'двенадцать двенадцати двенадцатью дюжина дюжины'],
  [13, 'тринадцать тринадцати тринадцатью'],
  [14, 'четырнадцать четырнадцати четырнадцатью'],
  [15, 'пятнадцать пятнадцати пятнадцатью'],
  [16, 'шестнадцать шестнадцати шестнадцатью'],
  [17, 'семнадцать семнадцати семнадцатью'],
  [18, 'восемнадцать восемнадцати восемнадцатью'],
  [19, 'девятнадцать девятнадцати девятнадцатью'],
  [20, 'двадцать двадцати двадцатью'],
  [30, 'тридцать тридцати тридцатью'],
  [40, 'сорок сорока'],
  [50, 'пятьдесят пятидесяти пятьюдесятью'],
  [60, 'шестьдесят шестидесяти шестьюдесятью'],
  [70, 'семьдесят семидесяти семьюдесятью'],
  [80, 'восемьдесят восьмидесяти'],
  [90, 'девяносто девяноста'],
  [100, 'сто ста сотня сотню'],
  [200, 'двести двухсот'],
  [300, 'триста трехсот'],
  [400, 'четыреста четырехсот'],
  [500, 'пятьсот пятисот'],
  [600, 'шестьсот шестисот'],
  [700, 'семьсот семисот'],
  [800, 'восемьсот восьмисот'],
  [900, 'девятьсот девятисот'],
]

const VALUES = new Map(
  FORMS.flatMap(([value, forms]) => forms.split(' ').map((form) => [form, value] as const)),
)
