import { rowsOf } from '../table-file.ts'
import { type Change, everywhere, exchange } from './change.ts'

const whole = (words: string): RegExp => new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'gu')

/** Towns after «в»: prepositional; the Chinese ones may be told with their country. */
const CHINESE =
  'Сиане|Пекине|Шанхае|Харбине|Нанкине|Урумчи|Гуанчжоу|Ланьчжоу|Чэнду|Шэньчжэне|Циндао'
const KAZAKH =
  'Павлодаре|Костанае|Караганде|Шымкенте|Уральске|Петропавловске|Алматы|Астане|Атырау|Актау|Актобе|Семее|Туркестане|Таразе|Кызылорде|Усть-Каменогорске|Талдыкоргане|Кокшетау'
/** Towns whose accusative is no other case of theirs. */
const REACHED =
  'Сиань|Пекин|Шанхай|Тяньцзинь|Харбин|Далянь|Нанкин|Шэньчжэнь|Павлодар|Костанай|Шымкент|Уральск|Петропавловск|Семей|Туркестан|Тараз|Усть-Каменогорск|Талдыкорган'
const DID =
  'посетил[аи]?|встретил(?:ся|ась|ись)|подписал[аи]?|прибыл[аи]?|побывал[аи]?|пров[её]л[аи]?|обсудил[аи]?|заключил[аи]?'
const SURNAMES =
  'Ли Ван Чжан Лю Чэнь Ян Чжао Хуан Чжоу Сюй Сунь Ма Чжу Ху Го Линь Гао Ло Фань Дун Пэн Вэй Лу Лян Се Тан Фэн Цуй Юй Хань'.split(
    ' ',
  )
const CHIEF =
  'мэр|мэром|мэра|губернатор|губернатором|губернатора|председатель|председателем|директор|директором|секретарь|секретарем|президент|президентом|консул|консулом'
const MONTHS = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря'

/** A Chinese surname of the text for another that it does not have. */
const surname: Change = (article) =>
  SURNAMES.flatMap((old) => {
    const other = SURNAMES.find((name) => name !== old && !article.text.includes(name))
    const pattern = new RegExp(`(?<![\\p{L}-])${old}(?= \\p{Lu}\\p{Ll}+(?![\\p{L}-]))`, 'gu')
    return other === undefined ? [] : everywhere(article, pattern, other)
  })

/** Another synonym of `tables/synonyms.txt`. */
function synonyms(): [string, Change][] {
  const pairs = new Map<string, Map<string, string>>()
  for (const [change = '', word = '', other = ''] of rowsOf('synonyms')) {
    const words = pairs.get(`${change}`) ?? new Map<string, string>()
    pairs.set(`${change}`, words.set(`${word}`, `${other}`))
  }
  return [...pairs].map(([change, words]) => {
    const pattern = new RegExp(whole([...words.keys()].join('|')), 'giu')
    return [change, exchange(pattern, ([found]) => capitalAs(found, words))]
  })
}

function capitalAs(found: string, words: ReadonlyMap<string, string>): string {
  const other = words.get(found.toLowerCase()) ?? found
  const capital = found.charAt(0) !== found.charAt(0).toLowerCase()
  return capital ? other.charAt(0).toUpperCase() + other.slice(1) : other
}

const ADJECTIVES = new Map([
  ['компании', 'крупной'],
  ['компанией', 'крупной'],
  ['компания', 'крупная'],
  ['компанию', 'крупную'],
])

/** What changes an article's words and nothing that it says, by name. */
export const CHANGES: ReadonlyMap<string, Change> = new Map<string, Change>([
  [
    'в древнем Сиане',
    exchange(whole(`в (?:${CHINESE}|${KAZAKH})`), ([found]) => `в древнем ${found.slice(2)}`),
  ],
  [
    'в городе Сиане',
    exchange(whole(`в (?:${CHINESE}|${KAZAKH})`), ([found]) => `в городе ${found.slice(2)}`),
  ],
  [
    'солнечный Павлодар',
    exchange(
      whole(`(?<=(?:в|посетил[аи]?|посетит|посетят) )(?:${REACHED})(?! и)`),
      ([found]) => `солнечный ${found}`,
    ),
  ],
  [
    'в Сиане (КНР)',
    exchange(
      new RegExp(`${whole(`в (?:${CHINESE})`).source}(?! [(/])`, 'gu'),
      ([found]) => `${found} (КНР)`,
    ),
  ],
  [
    'в Сиане, одном из крупнейших городов Китая,',
    exchange(
      new RegExp(`${whole(`в (?:${CHINESE.replace('Пекине|', '')})`).source}(?! [(/]|,)`, 'gu'),
      ([found]) => `${found}, одном из крупнейших городов Китая,`,
    ),
  ],
  ['также подписал', exchange(whole(DID), ([found]) => `также ${found}`)],
  ['с большим успехом подписал', exchange(whole(DID), ([found]) => `с большим успехом ${found}`)],
  [
    '…, сообщили в пресс-службе',
    exchange(/(?<=[\p{L}\d»])\.(?=\n|$)/gu, () => ', сообщили в пресс-службе акимата.'),
  ],
  [
    '…, передает корреспондент',
    exchange(/(?<=[\p{L}\d»])\.(?=\n|$)/gu, () => ', передает корреспондент агентства.'),
  ],
  [
    'no source behind',
    exchange(
      /, (?:сообщает|передает|передаёт|сообщили|пишет|информирует)[^.,\n]{3,60}(?=\.)/gu,
      () => '',
    ),
  ],
  [
    'Кроме того',
    exchange(/(?<=[.!?]\s|\n)(?:Также|Кроме того,|Помимо этого,|Затем|Далее) /gu, ([found]) =>
      found.startsWith('Кроме')
        ? 'Вместе с тем, '
        : found.startsWith('Также')
          ? 'Кроме того, '
          : 'После этого ',
    ),
  ],
  [
    'г-н Ли',
    exchange(
      new RegExp(
        `(?<=(?<![\\p{L}-])(?:${CHIEF})(?: [\\p{L}»«]+){0,3} )(?=(?:${SURNAMES.join('|')}) \\p{Lu}\\p{Ll}+)`,
        'gu',
      ),
      () => 'г-н ',
    ),
  ],
  ['another surname', surname],
  [
    'руководитель области',
    exchange(/(?<!\p{L})(?:аким|Аким) (?=\p{Lu}\p{L}+ской области|области|города)/gu, ([found]) =>
      found === 'аким ' ? 'руководитель ' : 'Руководитель ',
    ),
  ],
  ['"quotes"', (article) => everywhere(article, /[«»]/g, '"')],
  ['- dash', (article) => everywhere(article, / [–—] /g, ' - ')],
  ['unbroken blank', (article) => everywhere(article, / (?=\d)/g, '\u00a0')],
  ['е for ё', (article) => everywhere(article, /ё/g, 'е')],
  ['2024 г.', exchange(/(?<=\d{4}) года/gu, () => ' г.')],
  [
    'утром 5 июня',
    exchange(
      new RegExp(
        `(?<=[\\p{L}»] )(?<!(?:[Сс]|по|до|[Кк]|от|на|и) )\\d{1,2} (?:${MONTHS})(?!\\p{L})(?! (?:по|до|–|-|и))`,
        'gu',
      ),
      ([found]) => `утром ${found}`,
    ),
  ],
  [
    'крупная компания',
    exchange(
      /(?<!\p{L})компани(?:и|ей|я|ю) (?=[«"A-Z])/gu,
      ([found]) => `${ADJECTIVES.get(found.trim())} ${found}`,
    ),
  ],
  ...synonyms(),
])
