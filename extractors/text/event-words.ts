import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { dataPath } from '../data.ts'
import { adjectiveForms, caseTags, type Form, inflect } from './forms/case.ts'
import { fold } from './words/fold.ts'
import { type Lexeme, lexemeOf, Question, Slot } from './words/lexeme.ts'

/** Tags of a folded word form in `lexicon/events.yaml` (`MeetingNoun`, `Past`, `Plural` …); undefined for other words. */
export function eventTags(
  lower: string,
  lexeme: Lexeme = lexemeOf(lower),
): readonly string[] | undefined {
  return forms.in(lexeme) ?? tagsOfLast.of(lexeme) ?? tagsOfFirst.of(lexeme) ?? undefined
}

/** «онлайн-олимпиада», «бизнес-завтрак», «экспресс-форум»: a noun of gathering that a word before its hyphen says more of. */
const tagsOfLast = new Question((lower): readonly string[] | null => {
  const [, last] = (lower.includes('-') && more.exec(lower)) || []
  const tags = last === undefined ? undefined : forms.of(last)
  return tags?.some((tag) => gatherings.has(tag)) ? tags : null
})

/** «врачи-окулисты», «учителя-предметники»: people whom a word behind the hyphen says more of. */
const tagsOfFirst = new Question((lower): readonly string[] | null => {
  const [, first] = (lower.includes('-') && /^(\p{L}{4,})-\p{L}{4,}$/u.exec(lower)) || []
  const tags = first === undefined ? undefined : forms.of(first)
  return tags?.includes('People') ? tags : null
})

const more =
  /^(?:онлайн|бизнес|мини|видео|интернет|медиа|фото|кино|арт|эко|агро|инвест|тур|экспресс|блиц|супер|этно|пресс|экспо|веб|теле|спорт|b2b|g2b|g2g|мульти|аудио|дизайн|шоу)-(\p{L}+)$/u
const gatherings = new Set(['MeetingNoun', 'Forum', 'Exhibition', 'Gathering', 'Ceremony'])

const Entry = z.strictObject({
  root: z.string(),
  tags: z.array(z.string()).min(1),
  nouns: z.array(z.string()).optional(),
  adjectives: z.array(z.string()).optional(),
  past: z.string().optional(),
  future: z.tuple([z.string(), z.string()]).optional(),
  passive: z.string().optional(),
  words: z.array(z.string()).optional(),
  phrase: z.string(),
})
type Entry = z.infer<typeof Entry>

const forms = new Slot<string[]>()
const source = readFileSync(dataPath('extractors/lexicon/events.yaml'), 'utf8')
for (const entry of z.array(Entry).parse(parse(source)))
  for (const [form, tags] of formsOf(entry)) register(form, [...entry.tags, ...tags])

function register(form: string, tags: readonly string[]): void {
  const key = fold(form)
  forms.set(key, [...new Set([...(forms.of(key) ?? []), ...tags])])
}

function formsOf(entry: Entry): [string, string[]][] {
  const out: [string, string[]][] = []
  for (const noun of entry.nouns ?? []) {
    for (const form of [...inflect(noun), ...inBothParts(noun)])
      out.push([form.text, [caseTags[form.case], form.number === 'sg' ? 'Singular' : 'Plural']])
  }
  for (const noun of entry.adjectives ?? []) {
    for (const form of adjectiveForms(noun))
      if (form.gender === 'pl') out.push([form.text, [caseTags[form.case], 'Plural']])
  }
  if (entry.past) out.push(...pastForms(fold(entry.past), entry.root))
  if (entry.past) out.push([entry.root, ['Infinitive']])
  for (const form of entry.future ?? []) out.push([form, ['Future']])
  if (entry.passive) {
    for (const ending of ['', 'а', 'о', 'ы']) out.push([`${entry.passive}${ending}`, ['Past']])
  }
  for (const form of entry.words ?? []) out.push([form, []])
  return out
}

/** «выставки-ярмарки», «форума-выставки»: a compound whose first part is declined too. */
function inBothParts(noun: string): Form[] {
  const [, first, second] = /^(выставка|форум|ярмарка)-(.+)$/.exec(noun) ?? []
  if (first === undefined || second === undefined) return []
  const firsts = inflect(first)
  return inflect(second).flatMap((form) =>
    firsts
      .filter((one) => one.case === form.case && one.number === form.number)
      .map((one) => ({ ...form, text: `${one.text}-${form.text}` })),
  )
}

/** встретил → встретился, встретилась …, встретившийся; посетил → посетил, посетила …, посетивший. */
function pastForms(masculine: string, root: string): [string, string[]][] {
  const reflexive = root.endsWith('ся')
  const stem = masculine.replace(/л$/, '')
  const finite = ['л', 'ла', 'ло', 'ли'].map((ending, at) => {
    const form = `${stem}${ending}`
    return reflexive ? `${form}${at === 0 ? 'ся' : 'сь'}` : form
  })
  const participles = adjectiveForms(`${stem}вший`).map(
    ({ text }) => `${text}${reflexive ? 'ся' : ''}`,
  )
  return [
    ...finite.map((form): [string, string[]] => [form, ['Past']]),
    ...participles.map((form): [string, string[]] => [form, ['Past', 'Participle']]),
  ]
}
