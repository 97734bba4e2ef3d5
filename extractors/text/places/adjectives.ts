import type { Word } from './scan.ts'
import type { Head, Reading } from './types.ts'
import { admitted, behindSeparator, casesOf, headBehind, type Walk } from './walk.ts'

/**
 * «хубэйская», «Алматинской области», «Алматинская, Жамбылская и Туркестанская области»: adjectives up to a head that
 * the last of them stands before; each is a mention of its own, the last one with the head.
 */
export function adjectives(walk: Walk, at: number): number | null {
  const list = listAt(walk, at)
  const last = list.at(-1)
  if (last === undefined) return null
  // «Жамбылская же область»
  const particle = walk.words[last + 1]?.info.key === 'же' ? 1 : 0
  const head = headBehind(walk, last + particle)
  if (head === null) return pushAdjective(walk, at, at + 1, null)
  if (/^(?:street|river|range|lake|mountain|pass)$/.test(head.headClass) && !fits(walk, list, head))
    return last + 1
  if (!fits(walk, list, head)) return pushAdjective(walk, at, at + 1, null)
  let behind = at
  for (const index of list) {
    behind = index === last ? last + particle + 2 + head.rest.length : index + 1
    pushAdjective(walk, index, behind, head)
  }
  return behind
}

/** «районы Аксуский и Алакольский», «в области Жамбылской»: adjectives behind their head, `at` being the first. */
export function adjectivesBehindHead(
  walk: Walk,
  headStart: number,
  at: number,
  head: Head,
): number | null {
  const list = listAt(walk, at)
  const last = list.at(-1)
  if (last === undefined || !fits(walk, list, head)) return null
  // «районы Алматинской области»: the adjective belongs to the next head.
  const other = headBehind(walk, last)
  if (other !== null && fits(walk, [last], other)) return null
  const agree = list.every((index) =>
    admitted(readingsAt(walk, index), head).some((one) =>
      one.cases.some((kase) => head.cases.includes(kase)),
    ),
  )
  if (!agree) return null
  for (const index of list) {
    pushAdjective(walk, index, index + 1, head)
    const draft = walk.drafts.at(-1)
    if (index === at && draft !== undefined) draft.start = headStart
  }
  return last + 1
}

/** Indexes of the place adjectives that stand in one list from word `at` on. */
function listAt(walk: Walk, at: number): number[] {
  const list: number[] = []
  let next = at
  for (;;) {
    const word = walk.words[next]
    if (word === undefined || adjectiveReadings(word).length === 0) return list
    list.push(next)
    if (word.part < word.parts - 1) return list
    const from = behindSeparator(walk, next + 1)
    if (from === null || list.length > 20) return list
    next = from
  }
}

function fits(walk: Walk, list: readonly number[], head: Head): boolean {
  return list.every((index) => admitted(readingsAt(walk, index), head).length > 0)
}

function readingsAt(walk: Walk, at: number): Reading[] {
  const word = walk.words[at]
  return word === undefined ? [] : adjectiveReadings(word)
}

function adjectiveReadings(word: Word): Reading[] {
  const single = word.info.names.find((candidate) => candidate.rest.length === 0)
  const glued = word.part < word.parts - 1
  return (single?.readings ?? []).filter(
    (one) => one.role === 'adjective' || (one.role === 'compound' && glued),
  )
}

function pushAdjective(walk: Walk, at: number, next: number, head: Head | null): number | null {
  const word = walk.words[at]
  if (word === undefined) return null
  const all = adjectiveReadings(word)
  const readings = head === null ? bareAdjectives(walk, word, all) : admitted(all, head)
  const own = readings[0]
  if (own === undefined) return null
  const cases = casesOf(readings)
  const shared = head === null ? cases : cases.filter((one) => head.cases.includes(one))
  walk.drafts.push({
    start: word.start,
    end: endOf(walk, next - 1, head),
    readings,
    cases: shared.length > 0 ? shared : [...(head?.cases ?? cases)],
    number: head === null ? own.number : head.number,
    printed: head === null ? null : printedWithHead(own, head),
    adjective: head === null,
    weak: false,
    beside: false,
  })
  return next
}

/** Readings of an adjective without a head; a lone «Туркестанской» in capitals leaves out its «области». */
function bareAdjectives(walk: Walk, word: Word, all: readonly Reading[]): Reading[] {
  const bare = all.filter((one) => one.headClass === null && !one.marks.has('head'))
  const alone = /^(?:\s?[,.;)]|\s+и\s|\s[–—-]\s|\s*$)/.test(walk.text.slice(word.end, word.end + 4))
  if (!word.info.capital || !alone || !/(?:ая|ой|ую)$/.test(word.info.key)) return bare
  const regions = bare.filter(({ entry }) => entry.kind === 'region')
  return regions.length > 0 ? regions : bare
}

/** «алматинский» and «области» → Алматинская область. */
function printedWithHead(reading: Reading, head: Head): string {
  if (reading.printed.includes(' ')) return reading.printed
  const capital = reading.printed.replace(/(?:^|-)[а-яё]/g, (letter) => letter.toUpperCase())
  return `${head.gender === 'f' ? capital.replace(/ий$/, 'ая') : capital} ${head.phrase}`
}

/** End of word `at`, with the full stop of an abbreviated head. */
function endOf(walk: Walk, at: number, head: Head | null): number {
  const end = walk.words[at]?.end ?? 0
  return head?.abbreviation && walk.text[end] === '.' ? end + 1 : end
}
