import type { RuleData } from '../../../engine/rule.ts'

/** Kinship that is none: ended, sought, denied. They stand above all else of the table in `status.ts`. */
export const DENIED: readonly RuleData<{ status: 'denied' }>[] = [
  {
    id: 'former',
    pattern: '#Former #Sister',
    produces: { status: 'denied' },
    yes: ['Павлодар и Чунцин – бывшие побратимы.'],
    no: [{ text: 'Бывшие соседи, города являются побратимами.', fate: 'missed' }],
  },
  {
    id: 'ended',
    pattern: '(#Refuse|#Lapse) #Sister',
    produces: { status: 'denied' },
    yes: ['Расторгнуты побратимские отношения.', 'Заморожены побратимские связи.'],
    no: [{ text: 'Установлены побратимские отношения.', fate: 'missed' }],
  },
  {
    id: 'ended-after',
    pattern: '#Sister #Document? #Was? (#Refuse|#Lapse)',
    produces: { status: 'denied' },
    yes: [
      'Побратимские отношения прекращены.',
      'Побратимские связи прервались.',
      'Действие побратимского соглашения приостановлено.',
    ],
    no: [{ text: 'Побратимские отношения установлены.', fate: 'missed' }],
  },
  {
    id: 'ended-being',
    pattern: '#Refuse (#Be|#Was|#Will)+ #Sister',
    produces: { status: 'denied' },
    yes: ['Города перестали быть побратимами.'],
    no: [{ text: 'Города стали побратимами.', fate: 'missed' }],
  },
  {
    id: 'sought',
    pattern: '#Seek #Sister',
    produces: { status: 'denied' },
    yes: ['Город ищет побратима.'],
    no: [{ text: 'Город нашёл побратима.', fate: 'missed' }],
  },
  {
    id: 'once',
    pattern: '(#Once #Was|#Was #Once|#Once #Be) #Sister',
    produces: { status: 'denied' },
    yes: ['Раньше города были побратимами.'],
    no: [{ text: 'Города были побратимами.', fate: 'missed' }],
  },
  {
    id: 'not',
    pattern: '#Not (#Become|#Be|#Was|#Will|#May|#Plan|#Establish)+ #Sister',
    produces: { status: 'denied' },
    yes: [
      'Города не являются побратимами.',
      'Город не будет устанавливать побратимские отношения.',
    ],
    no: [{ text: 'Города являются побратимами.', fate: 'missed' }],
  },
  {
    id: 'no-longer',
    pattern: '#Not #Sister',
    produces: { status: 'denied' },
    yes: ['Города больше не побратимы.'],
    no: [{ text: 'Города не только соседи, но и являются побратимами.', fate: 'missed' }],
  },
  {
    id: 'not-kept',
    pattern: '#Not (#Have|#Keep) #Sister',
    produces: { status: 'denied' },
    yes: ['Город не имеет побратимов.'],
    no: [{ text: 'Город имеет побратимов.', fate: 'missed' }],
  },
  {
    id: 'not-become',
    pattern: '#Sister #Not (#Become|#Was|#Be)',
    produces: { status: 'denied' },
    yes: ['Побратимами города не стали.'],
    no: [{ text: 'Побратимами города стали.', fate: 'missed' }],
  },
  {
    id: 'none-there',
    pattern: '#Sister #None',
    produces: { status: 'denied' },
    yes: ['Побратимских отношений с Хух-Хото у города нет.'],
    no: [{ text: 'Побратимские отношения установлены, споров нет.', fate: 'missed' }],
  },
]
