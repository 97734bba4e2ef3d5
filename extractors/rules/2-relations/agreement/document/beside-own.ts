import type { Analysis } from '../../../../engine/analysis.ts'
import type { Agreement } from '../../../../record.ts'
import type { Document } from './documents.ts'

/**
 * «Три контракта касаются масла, ещё один договор – о молоке – заключили А и Б»: several of whom nobody is named, beside the one that names its
 * parties.
 */
export const isBesideOwn = (
  document: Document,
  documents: readonly Document[],
  analysis: Analysis,
): boolean =>
  document.plural &&
  documents.some(
    (own) =>
      !own.plural &&
      own.sentence === document.sentence &&
      own.status === document.status &&
      typeOf(own, analysis) === typeOf(document, analysis) &&
      own.sides.length === document.sides.length &&
      own.sides.every(({ name }) => document.sides.some((side) => side.name === name)),
  )

/** A «договор» of companies alone is a contract. */
export function typeOf(
  { type, sides, treaty }: Document,
  { organizations }: Analysis,
): Agreement['type'] {
  const trading = sides.every(({ name }) =>
    organizations.some((body) => body.name === name && body.kind === 'company'),
  )
  return type === 'agreement' && treaty && trading ? 'contract' : type
}
