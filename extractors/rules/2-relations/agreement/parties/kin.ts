import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import type { OrganizationEntity } from '../../../../engine/mention.ts'
import { Flag } from '../../../../text/words/lexeme.ts'
import type { Side } from './parties.ts'

type BodyKind = OrganizationEntity['kind']

/** Plural words for two bodies of one kind, and what may stand before the word for the two of whom the text has told. */
const PLURALS: readonly (readonly [RegExp, BodyKind])[] = [
  [/^(?:вуз|университет|институт|колледж)(?:ы|ов|ами)$/, 'university'],
  [/^(?:академии|академий)$/, 'university'],
  [/^ректор[ыа](?:ми)?$/, 'university'],
  [/^(?:компании|компаний|предприятия|предприятий)$/, 'company'],
]
/** Any of them, or «заведения»: one question for most words. */
const mayBeTwo = new Flag(
  (lower) => lower.startsWith('заведени') || PLURALS.some(([word]) => word.test(lower)),
)
const two = /^(?:наш[иа]|наших|оба|обе|обоих|обеих|два|две|двух|обоими|обеими|двумя|между)$/
const schools = /^учебн(?:ых|ые)$/

/** How far back bodies may have been told, in sentences. */
const REACH = 12

/**
 * «Вузы подписали …», «отношения двух университетов», «дипломы обоих вузов»: the last home and the last guest body of the kind,
 * told before sentence `index` or in it; null without such words, or where either is unknown.
 */
export function pairOfBodies(
  analysis: Analysis,
  index: number,
  { chunks, actors }: SentenceView,
): [Side, Side] | null {
  for (const [at, { normal: plain, mention, tags, token }] of chunks.entries()) {
    if (!mayBeTwo.of(token.lexeme)) continue
    const named = mention?.kind === 'official' && tags.has('Plural') && tags.has('Unnamed')
    if (mention && !named) continue
    const normal = named ? token.lower : plain
    const before = chunks[at - 1]?.normal ?? ''
    const school = normal.startsWith('заведени') && schools.test(before)
    const kind = school ? 'university' : PLURALS.find(([word]) => word.test(normal))?.[1]
    if (kind === undefined) continue
    const lead = school ? (chunks[at - 2]?.normal ?? '') : before
    if (!two.test(lead) && !signs(chunks[at + 1]?.tags) && !signs(chunks[at - 1]?.tags)) continue
    // «компании X и Y подписали»: named behind
    if (actors.some(({ chunk, kind: of }) => of === 'organization' && chunk === at + 1)) continue
    const cn = kinBefore(analysis, index, kind, ['CN'])
    // where no counterpart's country is told, it is the other of the two
    const kz =
      kinBefore(analysis, index, kind, ['KZ']) ??
      (cn ? kinBefore(analysis, index, kind, [null]) : null)
    const other = cn ?? kinBefore(analysis, index, kind, [null])
    if (kz && other && kz.name !== other.name)
      return [
        { ...kz, country: 'KZ' },
        { ...other, country: 'CN' },
      ]
  }
  return null
}

const signs = (tags: ReadonlySet<string> | undefined): boolean =>
  ['Sign', 'Seal', 'Exchange'].some((tag) => tags?.has(tag))

/** The body of a kind named last before the end of sentence `index`, of one of the countries (null: not told), `but` left out. */
function kinBefore(
  analysis: Analysis,
  index: number,
  kind: BodyKind,
  countries: readonly (string | null)[],
  but?: string,
): Side | null {
  const from = analysis.sentences[Math.max(0, index - REACH)]?.sentence.start ?? 0
  const to = analysis.sentences[index]?.sentence.end ?? 0
  let best: Side | null = null
  let last = -1
  for (const { kind: of, name, country, evidence } of analysis.organizations) {
    if (of !== kind || name === but || !countries.includes(country)) continue
    for (const { start, end } of evidence)
      if (start >= from && end <= to && end > last) {
        last = end
        best = { name, country, filled: true }
      }
  }
  return best
}

/** The university that a university of the other country found as its counterpart; null for other bodies and places. */
export function schoolBeside(
  { name, country }: Side,
  analysis: Analysis,
  index: number,
): Side | null {
  const body = analysis.organizations.find((each) => each.name === name)
  if (body?.kind !== 'university') return null
  const others = country === 'KZ' ? ['CN'] : ['KZ', null]
  const found = kinBefore(analysis, index, 'university', others, name)
  return found && { ...found, country: country === 'KZ' ? 'CN' : 'KZ' }
}
