import type { BodyHead } from '../../../text/bodies.ts'
import type { Case } from '../../../text/forms/case.ts'

/**
 * Whether a folded word that ends like an adjective can stand before one of a head's forms: in «директором Фанем компании X» it
 * is a name and then a head.
 */
export const agreesWithHead = (lower: string, forms: readonly BodyHead[]): boolean =>
  !masculine.test(lower) ||
  forms.some(({ gender, case: kase, number }) =>
    number === 'pl' ? plural[kase].test(lower) : gender !== 'f' && oblique[kase].test(lower),
  )

const masculine = /(?:ым|им|ом|ем|ого|его|ому|ему)$/

const oblique: Record<Case, RegExp> = {
  nom: /^$/,
  gen: /[ое]го$/,
  dat: /[ое]му$/,
  acc: /[ое]го$/,
  ins: /[ыи]м$/,
  loc: /[ое]м$/,
}

/** «Павлодарского и Омского университетов»: each adjective may be singular; «областным управлениям». */
const plural: Record<Case, RegExp> = { ...oblique, dat: /[ое]му$|[ыи]м$/ }
