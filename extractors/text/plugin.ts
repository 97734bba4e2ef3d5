import nlp from 'compromise/one'

/**
 * compromise's matcher over our terms; the only module that imports compromise.
 * As shipped, compromise folds Cyrillic into Latin look-alikes (so its table is cleared of Cyrillic), and cuts sentences at
 * «г.» and English contractions into terms: sentences and terms are cut by us (`sentences.ts`, `cut.ts`).
 */
export interface Term {
  text: string
  pre: string
  post: string
  normal: string
  root?: string | undefined
  tags: ReadonlySet<string>
}

/** Part of a term sequence: indexes of the first term and the one after the last. */
export interface Span {
  from: number
  to: number
}

export interface Found extends Span {
  groups: Record<string, Span>
}

/** A pattern in compromise's match syntax, compiled, with the tags without which it cannot match. */
export interface Pattern {
  source: string
  needs: string[][]
  compiled: unknown
}

/** Compiles a pattern once; throws if compromise cannot read it. */
export function compilePattern(source: string): Pattern {
  const compiled = nlp.parseMatch(source) as unknown as Reg[]
  if (compiled.length === 0) throw new Error(`pattern «${source}» is empty`)
  return { source, compiled, needs: needsOf(compiled) }
}

/** All matches of a pattern in one sentence's terms, left to right, not overlapping. */
export function matchTerms(terms: readonly Term[], pattern: Pattern): Found[] {
  const { ptrs, byGroup } = matcher.match([terms], { regs: pattern.compiled })
  return ptrs.map(([, from, to]) => ({ from, to, groups: groupsWithin(byGroup, from, to) }))
}

/** compromise's matcher itself, without the view that its front door makes for each call. */
const matcher = (nlp.methods() as unknown as { one: Matcher }).one

type Pointer = [sentence: number, from: number, to: number]

interface Matcher {
  match(
    sentences: (readonly Term[])[],
    todo: { regs: unknown },
  ): { ptrs: Pointer[]; byGroup: Record<string, Pointer[]> }
}

function groupsWithin(
  groups: Record<string, Pointer[]>,
  from: number,
  to: number,
): Record<string, Span> {
  const inside: Record<string, Span> = {}
  for (const [name, pointers] of Object.entries(groups)) {
    for (const [, start, end] of pointers) {
      if (start >= from && end <= to) inside[name] = { from: start, to: end }
    }
  }
  return inside
}

interface Reg {
  tag?: string
  choices?: Reg[][]
  operator?: string
  optional?: boolean
  negative?: boolean
  min?: number
}

/** For each obligatory part of a pattern, the tags of which a sentence must have at least one. */
function needsOf(regs: Reg[]): string[][] {
  const needs: string[][] = []
  for (const reg of regs) {
    if (reg.optional || reg.negative || reg.min === 0) continue
    if (reg.tag) needs.push([reg.tag])
    else if (reg.choices && reg.operator !== 'and') {
      const tags = reg.choices.map(
        (choice) => choice.find((part) => part.tag && !part.negative && !part.optional)?.tag,
      )
      if (tags.every((tag) => tag !== undefined)) needs.push(tags)
    }
  }
  return needs
}

nlp.plugin({
  mutate: (world: { model: { one: { unicode: Record<string, string> } } }) => {
    const table = world.model.one.unicode
    for (const letter of Object.keys(table))
      if (/[\u0400-\u04ff]/.test(letter)) delete table[letter]
  },
} as never)
