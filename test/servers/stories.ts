/** Invented news of our subject, the same for the same number: enough different places, people and days to fill a graph. */

const REGIONS: [nominative: string, genitive: string, city: string][] = [
  ['Павлодарская область', 'Павлодарской области', 'Павлодар'],
  ['Костанайская область', 'Костанайской области', 'Костанай'],
  ['Актюбинская область', 'Актюбинской области', 'Актобе'],
  ['Атырауская область', 'Атырауской области', 'Атырау'],
  ['Жамбылская область', 'Жамбылской области', 'Тараз'],
  ['Туркестанская область', 'Туркестанской области', 'Туркестан'],
  ['Карагандинская область', 'Карагандинской области', 'Караганда'],
  ['Мангистауская область', 'Мангистауской области', 'Актау'],
  ['Кызылординская область', 'Кызылординской области', 'Кызылорда'],
  ['Акмолинская область', 'Акмолинской области', 'Кокшетау'],
]
const PROVINCES: [name: string, city: string][] = [
  ['Цзянси', 'Наньчан'],
  ['Хэнань', 'Чжэнчжоу'],
  ['Сычуань', 'Чэнду'],
  ['Шэньси', 'Сиань'],
  ['Ганьсу', 'Ланьчжоу'],
  ['Хубэй', 'Ухань'],
  ['Хунань', 'Чанша'],
  ['Шаньдун', 'Цзинань'],
  ['Аньхой', 'Хэфэй'],
  ['Цзянсу', 'Нанкин'],
]
const GIVEN = ['Ерлан', 'Асхат', 'Нурлан', 'Марат', 'Бауыржан', 'Данияр', 'Талгат', 'Кайрат']
const FAMILY = [
  'Сагинтаев',
  'Абдрахманов',
  'Жумабаев',
  'Касенов',
  'Нургалиев',
  'Оспанов',
  'Тлеубаев',
]
const CHINESE = ['Лю Вэймин', 'Ван Кай', 'Чэнь Мин', 'Ли Вэй', 'Чжао Лун', 'Сунь Цзянь', 'Хуан Лян']
const FIELDS = ['туризма', 'образования', 'сельского хозяйства', 'энергетики', 'здравоохранения']
const MONTHS = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
]

export interface Story {
  title: string
  /** ISO day. */
  published: string
  paragraphs: string[]
}

/** The story with a number; `version` changes what it states. */
export function story(number: number, version = 0): Story {
  const pick = <T>(list: readonly T[], by: number): T =>
    list[(Math.floor(number / by) + version) % list.length] as T
  const [region, regionOf, city] = pick(REGIONS, 1)
  const [province, capital] = pick(PROVINCES, 10)
  const akim = `${pick(GIVEN, 3)} ${pick(FAMILY, 7)}`
  const governor = pick(CHINESE, 11)
  const day = 1 + (number % 27)
  const month = number % MONTHS.length
  const year = 2018 + (number % 7)
  const field = pick(FIELDS, 13)
  const date = `${day} ${MONTHS[month]} ${year} года`
  return {
    title: `${region} и провинция ${province} договорились о сотрудничестве (${number})`,
    published: `${year}-${String(month + 1).padStart(2, '0')}-${String(day + 1).padStart(2, '0')}`,
    paragraphs: [
      `${date} аким ${regionOf} ${akim} встретился в городе ${city} с делегацией провинции ${province}. Делегацию возглавил губернатор ${governor}.`,
      `По итогам встречи ${akim} и ${governor} подписали меморандум о сотрудничестве в сфере ${field}. Документ рассчитан на три года.`,
      `Стороны обсудили прямые рейсы между городами ${city} и ${capital}. Товарооборот с Китаем составил ${100 + (number % 800)},${number % 10} млн долларов США.`,
      `В регионе работает ${10 + (number % 90)} предприятий с китайским капиталом. Гостям показали новый технологический парк, построенный в прошлом году, а вечером для них дали концерт (запись номер ${number}, правка ${version}).`,
    ],
  }
}

/** A story as a page with the usual furniture around it. */
export const page = ({ title, published, paragraphs }: Story): string => `<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><title>${title} | Вестник степи</title>
<meta property="og:site_name" content="Вестник степи"><meta property="article:published_time" content="${published}T09:00:00+05:00"></head>
<body><nav><a href="/">Главная</a> <a href="/sport">Спорт</a></nav>
<article><h1>${title}</h1><time datetime="${published}">${published}</time>${paragraphs.map((p) => `<p>${p}</p>`).join('\n')}</article>
<footer>© Вестник степи</footer></body></html>`
