import {
  agreeing,
  adjectiveForms as allForms,
  CASES,
  type Case,
  dictionaryForm,
  type Endings,
} from './adjective.ts'
import { declineNoun, type Paradigm } from './noun.ts'
import { frozen } from './noun-stem.ts'

export type { Case }

/** The tags of the cases, as tokens and chunks carry them. */
export const caseTags: Record<Case, string> = {
  nom: 'Nom',
  gen: 'Gen',
  dat: 'Dat',
  acc: 'Acc',
  ins: 'Ins',
  loc: 'Loc',
}

export interface Form {
  text: string
  case: Case
  number: 'sg' | 'pl'
}
export interface Hints {
  gender?: 'm' | 'f' | 'n' | 'pl'
  animate?: boolean
  indeclinable?: boolean
}

/**
 * All case forms of a noun phrase given in the nominative. Leading adjectives and participles agree with the head
 * noun, everything after the head is frozen («заместитель акима», «Алматинская область», «письмо о намерениях»).
 * Unique by text, case and number; proper heads have no plural. `Шанхай` → Шанхай, Шанхая, Шанхаю, Шанхаем, Шанхае.
 */
export function inflect(phrase: string, hints: Hints = {}): Form[] {
  const words = phrase.split(' ')
  if (hints.indeclinable === true) return everyCase(phrase, 'sg')
  const { lead, headAt, gender } = findHead(words)
  const head = words[headAt]
  if (head === undefined || isFrozen(head)) return everyCase(phrase, 'sg')
  const rest = words.slice(headAt + 1)
  const wanted = hints.gender ?? gender
  const forms: Form[] = []
  for (const paradigm of paradigmsOf(head, wanted, hints)) {
    for (const number of ['sg', 'pl'] as const) {
      const cells = paradigm[number]
      if (cells === null) continue
      for (const kase of CASES) {
        for (const form of cells[kase]) {
          const front = lead.map((word) => agree(word, number, kase, form, cells))
          forms.push({ text: [...front, form, ...rest].join(' '), case: kase, number })
        }
      }
    }
  }
  return unique(forms)
}

/** Adjective in all cases, genders and numbers from its masculine nominative («шанхайский», «алматинский»). */
export function adjectiveForms(masculine: string): (Form & { gender: 'm' | 'f' | 'n' | 'pl' })[] {
  return allForms(masculine)
}

interface Head {
  lead: readonly string[]
  headAt: number
  gender: 'm' | 'f' | 'n' | 'pl' | undefined
}

/** The head is the first word that is no adjective; a lone adjective is its own head («управляющий», «Рудный»). */
function findHead(words: readonly string[]): Head {
  let at = 0
  let gender: Head['gender']
  let lastAdjective = -1
  while (at < words.length) {
    const word = words[at] ?? ''
    const found = agreeing(word)
    const joins = (word === 'и' && gender !== undefined) || ADVERB.test(word)
    if (found === null && !joins) break
    if (found !== null) {
      gender = found.gender
      lastAdjective = at
    }
    at += 1
  }
  const next = words[at]
  const participle = /щ(?:ий|ая)$/.test(words[lastAdjective] ?? '')
  const governs =
    next !== undefined && ((participle && OBLIQUE.test(next)) || PREPOSITION.test(next))
  if (lastAdjective >= 0 && (next === undefined || governs)) {
    return { lead: words.slice(0, lastAdjective), headAt: lastAdjective, gender }
  }
  return { lead: words.slice(0, at), headAt: at, gender }
}

const ADVERB = /^(?:временно|торгово|постоянно|ранее)$/
// What a participle governs, so no head: «исполняющий обязанности», «заведующий отделом», «управляющая делами».
const OBLIQUE = /(?:[оеё]м|[оеё]й|[ая]ми|сти)$/

// «поверенный в делах»: the adjective is the noun.
const PREPOSITION = /^(?:в|во|на|по|при|с|со|к|о|об|за|для|из|от|у)$/

