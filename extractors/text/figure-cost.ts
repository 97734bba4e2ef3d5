import type { Trigger } from './figure-lexicon.ts'
import type { NumberMention } from './numbers.ts'

/** «проектов на сумму 300 млн», «завод за 122 млрд тенге», «соглашения на 629 млн»; not contracts of supply. */
export function costs(flat: string, number: NumberMention): boolean {
  if (
    /поставк|поставил|поставля|закуп|контракт/.test(flat) &&
    !/инвест|завод|цех|строит|проект/.test(flat)
  )
    return false
  const before = flat.slice(Math.max(0, number.start - 110), number.start)
  if (isGoods(flat)) return false
  return COST.test(flat) || BUILT_FOR.test(before) || SET_UP.test(before)
}

/** A price of goods, not of a project: supplied, given, or by weight. */
export const isBought = (flat: string, { start, end }: Trigger): boolean =>
  /^(?:стоимост|цен[аы] вопроса)/.test(flat.slice(start, end)) &&
  (/поставк|закуп|(?:контракт|договор)\p{L}{0,2} на \d/u.test(flat.slice(0, start)) ||
    GIVEN.test(flat)) &&
  !/инвест|строит|проект/.test(flat)

/** Goods on the way or given, whose worth is told: «контейнеры с техникой на сумму …», «получили оборудование на сумму …». */
const isGoods = (flat: string): boolean =>
  (GIVEN.test(flat) || SHIPPED.test(flat)) && !/инвест|строит|проект|завод|цех/.test(flat)

const GIVEN =
  /подари[лв]|пода?рен|в дар|передал|вручил|безвозмездн|гуманитарн|получил\p{L}* [^.;]{0,30}оборудовани/u
const SHIPPED =
  /(?:контейнер|вагон|эшелон|груз|фур[аы])\p{L}* [^.;]{0,60}на (?:общую )?сумму|экспортер|экспортн\p{L}+ (?:сделк|контракт)/u

/** «обойдётся в 30 млрд тенге»: a price whatever was measured before it. */
export function isPriced(flat: string, number: NumberMention): boolean {
  return PRICED.test(flat.slice(Math.max(0, number.start - 60), number.start))
}

const PRICED =
  /(?:(?:обойд[её]т?ся|обойдутся|обош[её]?л(?:ся|ась|ось|ись)|оценива[ею]т(?:ся)?|оценен[аоы]?) (?:\p{L}+ ){0,3}в|потребу[ею]тся?|потребу[ею]т|сто[ия]т (?:он[аои]?|это)) (?:более чем |более |свыше |почти |около )?$/u
const SET_UP =
  /(?:^|[^\p{L}])(?:по|за|вы|до)?(?:строит|строят|строить|строен|строительств|возвед|возвест|сооруд|соору[жд]|запуст|откро|создад|смонтиру|постав(?:ят|ит) на поток)\p{L}{0,6} [^.;\d]{0,80}(?<![\p{L}])за (?:более чем |более |свыше |почти |около |порядка |примерно )?$/u
const BUILT_FOR =
  /(?:завод|фабрик|комплекс|предприяти|проект|объект|станци|цех|парк|порт|кластер|центр|терминал|хаб|соглашени|меморандум|документ|договор|сделк|по производств|по выпуск|по переработк|по сборк)\p{L}{0,4}(?: [^,.;\d]{0,40})? (?:(?:за|на) (?:более чем |более |свыше |почти |около )?|\()$/u
const COST =
  /на (?:общую )?сумму|цифра в |сумма в |(?:речь|говори\p{L}+) [^.]{0,20}о сумме|(?:цен[аы]|стоимост\p{L}) (?:\p{L}+ ){0,2}(?:лини[ия]|ветк|магистрал|очеред|стройк)|строительств\p{L}* [^,.;()]{3,60}, (?:около |более |свыше |почти )?\$?\d|сумма (?:\p{L}+ ){0,5}(?:сделк|проект|меморандум|соглашени|договор|документ)|обойдется|бюджет проект|расходы, |оценивается в/u
