import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { dataPath } from '../../data.ts'
import { adjectiveForms, inflect } from '../forms/case.ts'
import { fold } from './fold.ts'
import { type Lexeme, lexemeOf, Slot } from './lexeme.ts'

/** What the lexicon of predicate words says of a word: its dictionary form and the tags that patterns ask for. */
export interface WordEntry {
  root: string
  tags: readonly string[]
}

/** Looks up a folded word form in `lexicon/verbs.yaml`; undefined where the lexicon does not know it. */
export function lookUpWord(lower: string, lexeme: Lexeme = lexemeOf(lower)): WordEntry | undefined {
  return forms.in(lexeme)
}

const Verb = z.strictObject({
  root: z.string(),
  tags: z.array(z.string()).min(1),
  past: z.string().optional(),
  future: z.tuple([z.string(), z.string()]).optional(),
  passive: z.string().optional(),
  noun: z.string().optional(),
  words: z.array(z.string()).optional(),
  compounds: z.array(z.string()).optional(),
  reflexive: z.boolean().optional(),
  phrase: z.string(),
})
type Verb = z.infer<typeof Verb>

const forms = new Slot<{ root: string; tags: string[] }>()
for (const verb of z
  .array(Verb)
  .parse(parse(readFileSync(dataPath('extractors/lexicon/verbs.yaml'), 'utf8')))) {
  for (const [form, tags] of formsOf(verb)) register(verb, form, tags)
}

function register(verb: Verb, form: string, tags: readonly string[]): void {
  const key = fold(form)
  const known = forms.of(key) ?? { root: verb.root, tags: [] }
  known.tags = [...new Set([...known.tags, ...verb.tags, ...tags, ...combined(verb.tags, tags)])]
  forms.set(key, known)
}

/** `SignPast`, `SignPassive`: what a word does together with its form, so that a pattern can ask for both at once. */
function combined(tags: readonly string[], forms: readonly string[]): string[] {
  return tags.flatMap((tag) => forms.map((form) => `${tag}${form}`))
}

/** All forms of a verb from its principal parts, with the tags of tense and voice that each form adds. */
function formsOf(verb: Verb): [string, string[]][] {
  const out: [string, string[]][] = /(?:ть|ться|ти|чь)$/.test(verb.root)
    ? [[verb.root, ['Infinitive']]]
    : []
  const own = (form: string) =>
    verb.reflexive ? `${form}${/[аеиоуыэюя]$/.test(form) ? 'сь' : 'ся'}` : form
  if (verb.past) {
    const stem = fold(verb.past).replace(/шел$/, 'ш')
    const masculine = fold(verb.past)
    const endings = masculine.endsWith('л')
      ? [masculine, `${masculine}а`, `${masculine}о`, `${masculine}и`]
      : [masculine]
    for (const form of stem === masculine ? endings : [masculine]) out.push([own(form), ['Past']])
    if (masculine.endsWith('л') && !verb.reflexive) {
      const active = `${masculine.slice(0, -1)}вший`
      for (const { text } of adjectiveForms(active)) out.push([text, ['Participle']])
      out.push([`${masculine.slice(0, -1)}в`, ['Past']])
    }
  }
  for (const form of verb.future ?? [])
    out.push([/(ся|сь)$/.test(form) ? form : own(form), ['Future']])
  if (verb.passive) {
    const short = fold(verb.passive)
    for (const form of [short, `${short}а`, `${short}о`, `${short}ы`]) out.push([form, ['Passive']])
    for (const { text } of adjectiveForms(`${short}ный`)) out.push([text, ['Participle']])
  }
  if (verb.noun) for (const { text } of inflect(verb.noun)) out.push([text, ['Noun']])
  for (const form of verb.words ?? []) out.push([form, []])
  for (const head of verb.compounds ?? [])
    for (const form of compoundForms(head, verb.root)) out.push([form, []])
  return out
}

/** «город» + «побратим» → «города-побратима», «городами-побратимами»: both decline; what is not alive keeps its accusative. */
function compoundForms(head: string, root: string): string[] {
  const own = inflect(root)
  return inflect(head).flatMap(({ text, case: kase, number }) =>
    own
      .filter((form) => form.number === number)
      .filter((form) => form.case === kase || (kase === 'acc' && form.case === 'nom'))
      .map((form) => `${text}-${form.text}`),
  )
}
