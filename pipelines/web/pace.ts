/**
 * Who may speak to a host, and when: one request at a time, and a pause behind each. The local one serves a process; workers
 * share one in Redis (`runners/queue/redis-pace.ts`).
 */
export interface Pace {
  /**
   * Takes the host's only slot; 0 if it is now the caller's, else the milliseconds after which to ask again. A slot that is not given
   * back (its holder died) is free again after `leaseMs`.
   */
  reserve(host: string, leaseMs: number): Promise<number>
  /** Gives the slot back; the host then rests for `restMs`. */
  release(host: string, restMs: number): Promise<void>
}

/** How long to wait for a slot that another request holds, in milliseconds. */
export const BUSY_MS = 200

/** The pace of one process. `now` is for tests. */
export function localPace(now: () => number = Date.now): Pace {
  const freeAt = new Map<string, { at: number; held: boolean }>()
  return {
    async reserve(host, leaseMs) {
      const slot = freeAt.get(host)
      const wait = (slot?.at ?? 0) - now()
      if (slot && wait > 0) return slot.held ? Math.min(wait, BUSY_MS) : wait
      freeAt.set(host, { at: now() + leaseMs, held: true })
      return 0
    },
    async release(host, restMs) {
      freeAt.set(host, { at: now() + restMs, held: false })
    },
  }
}
