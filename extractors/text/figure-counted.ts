import type { FigureKind, Trigger } from './figure-lexicon.ts'
import type { NumberMention } from './numbers.ts'

/** What one number of a sentence measures, and by which words. */
export interface Kind {
  kind: FigureKind
  trigger: Trigger | null
  growth: boolean
}

export const UNKNOWN: Kind = { kind: 'other', trigger: null, growth: false }

/** Counted nouns: enterprises with Chinese capital, projects, people; tons follow «экспорт», the rest is `other`. */
export function counted(
  flat: string,
  number: NumberMention,
  trigger: Trigger | null,
): Omit<Kind, 'growth'> {
  // «общая стоимость двух проектов»
  const owned = /(?:стоимост|сумм)\p{L}* (?:всех |этих |обоих )?$/u.test(
    flat.slice(0, number.start),
  )
  if (number.unit === 'projects')
    return owned || isPart(flat, number) ? UNKNOWN : { kind: 'projects', trigger: null }
  if (number.unit === 'persons') {
    const people = trigger?.kind === 'population' || /^жител/.test(flat.slice(number.noun?.start))
    const many = number.value >= SMALL_TOWN && !ATTENDED.test(flat)
    return people && many ? { kind: 'population', trigger } : UNKNOWN
  }
  if (number.unit === 'enterprises' || number.unit === 'companies') {
    return isEnterprises(flat, number) ? { kind: 'enterprises', trigger: null } : UNKNOWN
  }
  if (number.unit === 'tons' && (trigger?.kind === 'export' || trigger?.kind === 'import'))
    return { kind: trigger.kind, trigger }
  return UNKNOWN
}

/** «один из 34 проектов карты», «по двум проектам уже строят»: a list's member, or some of those told before. */
function isPart(flat: string, { start, end }: NumberMention): boolean {
  if (/совместн|кита[йе]|казахстанско/.test(flat.slice(start, end))) return false
  if (/^ (?:с|при) [^,.;]{0,25}кита/.test(flat.slice(end, end + 32))) return false
  return /(?:^|[^\p{L}])(?:од(?:ин|ного|ним|ном) из|по) $/u.test(flat.slice(0, start))
}

/** Enterprises that are there to stay: joint, with foreign capital, or at work; not those that came to a forum. */
function isEnterprises(flat: string, number: NumberMention): boolean {
  const noun = number.noun ?? number
  const behind = flat.slice(noun.end, noun.end + 60)
  const from = noun.start > number.start ? number.start : Math.max(0, noun.start - 30)
  const before = flat.slice(from, noun.end)
  // «2 тысячи иностранных и совместных компаний, в том числе 38 с участием китайского капитала»
  if (/иностранн|зарубежн/.test(before) && AMONG_THEM.test(behind)) return false
  if (WITH_CAPITAL.test(behind) || /совместн|казахстанско|китайско|(?:^| )сп$/.test(before))
    return true
  if (!OPERATES.test(flat) || ATTENDED.test(flat)) return false
  const chinese = /кита[йе]/.test(before) || /^ из (?:кита|кнр|поднебес)/.test(behind)
  return chinese || number.unit === 'enterprises'
}

// Fewer people are a crowd, no town's population.
const SMALL_TOWN = 1000
const FROM_ABROAD = 'кита|кнр|поднебес|суар|синьцзян|иностран|зарубеж|казахстанск'
const WITH_CAPITAL = new RegExp(
  `^[^.,;]{0,30}(?:(?:с|при) (?:\\p{L}+ ){0,2}(?:капиталом|инвестициями|инвесторами|долей)|(?:с|при) (?:(?:${FROM_ABROAD})\\S* участием|участием (?:\\p{L}+ )?(?:${FROM_ABROAD}|капитал|инвест|партн))|(?:кита\\p{L}+) (?:капитал|участи))`,
  'u',
)
const AMONG_THEM = /^[^.;\d]{0,30}(?:в том числе|из них|из которых) /
const OPERATES =
  /действу|работа|функционир|зарегистр|осуществля|деятельность|насчитыва|создан|открыт|имеется|присутству|представлен/
const ATTENDED =
  /участие(?!м)|участ(?:вова|ник)|(?:при|с) участием (?:более|около|свыше|\d)|форум|выставк|посетил|собрал/
