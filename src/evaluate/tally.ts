import { z } from 'zod'
import type { Pairing } from './pairing.ts'

const Cited = z.object({ evidence: z.array(z.object({ rule: z.string() })) })

/** The counts of one type over all articles. */
export interface TypeScore {
  type: string
  /** Right, invented, missed. */
  tp: number
  fp: number
  fn: number
  precision: number
  recall: number
  f1: number
}

/** Counts right, invented and missed things by type, in the order the types first occur, and keeps the mistakes. */
export class Tally {
  readonly errors: string[] = []
  /** Right and wrong things by the rules that they cite. */
  readonly rules = new Map<string, { right: number; wrong: number }>()
  readonly #counts = new Map<string, { tp: number; fp: number; fn: number }>()

  /** The counter of one article. */
  of(id: string) {
    const add = (type: string, tp: number, fp: number, fn: number) => {
      const { tp: right = 0, fp: invented = 0, fn: missed = 0 } = this.#counts.get(type) ?? {}
      this.#counts.set(type, { tp: right + tp, fp: invented + fp, fn: missed + fn })
    }
    const mistake = (type: string, kind: string, thing: unknown) => {
      this.errors.push(
        [
          id,
          type,
          kind,
          JSON.stringify(thing, (key, value) => (key === 'evidence' ? undefined : value)),
        ].join('\t'),
      )
    }
    const pairing = <Gold, Found>(type: string, { pairs, missed, extra }: Pairing<Gold, Found>) => {
      add(type, pairs.length, extra.length, missed.length)
      for (const thing of missed) mistake(type, 'missed', thing)
      for (const thing of extra) mistake(type, 'extra', thing)
      for (const [, thing] of pairs) this.#cite(thing, 'right')
      for (const thing of extra) this.#cite(thing, 'wrong')
    }
    return { add, mistake, pairing }
  }

  #cite(thing: unknown, outcome: 'right' | 'wrong') {
    for (const rule of new Set(Cited.safeParse(thing).data?.evidence.map(({ rule }) => rule))) {
      const counts = this.rules.get(rule) ?? { right: 0, wrong: 0 }
      this.rules.set(rule, { ...counts, [outcome]: counts[outcome] + 1 })
    }
  }

  types(): TypeScore[] {
    return [...this.#counts].map(([type, { tp, fp, fn }]) => ({
      type,
      tp,
      fp,
      fn,
      precision: share(tp, fp),
      recall: share(tp, fn),
      f1: tp > 0 ? (2 * tp) / (2 * tp + fp + fn) : fp + fn > 0 ? 0 : 1,
    }))
  }
}

/** Nothing to find and nothing found is perfect. */
const share = (right: number, wrong: number) =>
  right > 0 ? right / (right + wrong) : wrong > 0 ? 0 : 1
