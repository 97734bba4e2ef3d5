/** The six cases; `acc` stands for both animacies, `loc` is the prepositional. */
export type Case = 'nom' | 'gen' | 'dat' | 'acc' | 'ins' | 'loc'
export type Gender = 'm' | 'f' | 'n' | 'pl'
export type Endings = Record<Case, readonly string[]>
export interface AdjectiveForm {
  text: string
  case: Case
  number: 'sg' | 'pl'
  gender: Gender
}

/**
 * Adjective in all cases, genders and numbers from its masculine nominative («шанхайский», «новый», «нижний», «третий»).
 * The accusative of masculine and plural is given twice, inanimate first.
 */
export function adjectiveForms(masculine: string): AdjectiveForm[] {
  const { stem, type } = classify(masculine)
  const forms: AdjectiveForm[] = []
  for (const gender of GENDERS) {
    for (const kase of CASES) {
      for (const ending of TABLES[type][gender][kase]) {
        const isHead = gender === 'm' && ending === TABLES[type].m.nom[0]
        const text = isHead && (kase === 'nom' || kase === 'acc') ? masculine : stem + ending
        forms.push({ text, case: kase, number: gender === 'pl' ? 'pl' : 'sg', gender })
      }
    }
  }
  return forms
}

/** Forms of one gender only, from a nominative of that very gender («Алматинская» → f). */
export function agreeing(word: string): { gender: Gender; forms: AdjectiveForm[] } | null {
  const found = dictionaryForm(word)
  if (found === null) return null
  const forms = adjectiveForms(found.masculine).filter((form) => form.gender === found.gender)
  return { gender: found.gender, forms }
}

/** Masculine nominative and gender of an adjective given in any nominative, or null if it is none. */
export function dictionaryForm(word: string): { masculine: string; gender: Gender } | null {
  const lower = word.toLowerCase()
  if (lower.length < 5 && !SHORT.has(lower)) return null
  const stem = word.slice(0, -2)
  const last = stem.at(-1)?.toLowerCase() ?? ''
  const hard = stem + (VELAR_OR_HUSH.test(last) ? 'ий' : 'ый')
  const gender = NOMINATIVE.find(([ending]) => lower.endsWith(ending))?.[1]
  if (/^треть[яеи]$/.test(lower)) {
    return { masculine: `${word.slice(0, 4)}ий`, gender: THIRD[lower.slice(-1)] ?? 'm' }
  }
  if (gender === undefined || NOUNS.test(lower)) return null
  if (lower.endsWith('ий') && !/(?:[кгхжшщч]|[нт])ий$/.test(lower)) return null
  if (gender === 'm') return { masculine: word, gender }
  if (lower.endsWith('яя')) return { masculine: `${stem}ий`, gender }
  if (lower.endsWith('ее') && !/[жшщчц]ее$/.test(lower)) return { masculine: `${stem}ий`, gender }
  if (lower.endsWith('ие') && !/[кгхжшщчн]ие$/.test(lower)) return null
  if (lower.endsWith('ие') && last === 'н') {
    return SOFT_N.test(lower) ? { masculine: `${stem}ий`, gender } : null
  }
  return { masculine: hard, gender }
}

/** All six. */
export const CASES = ['nom', 'gen', 'dat', 'acc', 'ins', 'loc'] as const satisfies readonly Case[]
const GENDERS = ['m', 'f', 'n', 'pl'] as const
type Type = 'hard' | 'velar' | 'hush' | 'soft' | 'third'

const VELAR_OR_HUSH = /[кгхжшщч]/
const SHORT = new Set(['злой', 'свой', 'мой', 'иной', 'злая', 'иная', 'иное', 'иные'])
const THIRD: Record<string, Gender> = { я: 'f', е: 'n', и: 'pl' }
// Soft-stemmed plurals («внешние связи»); other words in -ние are neuter nouns («образование»).
const SOFT_N =
  /(?:внешн|внутренн|верхн|нижн|средн|дальн|ближн|последн|соседн|летн|зимн|осенн|весенн|ранн|поздн|древн|крайн|задн|передн|утренн|вечерн|сегодняшн|прежн|ежегодн|двусторонн|трехсторонн|трёхсторонн|многосторонн|односторонн|всесторонн)ие$/
// Nouns that look like adjectives by their ending.
const NOUNS =
  /^(?:герой|бой|строй|покой|рой|слой|настрой|застой|перебой|ковбой|кремний|алюминий|гений|магний|кобальт|литий|гелий|сценарий|комментарий|критерий|территорий|здание|издание|знание|условие|третий.+|цой|толстой.+|стая|[а-яё]*(?:ание|ение|ствие|итие|ятие|стрий|тий))$/
const NOMINATIVE: readonly [string, Gender][] = [
  ['ый', 'm'],
  ['ий', 'm'],
  ['ой', 'm'],
  ['ая', 'f'],
  ['яя', 'f'],
  ['ое', 'n'],
  ['ее', 'n'],
  ['ые', 'pl'],
  ['ие', 'pl'],
]

function classify(masculine: string): { stem: string; type: Type } {
  const lower = masculine.toLowerCase()
  const stem = masculine.slice(0, -2)
  if (/(?:^|-)третий$/.test(lower)) return { stem, type: 'third' }
  if (/[кгх][ио]й$/.test(lower)) return { stem, type: 'velar' }
  if (/[жшщч]ий$/.test(lower)) return { stem, type: 'hush' }
  return { stem, type: lower.endsWith('ий') ? 'soft' : 'hard' }
}

function table(m: string, f: string, n: string, pl: string): Record<Gender, Endings> {
  return { m: row(m), f: row(f), n: row(n), pl: row(pl) }
}

/** «ый ого ому ый/ого ым ом» → endings by case. */
function row(line: string): Endings {
  const cells = line.split(' ').map((cell) => cell.split('/'))
  const [nom = [], gen = [], dat = [], acc = [], ins = [], loc = []] = cells
  return { nom, gen, dat, acc, ins, loc }
}

const TABLES: Record<Type, Record<Gender, Endings>> = {
  hard: table(
    'ый ого ому ый/ого ым ом',
    'ая ой ой ую ой/ою ой',
    'ое ого ому ое ым ом',
    'ые ых ым ые/ых ыми ых',
  ),
  velar: table(
    'ий ого ому ий/ого им ом',
    'ая ой ой ую ой/ою ой',
    'ое ого ому ое им ом',
    'ие их им ие/их ими их',
  ),
  hush: table(
    'ий его ему ий/его им ем',
    'ая ей ей ую ей/ею ей',
    'ее его ему ее им ем',
    'ие их им ие/их ими их',
  ),
  soft: table(
    'ий его ему ий/его им ем',
    'яя ей ей юю ей/ею ей',
    'ее его ему ее им ем',
    'ие их им ие/их ими их',
  ),
  third: table(
    'ий ьего ьему ий/ьего ьим ьем',
    'ья ьей ьей ью ьей ьей',
    'ье ьего ьему ье ьим ьем',
    'ьи ьих ьим ьи/ьих ьими ьих',
  ),
}
