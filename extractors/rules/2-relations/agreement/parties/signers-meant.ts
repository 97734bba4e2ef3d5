import type { Actor, Analysis, SentenceView } from '../../../../engine/analysis.ts'
import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import { Flag } from '../../../../text/words/lexeme.ts'
import type { Clause } from '../../../clauses.ts'
import { isHe, opensActive } from './signers-around.ts'

/** «… провёл переговоры с главой компании. Подписал дорожную карту»: a masculine or feminine verb opens the sentence without its subject. */
const isLeftOut = (
  { chunks, actors }: SentenceView,
  { from, to }: Clause,
  words: readonly Chunk[],
): boolean =>
  from === 0 &&
  opensActive.test(words[0]?.normal ?? '') &&
  !actors.some(({ role, chunk }) => role === 'subject' && chunk < to) &&
  chunks[0]?.tags.has('SignPast') === true

/** The one official who acted in the sentence before. */
function lastActing({ sentence }: SentenceView, analysis: Analysis): Actor[] {
  const before = analysis.sentences[sentence.index - 1]
  const acting = before?.actors.filter(
    ({ kind, name, role }) => kind === 'official' && name !== null && role === 'subject',
  )
  return acting?.length === 1 ? acting : []
}

/** «поездка замакима X, в ходе которой он и губернатор Y подписали»: whom «он» beside another signer means, in the sentence or the one before. */
export function heBeside(view: SentenceView, { from, to }: Clause, analysis: Analysis): Actor[] {
  const { chunks, actors } = view
  const at = chunks.findIndex(
    (chunk, index) =>
      index >= from &&
      index < to &&
      isHe(chunk) &&
      (/^(?:и|с|со)$/.test(chunks[index + 1]?.normal ?? '') || chunks[index - 1]?.normal === 'и'),
  )
  if (at < 0) return []
  const told = actors.filter(({ chunk, kind, name }) => kind === 'official' && name && chunk < at)
  return told.length === 0 ? lastActing(view, analysis) : told.length === 1 ? told : []
}

const areBoth = wordLike(/^(?:они|оба|обе)$/)
const isLast = wordLike(/^последн(?:ий|яя)$/)

/** Whom «он», «они» or «оба» mean: the one or the two who acted in the sentence before. */
export function meantBy(view: SentenceView, clause: Clause, analysis: Analysis): Actor[] {
  const words = view.chunks.slice(clause.from, clause.to)
  const one = words.some(isHe)
  const two = words.some(areBoth)
  const last = words.some(isLast)
  if (!one && !two && !last) return isLeftOut(view, clause, words) ? lastActing(view, analysis) : []
  const before = analysis.sentences[view.sentence.index - 1]
  if (!before || before.sentence.title || before.tags.has('Present')) return []
  const acting = before.actors.filter(
    ({ kind, name, role }) =>
      kind === 'official' && name !== null && ['subject', 'with', 'between'].includes(role),
  )
  if (last) return before.actors.filter(({ kind, name }) => kind === 'official' && name).slice(-1)
  if (one) return acting.filter(({ role }) => role === 'subject').slice(0, 1)
  const countries = new Set(acting.map(({ country }) => country))
  if (acting.length === 2 && countries.has('KZ') && countries.has('CN')) return acting
  return acting.length < 2 ? pairTold(view, analysis, 2) : []
}

/** «Главы двух городов подписали», «ректоры подписали»: the two heads that the sentences before told of. */
export function headsMeant(view: SentenceView, { from, to }: Clause, analysis: Analysis): Actor[] {
  const [start, end] = [view.chunks[from]?.start ?? 0, view.chunks[to - 1]?.end ?? 0]
  const words = view.sentence.tokens.filter((token) => token.start >= start && token.end <= end)
  const told = words.some(({ lower, lexeme }, at) => {
    if (!isHeads.of(lexeme) && !(lower === 'лица' && words[at - 1]?.lower === 'первые'))
      return false
    const next = words[at + 1]?.lower ?? ''
    return ofBoth.test(next) || deed.test(next)
  })
  return told ? pairTold(view, analysis, 8) : []
}

const heads =
  /^(?:глав(?:ы|ами)|(?:руководител|председател)(?:и|ями)|(?:лидер|мэр|аким|губернатор|ректор)(?:ы|ами)|градоначальник(?:и|ами)|директора(?:ми)?)$/
const isHeads = new Flag((lower) => heads.test(lower))
const ofBoth =
  /^(?:двух|обеих|обоих|городов|регионов|областей|провинций|делегаций|сторон|вузов|университетов|компаний|районов|ведомств|учреждений|организаций|предприятий|больниц|палат)$/
const deed = /^(?:подписали|подпишут|заключили|заключат|скрепили|поставили)$/

/** The last named person of each side in so many sentences before; none where the nearest tells two of one side. */
function pairTold({ sentence }: SentenceView, analysis: Analysis, back: number): Actor[] {
  const pair = new Map<string, Actor>()
  for (let index = sentence.index - 1; index >= sentence.index - back; index--) {
    const before = analysis.sentences[index]
    if (!before || before.sentence.title) break
    for (const country of ['KZ', 'CN']) {
      const named = before.actors.filter(
        (actor) => actor.kind === 'official' && actor.name !== null && actor.country === country,
      )
      const [one] = named
      if (!one || pair.has(country)) continue
      if (named.some(({ name }) => name !== one.name)) return []
      pair.set(country, one)
    }
    if (pair.size === 2) return [...pair.values()]
  }
  return []
}
