/** Pattern of a month's name in any case, folded; abbreviations with or without a full stop are in `MONTH_SHORT`. */
export const MONTH =
  '(?:(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)(?:ь|я|ю|ем|е)|(?:март|август)(?:а|у|ом|е)?|ма(?:й|я|ю|ем|е))(?![\\p{L}])'

/** Month's name or abbreviation: only beside a day or a year, since «мар» alone is no month. */
export const MONTH_SHORT = `(?:${MONTH}|(?:янв|февр?|мар|апр|июн|июл|авг|сент?|окт|нояб?|дек)(?:\\.|(?![\\p{L}])))`

/** Number of a month from its folded name: январе → 1. */
export function monthNumber(name: string): number {
  return ORDER.indexOf(name.startsWith('ма') && name[2] !== 'р' ? 'май' : name.slice(0, 3)) + 1
}

const ORDER = ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']
