import type { NumberMention } from '../numbers/numbers.ts'
import type { FigureKind, Trigger } from './lexicon.ts'

/** What one number of a sentence measures, and by which words. */
export interface Kind {
  kind: FigureKind
  trigger: Trigger | null
  growth: boolean
}

/** A number of which no words tell what it counts. */
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
    const people = trigger?.kind === 'population' || areThere(flat, number)
    const many = number.value >= SMALL_TOWN && !ATTENDED.test(flat)
    return people && many ? { kind: 'population', trigger } : UNKNOWN
  }
  if (WORKS.has(number.unit)) {
    if (isToBuild(flat, number)) return { kind: 'projects', trigger: null }
    return isEnterprises(flat, number) ? { kind: 'enterprises', trigger: null } : UNKNOWN
  }
  if (number.unit === 'tons' && (trigger?.kind === 'export' || trigger?.kind === 'import'))
    return { kind: trigger.kind, trigger }
  return UNKNOWN
}

/** Inhabitants, whom a place has («всего 3 млн жителей», «город с 3 млн жителей»): not those who got, saw or did something. */
function areThere(flat: string, { start, end, noun }: NumberMention): boolean {
  if (!/^жител/.test(flat.slice(noun?.start))) return false
  return (
    HAS.test(flat.slice(Math.max(0, start - 60), start)) && !DOING.test(flat.slice(end, end + 90))
  )
}

const HAS =
  /(?:(?:^|[,:;(-]) ?|(?<!\p{L})(?:всего|с|на|насчит\p{L}+|жив\p{L}+|прожива\p{L}+|имеет|имеется|составля\p{L}+|это|там|здесь|тут|него|нее|них|город\p{L}*|достиг\p{L}*|превы\p{L}+|есть|дом для|его|ее|под) )(?:(?:всего|уже|более|чем|свыше|около|почти|порядка|примерно|до|не|менее) ){0,3}$/u
const DOING =
  /^[^.,;:]{0,80}?(?<!\p{L})(?!жил|прожи|был|насчит|стал|состав)\p{L}{2,}(?:л[аи]?|[аяеу]ют|[аи]ет)(?:сь|ся)?(?!\p{L})/u

/** «один из 34 проектов карты», «по двум проектам уже строят»: a list's member, or some of those told before. */
function isPart(flat: string, { start, end }: NumberMention): boolean {
  // «меморандумы о реализации трёх проектов»: what documents are about
  if (
    /(?:меморандум|соглашени|договор|документ|контракт)\p{L}{0,3} [^;]{0,220}реализаци\p{L} $/u.test(
      flat.slice(0, start),
    )
  )
    return true
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
  if (TO_COME.test(flat)) return false
  if (
    WITH_CAPITAL.test(behind) ||
    WHERE_CHINESE.test(behind) ||
    /совместн|казахстанско|китайско|(?:^| )сп$/.test(before)
  )
    return true
  if (!OPERATES.test(flat) || ATTENDED.test(flat)) return false
  if (number.unit === 'plants' || number.unit === 'participants') return false
  const chinese = /кита[йе]/.test(before) || /^ из (?:кита|кнр|поднебес)/.test(behind)
  return chinese || number.unit === 'enterprises'
}

/** «китайские фирмы возведут два цементных завода»: as many projects. */
function isToBuild(flat: string, { unit, value, start }: NumberMention): boolean {
  if ((unit !== 'plants' && unit !== 'enterprises') || value < 2 || value > 60) return false
  return BUILDERS.test(flat.slice(0, start))
}

/** Chinese builders before a verb or noun of building, right before the number. */
const BUILDERS =
  /(?:кита[йея]|китайц|кнр|поднебесн)[^.;:]{0,140}(?<!\p{L})(?:(?:по)?строят|(?:по)?строит|построить|возвед[еу]т|возвести|возводят|возводит|возведени[еяю]|сооруд[ия]т|соорудить|сооружени[еяю]|строительств[оауе]|постав[ия]т|поставить|откро[ею]т|открыть|запуст[ия]т|запустить|созда[дс]ут|создаст|создать|заложат|заложить|возведен[ыо]) (?:[^.,;:\d]{0,60} )?(?:сразу |еще |целых )?$/u
const TO_COME =
  /(?<!\p{L})(?:появ[ия]тся|откро[ею]тс?я?|постро[ия]т|созда[дс]\p{L}+|запуст[ия]т|возвед[еу]т|планиру\p{L}+ (?:по|от|со|за|воз)\p{L}+|буд[еу]т (?:создан|построен|открыт|запущен)[аоы]?)(?!\p{L})/u
const WORKS = new Set(['enterprises', 'companies', 'plants', 'participants'])
// Fewer people are a crowd, no town's population.
const SMALL_TOWN = 1000
const FROM_ABROAD = 'кита|кнр|поднебес|суар|синьцзян|иностран|зарубеж|казахстанск'
const WITH_CAPITAL = new RegExp(
  `^[^.,;]{0,30}(?:(?:с|при) (?:\\p{L}+ ){0,2}(?:капиталом|инвестициями|инвесторами|долей|учредител\\p{L}+|соучредител\\p{L}+|акционерами|собственниками|корнями)|(?:с|при) (?:(?:${FROM_ABROAD})\\S* участием|участием (?:\\p{L}+ ){0,3}(?:${FROM_ABROAD}|капитал|инвест|партн))|(?:кита\\p{L}+) (?:капитал|участи))`,
  'u',
)
/** «фирм, где есть капитал из Китая», «предприятий, чьи владельцы – китайцы» */
const WHERE_CHINESE =
  /^,? (?:(?:\p{L}+ )?(?:области|города|региона),? )?(?:где|(?:в|у|за) (?:уставном капитале )?котор(?:ых|ой|ом|ыми)|куда|чь[ияеё]\p{L}{0,2}|котор(?:ые|ыми)) [^.;\d]{0,40}(?<!в )(?:кита[йея]|китайц|кнр|поднебесн)/u
const AMONG_THEM = /^[^.;\d]{0,30}(?:в том числе|из них|из которых) /
const OPERATES =
  /действу|работа|функционир|зарегистр|осуществля|деятельность|насчитыва|создан|открыт|имеется|присутству|представлен/
const ATTENDED =
  /участие(?!м)|участ(?:вова|ник)|(?:при|с) участием (?:более|около|свыше|\d)|форум|выставк|посетил|собрал/
