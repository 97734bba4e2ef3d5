import type { Actor } from '../../../engine/analysis.ts'
import type { Chunk } from '../../../engine/chunk.ts'
import type { Signing } from './status.ts'

/** Officials who sign: subjects of an active verb, bare instrumentals of a passive one or of «подписание». */
export function signersOf(
  actors: readonly Actor[],
  trigger: Chunk | undefined,
  signing: Signing,
  document: number,
): Actor[] {
  const officials = actors.filter((actor) => actor.kind === 'official' && actor.name !== null)
  const active = trigger
    ? ['SignPast', 'SignFuture', 'SignInfinitive', 'SealPast', 'ExchangePast'].some((tag) =>
        trigger.tags.has(tag),
      )
    : false
  if (active) {
    const subjects = officials.filter((actor) => actor.role === 'subject')
    const others = officials.filter(
      (actor) => actor.role === 'with' && actor.chunk > Math.min(signing.at, document),
    )
    const intended = trigger?.tags.has('SignInfinitive') && signing.status !== 'signed'
    return intended ? [] : [...subjects, ...others]
  }
  return officials.filter((actor) => ['agent', 'between', 'with'].includes(actor.role))
}
