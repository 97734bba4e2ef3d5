import { wordLike } from '../../../engine/word-like.ts'
import type { OutsideRule } from './in-clause.ts'

/** Who travels, and who is trained as a doctor, tells of no field. */
export const PEOPLE_RULES: readonly OutsideRule[] = [
  {
    name: 'members',
    covers: ({ chunks, words, at, sentence }) =>
      // «…, среди которых врачи, представители сферы туризма»
      (amongThem.test(sentence) &&
        (people.test(words[at] ?? '') ||
          words.slice(Math.max(0, at - 5), at).some((word) => representative.test(word)))) ||
      (chunks.some(isDelegation) &&
        words.slice(0, at).some((word) => joined.test(word)) &&
        people.test(words[at] ?? '')),
    example: 'В состав делегации Урумчи вошли врачи и преподаватели.',
    counterexample: 'Делегация Урумчи предложила обмен врачами и преподавателями.',
  },
  {
    name: 'doctors-train',
    covers: ({ sentence, sector, words, at }) =>
      sector.codes.includes('education') &&
      /^стажиров/.test(words[at] ?? '') &&
      doctors.test(sentence),
    example: 'В Урумчи на стажировку отправятся пять человек из роддома.',
    counterexample: 'В Урумчи на стажировку отправятся пять человек из школы.',
  },
]

const doctors = /врач|роддом|хирург|медик|медсест[её]р|больниц|госпитал|клиник/

const isDelegation = wordLike(/^делегаци/)
const joined = /^(?:вош|вход[ия]т|едут|едет|состав[еа]?$|включ|представлен)/

const amongThem = /(?:^| )(?:среди|в числе) которых /

/** «Представители» who have no name are a mention of their own. */
const representative = /^(?:представител|official$)/

const people =
  /^(?:врач|агроном|ученые|учен|преподавател|педагог|студент|школьник|фермер|аграри|спортсмен|художник|музыкант|нефтяник|пчеловод|турист|туроператор|предпринимател|инвестор|экспортер)/