/** Abbreviations, quoted names and Latin words do not inflect. */
function isFrozen(word: string): boolean {
  // «замакима», «замминистра»: the second part is a genitive already.
  if (/^(?:зам(?!естител)[а-яё]*[аиы]|врио[а-яё]*|и\.?о\.?)$/.test(word)) return true
  return /[«"“.\d]|[A-Za-z]/.test(word) || /^[А-ЯЁӘҒҚҢӨҰҮҺІ]{2,}$/.test(word)
}

function paradigmsOf(head: string, gender: Head['gender'], hints: Hints): Paradigm[] {
  const adjective = agreeing(head)
  if (adjective !== null) return [adjectiveAsNoun(head)]
  const parts = head.split('-')
  const middle = parts.length === 3 && /^(?:на|в|де|о)$/.test(parts[1] ?? '')
  const bend = middle ? (parts[0] ?? head) : (parts.at(-1) ?? head)
  const front = middle ? '' : head.slice(0, head.length - bend.length)
  const back = middle ? head.slice(bend.length) : ''
  const first = parts[0] ?? ''
  const joint = !middle && parts.length === 2 && BOTH.test(first)
  const heads = joint ? declineNoun(first, undefined, hints.animate)[0] : undefined
  return declineNoun(bend, gender, hints.animate).map((paradigm) => {
    const dress = (number: 'sg' | 'pl'): Paradigm['sg'] => {
      const cells = paradigm[number]
      if (cells === null) return null
      const firsts = heads?.[number] ?? null
      return mapCells((kase) =>
        cells[kase].flatMap((form) =>
          firsts === null ? [front + form + back] : both(firsts, kase, form),
        ),
      )
    }
    const proper = head !== head.toLowerCase()
    return { gender: paradigm.gender, sg: dress('sg'), pl: proper ? null : dress('pl') }
  })
}

/** The second part decides the accusative: «город-побратим» (thing) or «города-побратима» (being). */
function both(firsts: Endings, kase: Case, form: string): string[] {
  const ones = kase === 'acc' ? [...firsts.gen, ...firsts.acc] : firsts[kase]
  return [...new Set(ones)].map((one) => `${one}-${form}`)
}

// First parts that decline together with the second («город-побратим», «мэр-губернатор»).
const BOTH =
  /^(?:город|города|мэр|страна|страны|член|завод|село|район|область|учёный|ученый|регион|регионы|компания|провинция)$/

function adjectiveAsNoun(head: string): Paradigm {
  const found = agreeing(head)
  const gender = found?.gender ?? 'm'
  const cells = mapCells((kase) =>
    (found?.forms ?? []).filter((form) => form.case === kase).map((form) => form.text),
  )
  if (gender === 'pl') return { gender, sg: null, pl: cells }
  return { gender, sg: cells, pl: null }
}

/** Form of one leading word that agrees with the head's form; the accusative follows the head's animacy. */
function agree(
  word: string,
  number: 'sg' | 'pl',
  kase: Case,
  form: string,
  cells: Endings,
): string {
  const found = dictionaryForm(word)
  if (found === null) return word
  // «новый глава»: the adjective's own gender counts, a head in -а is no proof of a woman.
  const gender = number === 'pl' ? 'pl' : found.gender
  const all = allForms(found.masculine).filter((one) => one.gender === gender && one.case === kase)
  const living = kase === 'acc' && all.length === 2 && !cells.nom.includes(form)
  return all[living ? 1 : 0]?.text ?? word
}

function mapCells(of: (kase: Case) => string[]): Record<Case, string[]> {
  return {
    nom: of('nom'),
    gen: of('gen'),
    dat: of('dat'),
    acc: of('acc'),
    ins: of('ins'),
    loc: of('loc'),
  }
}

function everyCase(text: string, number: 'sg' | 'pl'): Form[] {
  const cells = frozen(text)
  return CASES.flatMap((kase) => cells[kase].map((form) => ({ text: form, case: kase, number })))
}

function unique(forms: readonly Form[]): Form[] {
  const seen = new Map(forms.map((form) => [`${form.text}|${form.case}|${form.number}`, form]))
  return [...seen.values()]
}
