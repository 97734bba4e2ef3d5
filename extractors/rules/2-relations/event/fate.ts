import { type Chunk, carries } from '../../../engine/chunk.ts'
import { decide, type Fate } from '../../../engine/decide.ts'
import { defineRules } from '../../../engine/rule.ts'
import { wordLike } from '../../../engine/word-like.ts'
import { asTrigger, besideTrigger, deeds, lastOf } from './fate-words.ts'
import { beforeAdjectives, has } from './skeleton.ts'

/** What a clause says of a visit, meeting or gathering: it was, is to be, is only wished for, or is not. */
export type EventFate = 'held' | 'planned' | 'invited' | 'denied'

/** `#Trigger` is the word in question, `#Done` if it is a verb in the past; `#Deed` and `#Between`: see `besideTrigger`. */
export const EVENT_FATE = defineRules<{ fate: EventFate }>({
  name: 'event-fate',
  asks: 'Was this visit, meeting or gathering held, is it planned, only wished for, or denied?',
  triggers: ['Trigger'],
  reads: [
    ...deeds,
    'Over',
    'Not',
    'Cancel',
    'Postpone',
    'Invite',
    'Confirm',
    'Intend',
    'Which',
    'Infinitive',
    'Managed',
    'Past',
  ],
  rules: [
    {
      id: 'not-held',
      pattern: '#Trigger #Deed? #Not #Deed',
      produces: { fate: 'denied' },
      yes: ['Встреча с губернатором не состоялась.'],
      no: [{ text: 'Встреча с губернатором состоялась.', fate: 'missed' }],
    },
    {
      id: 'not-done',
      pattern: '#Not #Deed? #Trigger',
      produces: { fate: 'denied' },
      yes: ['Аким не встретился с губернатором.', 'Никаких переговоров с губернатором не ведётся.'],
      no: [{ text: 'Аким встретился с губернатором.', fate: 'missed' }],
    },
    {
      id: 'cancelled',
      pattern: '(#Trigger|#Deed)+ #Cancel',
      produces: { fate: 'denied' },
      yes: ['Визит делегации отменён.'],
      no: [{ text: 'Визит делегации состоялся, хотя концерт отменён.', fate: 'missed' }],
    },
    {
      id: 'cancelled-first',
      pattern: '#Cancel (#Deed|#Infinitive)? (#Trigger && !#Done)',
      produces: { fate: 'denied' },
      yes: ['Отменён визит делегации.', 'Акимат опроверг слухи о визите делегации.'],
      no: [
        { text: 'Концерт отменён, а визит делегации состоялся.', fate: 'missed' },
        { text: 'Аким опроверг слухи и встретился с губернатором.', fate: 'missed' },
      ],
    },
    {
      id: 'done',
      pattern: '#Done',
      produces: { fate: 'held' },
      yes: ['Аким встретился с губернатором и готов к сотрудничеству.'],
      no: [{ text: 'Аким не встретился с губернатором.', fate: 'lost to not-done' }],
    },
    {
      id: 'postponed',
      pattern: '(#Trigger|#Deed)+ #Postpone',
      produces: { fate: 'planned' },
      yes: ['Визит делегации перенесён на 20 мая.'],
      no: [{ text: 'Визит делегации состоялся.', fate: 'missed' }],
    },
    {
      id: 'postponed-first',
      pattern: '#Postpone (#Trigger|#Deed)+',
      produces: { fate: 'planned' },
      yes: ['Перенесён на 20 мая визит делегации.'],
      no: [{ text: 'Состоялся визит делегации.', fate: 'missed' }],
    },
    {
      id: 'confirmed',
      pattern: '#Confirm #Invite #Trigger',
      produces: { fate: 'planned' },
      yes: ['Делегация подтвердила желание посетить Павлодар.'],
      no: [{ text: 'Делегация изъявила желание посетить Павлодар.', fate: 'missed' }],
    },
    {
      id: 'invited',
      pattern: '#Invite+ #Between? #Between? #Between? #Between? #Trigger',
      produces: { fate: 'invited' },
      yes: ['Аким пригласил губернатора посетить область.'],
      no: [{ text: 'Аким принял приглашение и посетил область.', fate: 'missed' }],
    },
    {
      id: 'will',
      pattern: '(#Trigger && #Future)',
      produces: { fate: 'planned' },
      yes: ['Делегация посетит Урумчи 20 мая.'],
      no: [{ text: 'Делегация посетила Урумчи 20 мая.', fate: 'missed' }],
    },
    {
      id: 'will-be-held',
      pattern: '#Trigger #Intend? #TakePart? (#Deed && #Future)',
      produces: { fate: 'planned' },
      yes: ['Встреча с губернатором состоится 20 мая.'],
      no: [{ text: 'Встреча с губернатором состоялась 20 мая.', fate: 'missed' }],
    },
    {
      id: 'there-will-be',
      pattern: '(#Deed && #Future) #TakePart? #Trigger',
      produces: { fate: 'planned' },
      yes: ['20 мая состоится встреча с губернатором.'],
      no: [{ text: '20 мая состоялась встреча с губернатором.', fate: 'missed' }],
    },
    {
      id: 'intended',
      pattern: '#Intend+ #Between? #Trigger',
      produces: { fate: 'planned' },
      yes: ['Делегация намерена посетить Урумчи в мае.'],
      no: [{ text: 'Делегация посетила Урумчи и намерена торговать.', fate: 'missed' }],
    },
    {
      id: 'over',
      pattern: '#Over #Trigger',
      produces: { fate: 'held' },
      yes: ['По итогам визита делегации принято решение о подготовке соглашения.'],
      no: [{ text: 'После визита делегации будет готов план.', fate: 'missed' }],
    },
    {
      id: 'is-intended',
      pattern: '#Trigger #Which? #Intend',
      produces: { fate: 'planned' },
      yes: ['Визит делегации планируется в мае.'],
      no: [{ text: 'Визит делегации состоялся в мае.', fate: 'missed' }],
    },
    {
      id: 'managed',
      pattern: '#Managed #Between? (#Trigger && #Infinitive)',
      produces: { fate: 'held' },
      yes: ['Акиму удалось встретиться с губернатором.'],
      no: [{ text: 'Задача — посетить Урумчи.', fate: 'missed' }],
    },
    {
      id: 'infinitive',
      pattern: '(#Trigger && #Infinitive)',
      produces: { fate: 'invited' },
      yes: ['Задача — посетить Урумчи.'],
      no: [{ text: 'Аким пригласил губернатора посетить область.', fate: 'lost to invited' }],
    },
    {
      id: 'told',
      pattern: '#Trigger',
      produces: { fate: 'held' },
      yes: ['Состоялась встреча с губернатором.'],
      no: [{ text: 'Состоится встреча с губернатором.', fate: 'lost to there-will-be' }],
    },
  ],
})

