import type { Trigger } from './lexicon.ts'

/** The words that say a kind with those of {@link shipments}, in order; a verb that the lexicon knows with its direction is the lexicon's. */
export function withShipments(triggers: Trigger[], flat: string): Trigger[] {
  const shipped = shipments(flat).filter(
    ({ start }) => !triggers.some((one) => start >= one.start && start < one.end),
  )
  return shipped.length === 0
    ? triggers
    : [...triggers, ...shipped].sort((one, other) => one.start - other.start)
}

/**
 * Goods that went to China or came from there, told by a verb and a direction anywhere in one clause: «туда отправлено 46 тыс. тонн
 * масла», «поставили партнёрам в Китай 5 тысяч тонн». Sentences that count no tons and tell of no goods for money have none.
 */
function shipments(flat: string): Trigger[] {
  if (!GOODS.test(flat)) return []
  const transit = TRANSIT.test(flat)
  return [
    ...told(flat, 'export', OUT, TO_CHINA),
    ...(transit ? [] : told(flat, 'export', CARRIAGE, TO_CHINA)),
    ...told(flat, 'import', IN, FROM_CHINA),
    ...(transit ? [] : told(flat, 'import', CARRIAGE, FROM_CHINA)),
  ]
}

function told(flat: string, kind: Trigger['kind'], verbs: RegExp, direction: RegExp): Trigger[] {
  const where = direction.exec(flat)
  if (!where) return []
  return [...flat.matchAll(verbs)].flatMap(({ index, 0: verb }) => {
    const end = index + verb.length
    const [from, to] = index < where.index ? [end, where.index] : [where.index, index]
    const near = to - from < REACH && !/[.;:!?]/.test(flat.slice(from, to))
    return near ? [{ kind, start: index, end }] : []
  })
}

/** How far from the verb the direction may stand, UTF-16 units. */
const REACH = 110

const GOODS =
  /(?:поставк|отгрузк|продаж)\p{L}{1,3} [^.;]{0,60}(?<!\p{L})(?:в|из) (?:кита|кнр)|(?<!\p{L})тонн\p{L}{0,3}(?!\p{L})|(?:товар|продукци|сырь|груз|зерн|мук|масл|мяс)\p{L}{0,4} (?:\p{L}+ )?на (?:общую )?(?:сумму )?/u
const OUT =
  /(?<!\p{L})(?<!(?:буд[еу]т|план) )(?:экспортировать|поставлять|отправ(?:ил[аи]?|лен[аоы]?|ля[юе]т)|достав(?:ил[аи]?|лен[аоы]?)|(?:поставля|отправля|отгружа)ем|вывозим|прода[её]м|отгру(?:зил[аи]?|жен[аоы]?|жа[юе]т)|постав(?:ил[аи]?|лен[аоы]?|ля[юе]т|ля[юе]тся)|вывез(?:л[аио]|ен[аоы]?)|вывоз[ия]т|продал[аи]?|продан[аоы]?|прода[юе]т|реализова(?:л[аи]?|н[аоы]?)|направ(?:ил[аи]?|лен[аоы]?)|(?:въехал|прибыл|приехал|пришл|попал|переправ(?:ил|лен))[аоиы]?|передан[аоы]?|перевез(?:л[аио]|ен[аоы]?)|транспортирован[аоы]?|ушл[аио]|ушел|сбыл[аи]?)(?!\p{L})/gu
/** Supply told by a noun: «перевозка муки из Костаная в Китай», «объём поставок мяса в КНР». */
const CARRIAGE =
  /(?<!\p{L}|(?<!\p{L})(?:на|об?|по|для|под) )(?:поставк|отгрузк|отправк|погрузк|перевозк|продаж)(?:[аиу]|е|ой)(?!\p{L})|(?<!\p{L}|(?<!\p{L})(?:для|условия) )(?:поставок|отгрузок|погрузок|продаж)(?!\p{L})/gu
/** Goods that only pass through. */
const TRANSIT = /транзит|европ|росси|узбекистан|туркмен|таджик|киргиз|кыргыз|афган|(?<!\p{L})иран/u
const TO_CHINA =
  /(?<!\p{L})(?:туда|китаю|в (?:китай|кнр|поднебесную|суар|синьцзян|западный китай|урумчи|сиань|ганьсу|шэньси|хэнань|сычуань|шаньдун|чунцин|цзянсу|чэнду|тяньцзинь|шанхай|[^.,;:]{0,30}провинци[ию])|на (?:\p{L}+ )?китайский рынок|на (?:\p{L}+ )?рын(?:ок|ки) (?:китая|кнр|поднебесной)|китайским (?:партнерам|потребителям|покупателям|компаниям))(?!\p{L})/u
const IN =
  /(?<!\p{L})(?:(?:за|в|при)вез(?:л[аио]|ен[аоы]?)|(?:за|в)воз[ия]т|поступил[аио]?|поступа[юе]т|закупил[аи]?|закуплен[аоы]?|закупа[юе]т|приобрел[аи]?|приобретен[аоы]?|куплен[аоы]?|доставил[аи]?|доставлен[аоы]?|получил[аи]?|получен[аоы]?)(?!\p{L})/gu
const FROM_CHINA =
  /(?<!\p{L})(?:оттуда|(?:из|с) (?:китая|кнр|поднебесной|суар|синьцзяна|[^.,;:]{0,30}провинции)|в китае|китайск(?:ими|их) (?:поставщик|компани|завод)\p{L}+)(?!\p{L})/u
