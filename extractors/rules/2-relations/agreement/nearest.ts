import type { Chunk } from '../../../engine/chunk.ts'
import type { Clause } from '../../clauses.ts'
import { clauseAt } from './governs.ts'
import { isOfOther, isRightBehind, NEAREST } from './participle.ts'
import type { Signing } from './status.ts'

/** The signing word that governs the document at `at`: in its clause, or in the relative clause behind it. */
export function nearestSigning(
  at: number,
  signings: readonly Signing[],
  clauses: readonly Clause[],
  chunks: readonly Chunk[],
): Signing | null {
  let best: Signing | null = null
  let least = Number.POSITIVE_INFINITY
  for (const signing of signings) {
    if (isOfOther(chunks, signing.at, at)) continue
    if (signing.rule === 'agreement/in-preparation' && isGround(chunks, at)) continue
    const crossed = Math.abs(clauseAt(clauses, at) - clauseAt(clauses, signing.at))
    if (crossed > 1) continue
    const later = clauses[Math.max(clauseAt(clauses, at), clauseAt(clauses, signing.at))]
    if (crossed === 1 && !isOfDocument(chunks, later?.from ?? 0, signing.at)) continue
    const distance =
      Math.abs(signing.at - at) +
      crossed * 4 +
      (signing.noun && signing.at > at ? 3 : 0) +
      (chunks[signing.at]?.tags.has('SignParticiple') ? 3 : 0) -
      (isRightBehind(chunks, at, signing) ? NEAREST : 0) +
      (signing.status === 'denied' && isExplained(chunks, signing.at, at) ? 12 : 0) +
      (prepares.has(signing.rule) ? 8 : 0)
    if (distance < least) {
      least = distance
      best = signing
    }
  }
  return best && (doneBesides(best, signings, chunks) ?? best)
}

/**
 * «Договор, парафированный осенью, подписан в марте», «вступило в силу соглашение, которое А и Б подписали в августе»: the signing, where
 * the word nearer to the document tells what came before or after it.
 */
function doneBesides(
  { at, rule }: Signing,
  signings: readonly Signing[],
  chunks: readonly Chunk[],
): Signing | undefined {
  const initialled = rule === 'agreement/initialled'
  if (!initialled && rule !== 'agreement/in-effect' && rule !== 'agreement/secured')
    return undefined
  return signings.find(
    (other) =>
      other.at > at &&
      other.status === 'signed' &&
      !other.noun &&
      other.rule !== rule &&
      !(
        initialled && chunks.slice(at, other.at).some(({ mention }) => mention?.kind === 'document')
      ),
  )
}

/** «подготовить карту, подписать которую рассчитывают в мае»: the signing tells more than the work on the document. */
const prepares: ReadonlySet<string> = new Set([
  'agreement/in-preparation',
  'agreement/being-agreed',
  'agreement/draft-in-work',
  'agreement/draft-worked-on',
  'agreement/draft',
  'agreement/of-which-draft',
  'agreement/submitted',
])

/** «врачей готовят по соглашению», «в рамках меморандума»: the document is why others are trained, not what is prepared. */
function isGround(chunks: readonly Chunk[], at: number): boolean {
  let before = at - 1
  while (before > at - 3 && /(?:ого|ему|ому|ой|ым)$/.test(chunks[before]?.normal ?? '')) before--
  return /^(?:по|рамках|благодаря|согласно)$/.test(chunks[before]?.normal ?? '')
}

/** «документ, который подписали …», «…, подписать который решено», «…, под которым расписались …», «документ, о котором говорили, подпишут …»: the clause behind goes on with the document. */
const isOfDocument = (chunks: readonly Chunk[], from: number, signing: number): boolean =>
  chunks[from]?.tags.has('Which') === true ||
  (chunks[from + 1]?.tags.has('Which') === true &&
    (signing === from ||
      chunks[from]?.normal === 'под' ||
      chunks.slice(from, signing).some(({ tags }) => tags.has('Comma'))))

/** «Бумаг не подписывали: меморандум заключён ещё в 2019 году»: a colon between the denial and the document. */
const isExplained = (chunks: readonly Chunk[], from: number, to: number): boolean =>
  chunks.slice(from, to).some(({ tags }) => tags.has('Colon'))