/** «На встрече 17 февраля аким и мэр договорились открыть рейс»: what is told of a meeting's course has been, whatever it plans. */
function isOfPast(chunks: readonly Chunk[], at: number, from: number, to: number): boolean {
  if (!has(chunks[at], 'MeetingNoun') || !has(chunks[at], 'Loc')) return false
  if (chunks[beforeAdjectives({ chunks }, at)]?.normal !== 'на') return false
  const clause = chunks.slice(from, to)
  return (
    clause.some(({ normal }) => /^(?:условились|договорились|решили)$/.test(normal)) &&
    !clause.some((chunk) => has(chunk, 'Future'))
  )
}

/** «завода, не имеющего аналогов», «не так давно ездил», «не только встретился»: what is not so is told of a word that is no deed. */
const isOfNext = wordLike(
  /(?:[аяую]щ|вш)(?:ий|его|ему|им|ем|ая|ей|ую|ее|ие|их|ими)(?:ся)?$|^(?:так|только|раз|однажды|впервые|менее|более|просто|случайно|зря|позднее|позже|далее|ранее)$/,
)

/** The fate of the trigger at `at` by the words of the clause `from`–`to`, and the rule that decided. */
export function fateOf(
  chunks: readonly Chunk[],
  at: number,
  from: number,
  to: number,
  observe?: (fate: Fate) => void,
): { fate: EventFate; rule: string } {
  const skeleton: Chunk[] = []
  // «не смутил мэра, приехавшего в …»: what is said before the participle's comma is not said of it
  const start = has(chunks[at], 'Participle')
    ? lastOf('Comma', chunks, from, at)
    : lastOf('Colon', chunks, from, at)
  for (let index = start; index < to; index++) {
    const chunk = chunks[index]
    if (!chunk || chunk.mention || (has(chunk, 'Not') && isOfNext(chunks[index + 1]))) continue
    if (index === at) skeleton.push(asTrigger(chunk, isOfPast(chunks, at, from, to)))
    else if (carries(chunk, EVENT_FATE.reads)) skeleton.push(besideTrigger(chunk))
  }
  // A trigger inside a mention (a named forum) has no words of its own to undo it.
  const [rule] = decide(EVENT_FATE, skeleton, observe).values()
  return { fate: rule?.produces.fate ?? 'held', rule: rule?.name ?? 'event-fate/told' }
}
