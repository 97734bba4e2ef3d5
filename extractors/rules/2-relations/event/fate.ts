import type { Chunk } from '../../../engine/chunk.ts'
import { compilePattern, matchTerms, type Pattern } from '../../../text/plugin.ts'
import { has } from './skeleton.ts'

/** What a clause says of a visit, meeting or gathering: it was, is to be, is only wished for, or is not. */
export type EventFate = 'held' | 'planned' | 'invited' | 'denied'

export interface FateRule {
  name: string
  fate: EventFate
  /** Over the clause's skeleton: the trigger (`#Trigger`) and the words that can undo or put it off. */
  pattern: string
  example: string
}

/** Read from top to bottom, the first pattern that covers the trigger decides; none: it was held. */
export const FATE_RULES: readonly FateRule[] = [
  {
    name: 'not-held',
    fate: 'denied',
    pattern: '#Trigger #Deed? #Not #Deed',
    example: 'Встреча с губернатором не состоялась.',
  },
  {
    name: 'not-done',
    fate: 'denied',
    pattern: '#Not #Deed? #Trigger',
    example: 'Аким не встретился с губернатором.',
  },
  {
    name: 'cancelled',
    fate: 'denied',
    pattern: '(#Trigger|#Deed)+ #Cancel',
    example: 'Визит делегации отменён.',
  },
  {
    name: 'cancelled-first',
    fate: 'denied',
    pattern: '#Cancel (#Deed|#Infinitive)? #Trigger',
    example: 'Отменён визит делегации.',
  },
  {
    name: 'postponed',
    fate: 'planned',
    pattern: '(#Trigger|#Deed)+ #Postpone',
    example: 'Визит делегации перенесён на 20 мая.',
  },
  {
    name: 'postponed-first',
    fate: 'planned',
    pattern: '#Postpone (#Trigger|#Deed)+',
    example: 'Перенесён на 20 мая визит делегации.',
  },
  {
    name: 'invited',
    fate: 'invited',
    pattern: '#Invite+ #Between? #Between? #Between? #Between? #Trigger',
    example: 'Аким пригласил губернатора посетить область.',
  },
  {
    name: 'will',
    fate: 'planned',
    pattern: '(#Trigger && #Future)',
    example: 'Делегация посетит Урумчи 20 мая.',
  },
  {
    name: 'will-be-held',
    fate: 'planned',
    pattern: '#Trigger #Intend? (#Deed && #Future)',
    example: 'Встреча с губернатором состоится 20 мая.',
  },
  {
    name: 'there-will-be',
    fate: 'planned',
    pattern: '(#Deed && #Future) #TakePart? #Trigger',
    example: '20 мая состоится встреча с губернатором.',
  },
  {
    name: 'intended',
    fate: 'planned',
    pattern: '#Intend+ #Between? #Trigger',
    example: 'Делегация намерена посетить Урумчи в мае.',
  },
  {
    name: 'is-intended',
    fate: 'planned',
    pattern: '#Trigger #Which? #Intend',
    example: 'Визит делегации планируется в мае.',
  },
  {
    name: 'infinitive',
    fate: 'invited',
    pattern: '(#Trigger && #Infinitive)',
    example: 'Задача — посетить Урумчи.',
  },
]

const compiled: readonly { rule: FateRule; pattern: Pattern }[] = FATE_RULES.map((rule) => ({
  rule,
  pattern: compilePattern(rule.pattern),
}))

const deeds = [
  'HeldVerb',
  'MakeVerb',
  'TakePart',
  'StayVerb',
  'VisitVerb',
  'MeetVerb',
  'ReceiveVerb',
]
const salient = [
  ...deeds,
  'Not',
  'Cancel',
  'Postpone',
  'Invite',
  'Intend',
  'Which',
  'Infinitive',
  'Past',
]

/** The fate of the trigger at `at` by the words of the clause `from`–`to`. */
export function fateOf(
  chunks: readonly Chunk[],
  at: number,
  from: number,
  to: number,
): { fate: EventFate; rule: string | null } {
  const trigger = chunks[at]
  if (!trigger) return { fate: 'denied', rule: null }
  // A deed in the past is done: «встретился» needs no further word, and «готов» beside it speaks of something else.
  const skeleton: Chunk[] = []
  let position = -1
  for (let index = from; index < to; index++) {
    const chunk = chunks[index]
    if (!chunk || chunk.mention) continue
    if (index === at) {
      position = skeleton.length
      skeleton.push({ ...chunk, tags: new Set([...chunk.tags, 'Trigger']) })
    } else if (has(chunk, ...salient)) skeleton.push(besideTrigger(chunk))
  }
  const done = has(trigger, 'Past') && !has(trigger, 'Participle')
  for (const { rule, pattern } of compiled) {
    if (done && rule.fate !== 'denied') continue
    if (
      !pattern.needs.every((any) =>
        any.some((tag) => skeleton.some((chunk) => chunk.tags.has(tag))),
      )
    )
      continue
    const covers = matchTerms(skeleton, pattern).some(
      (found) => found.from <= position && position < found.to,
    )
    if (covers) return { fate: rule.fate, rule: rule.name }
  }
  return { fate: 'held', rule: null }
}

/** `#Deed` for what is done; `#Between` for what may stand between an invitation or a plan and the trigger. */
function besideTrigger(chunk: Chunk): Chunk {
  const deed = has(chunk, ...deeds)
  const tags = new Set(chunk.tags)
  if (deed) tags.add('Deed')
  if (deed || has(chunk, 'Infinitive', 'Intend')) tags.add('Between')
  return { ...chunk, tags }
}
