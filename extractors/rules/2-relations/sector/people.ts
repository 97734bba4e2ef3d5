import { wordLike } from '../../../engine/word-like.ts'
import { ofSentence } from '../../../text/words/of-sentence.ts'
import type { OutsideRule } from './in-clause.ts'

/** Who travels, and who is trained as a doctor, tells of no field. */
export const PEOPLE_RULES: readonly OutsideRule[] = [
  {
    name: 'members',
    covers: ({ chunks, words, at, sentence }) =>
      // «…, среди которых врачи, представители сферы туризма»
      (amongThem(sentence) &&
        (people.test(words[at] ?? '') ||
          words.slice(Math.max(0, at - 5), at).some((word) => representative.test(word)))) ||
      (chunks.some(isDelegation) &&
        words.slice(0, at).some((word) => joined.test(word)) &&
        people.test(words[at] ?? '')),
    example: 'В состав делегации Урумчи вошли врачи и преподаватели.',
    counterexample: 'Делегация Урумчи предложила обмен врачами и преподавателями.',
  },
  {
    name: 'one-person',
    covers: ({ words, at }) => onePerson.test(words[at] ?? ''),
    example: 'В Павлодар с гостями из Урумчи приехал и ветеринар.',
    counterexample: 'Павлодар предложил Урумчи обмен ветеринарами.',
  },
  {
    name: 'studied',
    covers: ({ sentence, sector }) =>
      !sector.codes.some((code) => code === 'education' || code === 'youth') && studied(sentence),
    example:
      'Казахстанцы в Урумчи поступают на разные специальности: нефтяное дело, торговля, медицина.',
    counterexample: 'Вузы Павлодара и Урумчи договорились готовить нефтяников.',
  },
  {
    name: 'doctors-train',
    covers: ({ sentence, sector, words, at }) =>
      sector.codes.includes('education') && /^стажиров/.test(words[at] ?? '') && doctors(sentence),
    example: 'В Урумчи на стажировку отправятся пять человек из роддома.',
    counterexample: 'В Урумчи на стажировку отправятся пять человек из школы.',
  },
]

/** Somebody of a trade, alone. */
const onePerson =
  /^(?:нефтяник|ветеринар|агроном|врач|хирург|фермер|пчеловод|художник|музыкант|спортсмен|шахтер|металлург|энергетик|эколог|турист|волонтер|логист|геолог|аграрий|преподаватель|учитель|тренер|архитектор|строитель|программист)$/

/** What students choose is no business of the two sides. */
const studied = ofSentence(
  /(?:^| )поступа[ею]т (?:\S+ ){0,5}(?:на|в)(?: |$)|(?:^| )специальност(?:и|ей|ям|ях|ями)(?: |$)/,
)

const doctors = ofSentence(/врач|роддом|хирург|медик|медсест[её]р|больниц|госпитал|клиник/)

const isDelegation = wordLike(/^делегаци/)
const joined = /^(?:вош|вход[ия]т|едут|едет|состав[еа]?$|включ|представлен)/

const amongThem = ofSentence(/(?:^| )(?:среди|в числе) которых /)

/** «Представители» who have no name are a mention of their own. */
const representative = /^(?:представител|official$)/

const people =
  /^(?:врач|агроном|ученые|учен|преподавател|педагог|студент|школьник|фермер|аграри|спортсмен|художник|музыкант|нефтяник|пчеловод|турист|туроператор|предпринимател|инвестор|экспортер)/
