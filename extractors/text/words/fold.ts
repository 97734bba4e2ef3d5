/**
 * The folded form of a word, by which words are compared: lower case, ё as е, Latin look-alikes inside a
 * Cyrillic word as the Cyrillic letters they imitate, Kazakh letters as their usual Russian rendering
 * (Ұлытау → улытау). Length in UTF-16 units never changes, so offsets stay valid.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  if (plainRussian.test(lower)) return lower
  const cyrillic = hasCyrillic.test(lower)
  let out = ''
  for (const letter of lower)
    out += (cyrillic ? lookAlikes.get(letter) : undefined) ?? kazakh.get(letter) ?? letter
  return out
}

/** Another letter's usual Russian rendering, or the letter itself; both in lower case. */
export const foldLetter = (letter: string): string => kazakh.get(letter) ?? letter

const plainRussian = /^[а-я-]*$/
const hasCyrillic = /[\u0400-\u04ff]/

/** Latin letters that look like Cyrillic ones: Unicode confusables, the lower-case pairs seen in the news. */
const lookAlikes = new Map(
  Object.entries({
    a: 'а',
    c: 'с',
    e: 'е',
    o: 'о',
    p: 'р',
    x: 'х',
    y: 'у',
    k: 'к',
    m: 'м',
    h: 'н',
    b: 'в',
    t: 'т',
    i: 'и',
  }),
)

/** Kazakh Cyrillic letters and how Russian-language outlets render them. */
const kazakh = new Map(
  Object.entries({
    ё: 'е',
    ә: 'а',
    ғ: 'г',
    қ: 'к',
    ң: 'н',
    ө: 'о',
    ұ: 'у',
    ү: 'у',
    һ: 'х',
    і: 'и',
  }),
)
