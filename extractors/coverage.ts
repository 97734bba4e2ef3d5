import type { explain } from './explain.ts'
import { RULE_NAMES } from './rules/index.ts'

type Explained = ReturnType<typeof explain>

/** What one rule did over a set of articles. */
export interface RuleCoverage {
  rule: string
  /** Pieces of evidence that cite it. */
  fires: number
  articles: number
  /** Facts that cite it at least once. */
  facts: number
  /** Of those, facts that another rule states as well. */
  overlaps: number
  /** Words about which it, as the first of its table, decided. */
  decides: number
  /** Words that it covered but an earlier rule of its table decided. */
  conflicts: number
}

/** A sentence that names both countries and has a word that can make a fact, but made none: what to write a rule for. */
export interface ToDo {
  article: string
  start: number
  end: number
  text: string
  /** Higher is likelier to be a fact that was missed. */
  rank: number
  /** The words and what stopped them. */
  stopped: { words: string; guard: string }[]
}

export interface Coverage {
  /** By name; a rule that never fired has zeros. */
  rules: RuleCoverage[]
  /** Highest rank first. */
  toDo: ToDo[]
}

/** How the rules behave over explained articles: which fire, which compete, which never do, and what no rule caught. */
export function coverage(articles: Iterable<Explained>): Coverage {
  const rules = new Map(RULE_NAMES.map((rule) => [rule, blank(rule)]))
  const of = (rule: string): RuleCoverage => {
    const known = rules.get(rule) ?? blank(rule)
    rules.set(rule, known)
    return known
  }
  const toDo: ToDo[] = []
  for (const { record, sentences } of articles) {
    const here = new Set<string>()
    for (const fact of factsOf(record)) {
      const names = new Set(fact.evidence.map((evidence) => evidence.rule))
      for (const { rule } of fact.evidence) of(rule).fires++
      for (const name of names) {
        here.add(name)
        of(name).facts++
        if (names.size > 1) of(name).overlaps++
      }
    }
    for (const name of here) of(name).articles++
    for (const { triggers } of sentences)
      for (const { fates } of triggers)
        for (const { rule, fate } of fates) {
          if (fate === 'fired') of(rule).decides++
          if (fate === 'lost') of(rule).conflicts++
        }
    toDo.push(...sentences.flatMap((sentence) => uncaught(record.id, sentence)))
  }
  return {
    rules: [...rules.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1)),
    toDo: toDo.sort((a, b) => b.rank - a.rank || (a.article < b.article ? -1 : 1)),
  }
}

const blank = (rule: string): RuleCoverage => ({
  rule,
  fires: 0,
  articles: 0,
  facts: 0,
  overlaps: 0,
  decides: 0,
  conflicts: 0,
})

const factsOf = (record: Explained['record']) => [
  ...record.places,
  ...record.officials,
  ...record.organizations,
  ...record.sectorEvidence,
  ...record.agreements,
  ...record.ties,
  ...record.events,
  ...record.figures,
]

const relations = new Set(['agreement', 'tie', 'event'])

function uncaught(article: string, sentence: Explained['sentences'][number]): ToDo[] {
  const { start, end, text, body, parts, triggers, countries } = sentence
  if (!body || triggers.length === 0 || countries.length < 2) return []
  if (parts.some((part) => part.what === 'fact' && relations.has(part.kind))) return []
  const stopped = parts
    .filter((part) => part.what === 'stopped')
    .map(({ quote, says }) => ({ words: quote, guard: says }))
  const open = triggers.filter(({ says }) => says !== 'denied' && says !== 'invited').length
  const people = parts.filter((part) => part.what === 'mention' && part.kind === 'official').length
  return [{ article, start, end, text, rank: 2 * open + people, stopped }]
}
