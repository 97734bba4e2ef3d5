import { gazetteer } from '../../gazetteer/index.ts'
import type { Walk } from './walk.ts'

/** «Алматы и области»: the region that shares the city's adjective. */
export function regionOfCity(walk: Walk, at: number): number | null {
  const [and, word] = [walk.words[at], walk.words[at + 1]]
  const city = walk.drafts.at(-1)
  if (and?.info.key !== 'и' || word === undefined || city === undefined) return null
  const head = word.info.heads.find((one) => one.headClass === 'oblast' && one.number === 'sg')
  const entry = city.readings[0]?.entry
  if (head === undefined || entry?.kind !== 'city') return null
  if (walk.text.slice(city.end, word.start).trim() !== 'и') return null
  const after = walk.words[at + 2]
  if (after?.info.capital && /^\s$/.test(walk.text.slice(word.end, after.start))) return null
  const region = gazetteer.entries.find(
    (one) => one.kind === 'region' && one.adjectives[0]?.text === entry.adjectives[0]?.text,
  )
  const own = city.readings[0]
  if (region === undefined || own === undefined || entry.adjectives.length === 0) return null
  const readings = [{ ...own, entry: region, printed: region.name }]
  const { start, end } = word
  const rest = {
    number: 'sg',
    printed: null,
    adjective: false,
    weak: false,
    beside: false,
  } as const
  walk.drafts.push({ start, end, readings, cases: [...head.cases], ...rest })
  return at + 2
}
