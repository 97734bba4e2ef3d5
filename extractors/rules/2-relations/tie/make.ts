import type { Analysis, SentenceView } from '../../../engine/analysis.ts'
import type { Tie } from '../../../record.ts'
import type { Pair } from './pairs.ts'

/** A tie that a sentence states of a pair, with that sentence as evidence. */
export function makeTie(
  { kz, cn }: Pair,
  tie: Pick<Tie, 'type' | 'status' | 'since'>,
  view: SentenceView,
  analysis: Analysis,
  rule: string,
): Tie {
  const { start, end } = view.sentence
  const quote = analysis.article.text.slice(start, end)
  const evidence = [{ quote, start, end, rule, confidence: 1 }]
  const { type, status, since } = tie
  const [a, b] = [kz.name, cn.name]
  return { type, status, since, a, b, place: null, occasion: null, evidence }
}

/** One tie a pair and type: in force beats planned, a stated day beats none; all evidence is kept. */
export function uniteTies(ties: readonly Tie[]): Tie[] {
  const united = new Map<string, Tie>()
  for (const tie of ties) {
    const key = `${tie.type}|${bare(tie.a)}|${bare(tie.b)}`
    const known = united.get(key)
    if (!known) {
      united.set(key, { ...tie, evidence: [...tie.evidence] })
      continue
    }
    if (known.status === 'planned' && tie.status === 'in_force') {
      known.status = 'in_force'
      known.since = tie.since
    } else if (known.status === tie.status) known.since ??= tie.since
    for (const each of tie.evidence) {
      if (!known.evidence.some((other) => other.start === each.start && other.rule === each.rule))
        known.evidence.push(each)
    }
  }
  return [...united.values()]
}

/** «округ Хотан» and «Хотан» are told of one tie. */
const bare = (name: string): string => name.replace(/^(?:округ|город|уезд|район) /, '')
