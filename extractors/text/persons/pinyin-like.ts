/**
 * Spellings that are no Palladius, with the syllable meant («хонг» → хун, hong). `rows` are [pinyin, palladius]; a
 * spelling that is Palladius already, or that a more usual syllable claims, is left out.
 */
export function pinyinLike(
  rows: readonly [string, string][],
  isStrict: (printed: string) => boolean,
): Map<string, { palladius: string; pinyin: string }> {
  const variants = rows.map(([pinyin, palladius]) => ({
    pinyin,
    palladius,
    // «Жанг» is Zhang rather than Rang: r- comes last.
    list: pinyin.startsWith('r')
      ? [...Array(9).fill(undefined), ...render(pinyin)]
      : render(pinyin),
  }))
  const table = new Map<string, { palladius: string; pinyin: string }>()
  const most = Math.max(...variants.map(({ list }) => list.length))
  for (let rank = 0; rank < most; rank++) {
    for (const { pinyin, palladius, list } of variants) {
      const printed = list[rank]
      if (printed === undefined || isStrict(printed) || table.has(printed)) continue
      table.set(printed, { palladius, pinyin })
    }
  }
  return table
}

function render(pinyin: string): string[] {
  const alone = ALONE[pinyin]
  if (alone !== undefined) return alone.split(' ')
  const initial = Object.keys(INITIALS).find((one) => pinyin.startsWith(one)) ?? ''
  const written = pinyin.slice(initial.length)
  const final = /^[jqx]$/.test(initial) ? written.replace(/^u/, 'ü') : written
  const heads = (INITIALS[initial] ?? '').split(' ')
  const tails = (FINALS[final] ?? '').split(' ').filter((tail) => tail !== '')
  return heads.flatMap((head) => tails.map((tail) => head + tail))
}

/** How outlets render pinyin initials and finals when they do not know Palladius; commonest first. */
const INITIALS: Record<string, string> = {
  zh: 'чж ж дж',
  ch: 'ч',
  sh: 'ш',
  b: 'б',
  p: 'п',
  m: 'м',
  f: 'ф',
  d: 'д',
  t: 'т',
  n: 'н',
  l: 'л',
  g: 'г',
  k: 'к',
  h: 'х',
  j: 'цз з дз дж ж',
  q: 'ц ч к',
  x: 'с кс ш',
  r: 'ж р',
  z: 'цз з дз',
  c: 'ц',
  s: 'с',
  w: 'в',
  y: 'й',
}
const FINALS: Record<string, string> = {
  a: 'а',
  ai: 'ай аи',
  an: 'ань ан',
  ang: 'ан анг',
  ao: 'ао',
  e: 'э е',
  ei: 'эй ей',
  en: 'энь ен эн ень',
  eng: 'эн енг энг ен',
  i: 'и ы',
  ia: 'я иа',
  ian: 'янь ян иан иань иен иень',
  iang: 'ян янг ианг иенг',
  iao: 'яо иао',
  ie: 'е ие',
  in: 'инь ин',
  ing: 'ин инг',
  iong: 'юн ионг юнг',
  iu: 'ю иу',
  o: 'о',
  ong: 'ун онг он унг',
  ou: 'оу',
  u: 'у',
  ua: 'уа',
  uai: 'уай уаи',
  uan: 'уань уан',
  uang: 'уан уанг',
  ui: 'уй уэй уи уей',
  un: 'унь ун',
  uo: 'о уо',
  ü: 'юй ю у',
  üe: 'юэ юе',
  üan: 'юань юан уан юен',
  ün: 'юнь юн ун',
}
/** Syllables without an initial consonant. */
const ALONE: Record<string, string> = {
  ya: 'йа',
  yan: 'ян йан йен',
  yang: 'янг йанг йан',
  yao: 'йао',
  ye: 'йе',
  yi: 'йи',
  yin: 'ин йин йинь',
  ying: 'инг йинг',
  yong: 'йонг енг йон',
  you: 'йоу еу',
  yu: 'ю йу',
  yuan: 'юан юен',
  yue: 'юе',
  yun: 'юн',
  en: 'эн ен ень',
  er: 'ер',
  wang: 'ванг уанг вонг',
  wei: 'вей уэй',
  wen: 'вен вэн вень',
  ang: 'анг',
  an: 'ан',
}
