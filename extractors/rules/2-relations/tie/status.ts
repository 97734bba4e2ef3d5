import type { Chunk } from '../../../engine/chunk.ts'
import { decide, type Fate, skeletonOf } from '../../../engine/decide.ts'
import { defineRules } from '../../../engine/rule.ts'
import { DENIED } from './denied.ts'

export type TieStatus = 'in_force' | 'planned' | 'denied'

/** What may stand between talks and the kinship talked of; the matcher knows no «any number, or none». Whoever talks of founding one plans it. */
const BETWEEN = '(#Consider|#SignNoun|#SignInfinitive|#Document)?'

/** `#Sister` is the word in question. */
export const TIE_STATUS = defineRules<{ status: TieStatus }>({
  name: 'tie',
  asks: 'Does this word of kinship tell a tie in force, a planned one, or none?',
  triggers: ['Sister'],
  reads: [
    'Seek',
    'Former',
    'Sister',
    'Refuse',
    'Lapse',
    'Negotiate',
    'Not',
    'None',
    'Become',
    'Make',
    'Once',
    'Have',
    'Keep',
    'Be',
    'Was',
    'Will',
    'May',
    'Plan',
    'Propose',
    'Consider',
    'Discuss',
    'Agree',
    'Establish',
    'Sign',
    'Document',
  ],
  rules: [
    ...DENIED,
    {
      id: 'discussed',
      pattern: `#Discuss ${BETWEEN} ${BETWEEN} ${BETWEEN} #Sister`,
      // «обсудили сотрудничество городов-побратимов»: who is a sister is not what is talked of
      unless: '(#Discuss|#Consider|#SignNoun|#SignInfinitive|#Document|#EstablishNoun) #Twin',
      produces: { status: 'denied' },
      yes: [
        'Аким и консул обсудили побратимские связи.',
        'Стороны обсудили меморандум о побратимстве.',
      ],
      no: [
        { text: 'Города-побратимы обсудили торговлю.', fate: 'missed' },
        { text: 'Стороны обсудили сотрудничество городов-побратимов.', fate: 'blocked' },
        { text: 'Установлены побратимские отношения, стороны обсудили торговлю.', fate: 'missed' },
        { text: 'Стороны обсудили возможность стать побратимами.', fate: 'missed' },
      ],
    },
    {
      id: 'negotiated',
      pattern:
        '#Negotiate (#SignNoun|#SignInfinitive|#Establish|#Become|#Document)? (#SignNoun|#SignInfinitive|#Establish|#Become|#Document)? #Sister',
      // «Прошли переговоры с побратимом»: who is a sister is not what is talked of
      unless: '#Negotiate #Twin',
      produces: { status: 'planned' },
      yes: [
        'Город ведёт переговоры о заключении побратимских соглашений.',
        'Начаты переговоры о побратимстве.',
      ],
      no: [
        { text: 'Мэр провёл переговоры с побратимами.', fate: 'blocked' },
        { text: 'Побратимы начали переговоры.', fate: 'missed' },
      ],
    },
    {
      id: 'to-sign',
      pattern: '(#SignFuture|#Will #Sign) #Sister #Document',
      produces: { status: 'planned' },
      yes: ['Города подпишут побратимское соглашение.'],
      no: [{ text: 'Города подписали побратимское соглашение.', fate: 'missed' }],
    },
    {
      id: 'kept',
      pattern: '(#Have|#Keep|#Be) #Sister',
      produces: { status: 'in_force' },
      yes: [
        'Город имеет побратимские связи и намерен открыть торговый дом.',
        'Города являются побратимами, и аким предложил открыть торговый дом.',
      ],
      no: [{ text: 'Город намерен установить побратимские связи.', fate: 'missed' }],
    },
    {
      id: 'may-become',
      pattern:
        '(#May|#Plan|#Propose|#Consider|#Agree)+ (#Become|#Make|#Establish|#SignNoun|#SignInfinitive|#Document|#May|#Consider)+ #Sister',
      produces: { status: 'planned' },
      yes: [
        'Города могут стать побратимами.',
        'Стороны обсудили возможность установления побратимских отношений.',
      ],
      no: [{ text: 'Города стали побратимами.', fate: 'missed' }],
    },
    {
      id: 'wish',
      pattern: '(#May|#Plan|#Propose|#Agree|#Consider)+ #Sister',
      produces: { status: 'planned' },
      yes: [
        'Города изъявили желание породниться.',
        'Город готов рассмотреть побратимство с Урумчи.',
      ],
      no: [{ text: 'Побратимы изъявили желание торговать.', fate: 'missed' }],
    },
    {
      id: 'future',
      pattern: '#SisterFuture',
      produces: { status: 'planned' },
      yes: ['Города скоро породнятся.'],
      no: [{ text: 'Города породнились.', fate: 'missed' }],
    },
    {
      id: 'will-become',
      pattern: '(#Will #EstablishPassive?|#BecomeFuture|#EstablishFuture) #Sister',
      produces: { status: 'planned' },
      yes: ['Города станут побратимами.', 'Будут установлены побратимские отношения.'],
      no: [{ text: 'Города стали побратимами.', fate: 'missed' }],
    },
    {
      id: 'sister-will',
      pattern: '#Sister #Document? (#Will|#BecomeFuture|#SignFuture|#May|#Plan|#Consider|#Propose)',
      produces: { status: 'planned' },
      yes: ['Побратимами города станут в мае.', 'Побратимское соглашение планируется на май.'],
      no: [{ text: 'Побратимами города стали в мае.', fate: 'missed' }],
    },
    {
      id: 'establishing',
      pattern: '#EstablishNoun #Sister',
      produces: { status: 'planned' },
      yes: ['Установление побратимских отношений сблизит города.'],
      no: [{ text: 'Установлены побратимские отношения.', fate: 'missed' }],
    },
    {
      id: 'standing',
      pattern: '#Sister',
      produces: { status: 'in_force' },
      yes: ['Города – побратимы.'],
      no: [{ text: 'Города станут побратимами.', fate: 'lost to will-become' }],
    },
  ],
})

/** The status of each word of kinship among the chunks: chunk index, status and the rule that decided. */
export function tieStatuses(
  chunks: readonly Chunk[],
  from: number,
  to: number,
  observe?: (fate: Fate) => void,
): { at: number; status: TieStatus; rule: string }[] {
  const { skeleton, indexes } = skeletonOf(TIE_STATUS, chunks, from, to)
  return [...decide(TIE_STATUS, skeleton, observe)]
    .map(([index, rule]) => ({
      at: indexes[index] ?? from,
      status: rule.produces.status,
      rule: rule.name,
    }))
    .sort((a, b) => a.at - b.at)
}
