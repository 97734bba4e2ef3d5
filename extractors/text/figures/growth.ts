import type { NumberMention } from '../numbers/numbers.ts'

/** A change, by «на … %» with a verb of growth, «рост …», or «на … % больше». */
export function grows(flat: string, number: NumberMention): boolean {
  const before = flat.slice(Math.max(0, number.start - 140), number.start)
  const after = flat.slice(number.end, number.end + 24)
  if (/^ ?(?:больше|меньше|выше|ниже|превы[сш]|по сравнению|к уровню)/.test(after)) return true
  if (/(?:\+|плюс|минус|\(-) ?$/.test(before)) return true
  const noun = CHANGE.test(before)
  if (noun && GREW_BY.test(before)) return true
  // «сократился наполовину», «прибавил четверть»: the reader saw the verb
  if (flat.startsWith('наполовину', number.start)) return true
  if (/(?:прибави|потеря)(?:л[аои]?|в) (?:почти |более |целую |около |свыше |до )?$/.test(before))
    return true
  const near =
    /(?:^|[^\p{L}])на (?:(?:более чем|свыше|более|почти|около|порядка|целых|\p{L}{5,}[ыи]е) )?(?:чем )?$/u
  if (near.test(before.slice(-NEAR))) return GROWTH.test(before)
  return noun && (GROWTH_OF.test(before) || GROWTH_TOO.test(before))
}

/** Units that «на более чем» and an adverb may take up before the number. */
const NEAR = 48

/** Nouns of change, without which the two patterns below are not tried. */
const CHANGE = /рост|увеличение|снижение|спад/

/** «рост на», «прирост к прошлому году составил», «темп роста –» */
const GROWTH_OF =
  /(?:рост(?:ом в)?|прирост(?:ом в)?|увеличение|снижение|спад|темп\p{L}? роста)(?:,[^%\d]{0,90},| к \p{L}+(?: \p{L}+){0,3}| по сравнению с \p{L}+(?: \p{L}+){0,3})?(?: (?:составил\p{L}?|в|на|до|-|более|свыше|почти|около|и)){0,3} ?$/u

/** «рост ВРП провинции за три квартала составил», «темп роста экспорта –» */
const GREW_BY =
  /(?:^|[^\p{L}])(?:рост\p{L}?|прирост|увеличение|снижение|спад) [^.;:%\d]{3,90} (?:составил\p{L}?|достиг\p{L}{0,2}|превысил\p{L}?|-) (?:более |почти |около |свыше |порядка )?$/u

/** «рост товарооборота составил 31 %, экспорта –» */
const GROWTH_TOO =
  /(?:рост|прирост|снижение|увеличение) [^.;]{3,110}(?:%|процент\p{L}*), (?:а |и )?(?:экспорта|импорта|товарооборота|инвестиций) - $/u

// grouped by first letters: it is tried at every letter before a number
const GROWTH =
  /в(?:ы(?:рос|ше)|озрос|злете)|у(?:велич|пал|меньш|бав)|п(?:ри(?:рос|бав)|о(?:дня|дскоч|теря|вы[сш])|ревы[сш]|рос(?:е[лд]|ад)|ад(?:ен|а[ею]))|с(?:ни[зж]|ократ|какн)|р(?:ост|аст[еу])|н(?:араст|иже)|опередил|больше|меньше/

/** Whether the change that {@link grows} sees is a fall: «сократился на 3 %», «на 12 % меньше», «снижение составило 5 %». The word of change nearest before the number decides. */
export function falls(flat: string, { start, end }: NumberMention): boolean {
  if (/^ ?(?:меньше|ниже)/.test(flat.slice(end, end + 8))) return true
  const before = flat.slice(Math.max(0, start - 140), start)
  if (/(?:(?:^| |\()минус|\(-) ?$/.test(before)) return true
  return [...before.matchAll(CHANGES)].at(-1)?.[1] !== undefined
}

const CHANGES =
  /(?<!\p{L})(?:(сни[зж]\p{L}*|сокра[тщ]\p{L}*|упа[лдв]\p{L}*|пада[ею]\p{L}*|паден\p{L}*|уменьш\p{L}*|спад\p{L}?|просе[лд]\p{L}*|просад\p{L}*|потеря\p{L}+|убав\p{L}+)|(?:вырос|возрос|увелич|прирос|прибав|подня|рост|растет|нараст|подскоч|скакн|взлете|повы[сш]|опередил|больше|выше)\p{L}*)/gu
