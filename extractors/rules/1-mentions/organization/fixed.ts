import { bodyHeads, knownBodies } from '../../../text/bodies.ts'
import type { Token } from '../../../text/read.ts'
import { Question } from '../../../text/words/lexeme.ts'
import { dedicatedEnd, isDedication } from '../dedication.ts'
import { countryBefore, type Draft, type Scene, tidy } from './draft.ts'
import { closingQuote, isQuote, latinEnd } from './name-run.ts'

/** A body of the lexicon («НПКСК», «КазНУ имени аль-Фараби»). */
export function knownBody({ tokens, text }: Scene, at: number): Draft | null {
  const found = knownBodies.at(tokens, at)
  const entry = found?.values[0]
  const first = tokens[at]
  if (!found && first) return dedicatedSchool(tokens, at, text)
  if (!found || !entry || !first || !/^[\p{Lu}\d]/u.test(first.text)) return null
  const behind = at + found.length
  // «Huawei Technologies Co., Ltd» is more than its first word.
  if ((latinEnd(tokens, at) ?? at) >= behind) return null
  const dedicated = dedicatedEnd(tokens, behind)
  const last = tokens[(dedicated ?? behind) - 1]
  if (!last) return null
  const name =
    dedicated === null
      ? entry.name
      : `${entry.name} ${tidy(text.slice(tokens[behind]?.start, last.end))}`
  return {
    ...entry,
    name,
    start: first.start,
    end: last.end,
    cases: [],
    plural: false,
    places: [],
    rule: 'organization/known',
  }
}

/** «КУ им. Коркыт Ата», «ТГУ имени Махамбета»: an abbreviation in -У with a dedication is a university, «ГАТОБ им. Абая» is not. */
function dedicatedSchool(tokens: readonly Token[], at: number, text: string): Draft | null {
  const first = tokens[at]
  if (!first?.capital || !isDedication(tokens[at + 1])) return null
  if (!/^\p{Lu}(?:[\p{Lu}\p{Ll}]{0,5}У|\p{Lu}{2,5})$/u.test(first.text)) return null
  const end = dedicatedEnd(tokens, at + 1)
  const last = end === null ? undefined : tokens[end - 1]
  if (!last) return null
  return {
    start: first.start,
    end: last.end,
    name: tidy(text.slice(first.start, last.end)),
    kind: first.text.endsWith('У') ? 'university' : 'other',
    country: 'KZ',
    cases: [],
    plural: false,
    places: [],
    rule: 'organization/known',
  }
}

const legalForms = new Set(
  'КФХ|КФК|АО|ТОО|ООО|ОАО|ЗАО|ИП|НАО|СПК|НК|РГП|РГУ|КГП|КГУ|ГКП|ГУ|КХ|ПАО|НПП|РПП|ОЮЛ|ОО|ОФ|МФО|ПК|СП|ГК|ФПГ|НПО|УК|ТД|ФК|ХК|БК|ВК|ГККП|КГКП|РГКП|СХПК|АК|НПФ|НАК|НУХ|НГК|ТРК|РТРК|ЧУ|ОЮЛиИП|КГКУ|РГКУ|МСК|LLP|LLC|JSC'.split(
    '|',
  ),
)

/** «ТОО», «АО», «LLP»: the capitals of a legal form. */
export const isLegalForm = (word: string): boolean => legalForms.has(word)

/** «АО «НК «КТЖ»», «ТОО «Ертис Агро»»: a legal form and a quoted or Latin name. */
export function withLegalForm({ tokens, text }: Scene, at: number): Draft | null {
  const first = tokens[at]
  const spelt = first && spelledForm(tokens, at)
  if (!first || !(spelt || (first.capital && legalForms.has(first.text)))) return null
  let open = spelt ? spelt.next : at + 1
  if (spelt && !isQuote(tokens[open])) return null
  if (legalForms.has(tokens[open]?.text ?? '')) open++
  // «РГП на ПХВ «Больница …»»
  if (tokens[open]?.lower === 'на' && tokens[open + 1]?.text === 'ПХВ') open += 2
  const close = isQuote(tokens[open]) ? closingQuote(tokens, open) : latinEnd(tokens, open)
  const last = close === null ? undefined : tokens[close]
  if (!last) return null
  const foreign = /^(?:ООО|ОАО|ЗАО|ПАО|ГК|ФПГ|УК|ТД|ФК|ХК|БК|ВК|АК)$/.test(first.text)
  const printed = text.slice(spelt ? tokens[open]?.start : first.start, last.end)
  return {
    start: first.start,
    end: last.end,
    name: tidy(spelt ? `${spelt.form} ${printed}` : printed),
    kind: kindInside(tokens, open, close ?? open, first.text),
    country: foreign ? null : ((spelt ? countryBefore(text, first.start) : null) ?? 'KZ'),
    cases: [],
    plural: false,
    places: [],
    rule: 'organization/legal-form',
  }
}

/** «акционерным обществом», «товарищество с ограниченной ответственностью»: the form's abbreviation, the token index behind. */
function spelledForm(tokens: readonly Token[], at: number): { form: string; next: number } | null {
  const first = tokens[at]
  const second = tokens[at + 1]?.lower ?? ''
  const kind = first ? formOpening.of(first.lexeme) : null
  if (kind === 'АО' && /^обществ/.test(second)) return { form: kind, next: at + 2 }
  if (kind === 'ТОО' && second === 'с' && tokens[at + 2]?.lower === 'ограниченной')
    return { form: kind, next: at + 4 }
  return null
}

/** Whether a word begins a legal form that is written out. */
export const opensForm = (lower: string): boolean => /^(?:акционерн|товариществ)/.test(lower)

const formOpening = new Question((lower) =>
  /^акционерн/.test(lower) ? 'АО' : /^товариществ/.test(lower) ? 'ТОО' : null,
)

/** «НАО «Университет Торайгырова»» is a university: the head inside the quotation tells. */
function kindInside(
  tokens: readonly Token[],
  open: number,
  close: number,
  form: string,
): Draft['kind'] {
  if (/^(?:НПП|РПП|ОЮЛ|ОО)$/.test(form)) return 'association'
  if (/^(?:ФК|ХК|БК|ВК)$/.test(form)) return 'other'
  if (/ТРК$/.test(form)) return 'media'
  for (let at = open + 1; at < close; at++) {
    const kind = bodyHeads.at(tokens, at)?.values[0]?.kind
    if (kind) return kind
  }
  return /^(?:ГУ|РГУ|КГУ)$/.test(form) ? 'government' : /^ОФ$/.test(form) ? 'other' : 'company'
}
