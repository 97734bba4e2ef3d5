import type { OrganizationEntity } from '../../../../engine/mention.ts'

/** What a general word can stand for in an article that has named it before. */
export interface General {
  /** Kinds of places by country; KZ first where both fit. */
  places?: Partial<Record<'KZ' | 'CN', readonly string[]>>
  /** Any body of the kind; without one, a body whose own words have the noun. */
  body?: OrganizationEntity['kind']
  /** What all forms of the word share. */
  stem: string
}

/** The general words of a sentence's parties by their nominative and instrumental; genitives are none («подписание устава компании»). */
export const generalOf = (word: string): General | undefined => GENERAL.get(word)

const PLACES: Readonly<Record<string, NonNullable<General['places']>>> = {
  город: { KZ: ['city'], CN: ['city'] },
  мегаполис: { KZ: ['city'], CN: ['city'] },
  область: { KZ: ['region'] },
  регион: { KZ: ['region'], CN: ['province'] },
  район: { KZ: ['district'], CN: ['district', 'province'] },
  провинция: { CN: ['province'] },
  уезд: { CN: ['county'] },
  округ: { CN: ['prefecture'] },
  префектура: { CN: ['prefecture'] },
  зона: { KZ: ['zone'], CN: ['zone'] },
}

const KINDS: Readonly<Record<string, OrganizationEntity['kind']>> = {
  компания: 'company',
  корпорация: 'company',
  фирма: 'company',
  предприятие: 'company',
  инвестор: 'company',
  производитель: 'company',
  поставщик: 'company',
  застройщик: 'company',
  девелопер: 'company',
  подрядчик: 'company',
  перевозчик: 'company',
  университет: 'university',
  вуз: 'university',
}

/** Bodies that only their own noun stands for. */
const OWN =
  `фабрика завод концерн холдинг агрохолдинг консорциум группа комбинат банк авиакомпания турфирма терминал товарищество кооператив
  хозяйство птицефабрика институт колледж академия училище техникум лаборатория школа гимназия лицей больница госпиталь клиника
  поликлиника центр диспансер санаторий музей театр филармония библиотека архив галерея оркестр ансамбль дворец станция питомник
  заповедник ассоциация палата федерация союз совет объединение общество фонд клуб агентство управление департамент отдел бюро комитет
  министерство инспекция издательство газета телеканал телерадиокомпания аэропорт парк технопарк порт зона`.split(
    /\s+/,
  )

/** The instrumental of a nominative. */
function instrumental(word: string): string {
  const stem = word.slice(0, -1)
  if (/[ая]$/.test(word)) return stem + (/(?:[жчшщц]а|я)$/.test(word) ? 'ей' : 'ой')
  if (/[оеё]$/.test(word)) return `${word}м`
  if (word.endsWith('ость') || /^(?:область)$/.test(word)) return `${word}ю`
  return /[йь]$/.test(word) ? `${stem}ем` : `${word}ом`
}

const stemOf = (word: string): string => word.replace(/(?:и[яе]|[аяоейь])$/, '')

const GENERAL: ReadonlyMap<string, General> = new Map(
  [...Object.keys(PLACES), ...Object.keys(KINDS), ...OWN].flatMap((word) => {
    const general: General = { stem: stemOf(word) }
    const places = PLACES[word]
    const body = KINDS[word]
    if (places) general.places = places
    if (body) general.body = body
    return [word, instrumental(word)].map((form): [string, General] => [form, general])
  }),
)
