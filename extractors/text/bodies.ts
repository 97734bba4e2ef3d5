import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { dataPath } from '../data.ts'
import { type Case, type Form, type Hints, inflect } from './forms/case.ts'
import { looksAdjective } from './forms/nominative.ts'
import { PhraseIndex } from './words/phrase-index.ts'

const Kind = z.enum(['company', 'university', 'government', 'association', 'media', 'other'])
export type BodyKind = z.infer<typeof Kind>

/** A head noun of bodies' names in one of its forms («департаментом»). */
export interface BodyHead {
  /** Nominative, written out: «департамент», «министерство торговли». */
  phrase: string
  kind: BodyKind
  /** Makes a name only with a quoted or Latin name or a place adjective, never by a genitive alone. */
  generic: boolean
  /** A mission: «посольство Казахстана в КНР» has a host behind «в». */
  mission: boolean
  gender: 'm' | 'f' | 'n'
  case: Case
  number: 'sg' | 'pl'
}

/** A body known by one word or a fixed phrase. */
export interface KnownBody {
  name: string
  kind: BodyKind
  country: string | null
}

/** Head nouns of `lexicon/bodies.yaml` in all their forms. */
export const bodyHeads = new PhraseIndex<BodyHead>()

/** Bodies of `lexicon/known-bodies.yaml` in the forms printed there. */
export const knownBodies = new PhraseIndex<KnownBody>()

const Head = z.strictObject({
  heads: z.array(z.string()),
  as: z.string().optional(),
  kind: Kind,
  generic: z.boolean().optional(),
  mission: z.boolean().optional(),
  phrase: z.string(),
})
const Known = z.strictObject({
  name: z.string(),
  kind: Kind,
  country: z.string().nullable(),
  /** Printed forms that do not decline, or whose forms are all listed. */
  words: z.array(z.string()).default([]),
  /** Nominatives that decline like common nouns of their ending. */
  declined: z.array(z.string()).default([]),
})

const double = /^(школа|лицей|музей|дом|театр|детсад|компания|завод|фирма)-([а-яё]+)$/

for (const entry of z.array(Head).parse(readYaml('bodies.yaml'))) {
  const { kind, generic = false, mission = false } = entry
  for (const head of entry.heads) {
    const phrase = entry.as ?? head
    const gender = genderOf(phrase)
    for (const { text, case: kase, number } of formsOf(head, {
      indeclinable: (head !== phrase && /[иыа]$/.test(head)) || /^[А-Я]+$/.test(head),
    }))
      bodyHeads.add(text, { phrase, kind, generic, mission, gender, case: kase, number })
  }
}
/** The same, form by form. */
export const knownBodyForms: readonly { form: string; body: KnownBody }[] = z
  .array(Known)
  .parse(readYaml('known-bodies.yaml'))
  .flatMap(({ words, declined, ...body }) =>
    [...words, ...declined.flatMap(singularForms)].map((form) => ({ form, body })),
  )
for (const { form, body } of knownBodyForms) knownBodies.add(form, body)

/** Whether a body's name is a mission's: «Посольство КНР», «Генеральное консульство Китая в Алматы». */
export const isMission = (name: string): boolean =>
  /^(?:почётное |почетное |генеральное )?(?:посольство|консульство|генконсульство|торгпредство|торговое представительство)(?: |$)/i.test(
    name,
  )

/** Both nouns of «школа-лицей», «музей-заповедник» decline. */
function formsOf(head: string, hints: Hints): Form[] {
  const [, first = '', second = ''] = double.exec(head) ?? []
  if (!second) return inflect(head, hints)
  const behind = inflect(second)
  return inflect(first).flatMap((one) =>
    behind
      .filter((two) => two.case === one.case && two.number === one.number)
      .map((two) => ({ ...one, text: `${one.text}-${two.text}` })),
  )
}

function singularForms(nominative: string): string[] {
  const forms = inflect(nominative).filter(({ number }) => number === 'sg')
  return [...new Set(forms.map(({ text }) => text))]
}

function readYaml(name: string): unknown {
  return parse(readFileSync(dataPath(`extractors/lexicon/${name}`), 'utf8'))
}

function genderOf(phrase: string): 'm' | 'f' | 'n' {
  // «собрание» only ends like an adjective
  const noun =
    phrase.split(' ').find((word) => /[нт]ие$/.test(word) || !looksAdjective(word)) ?? phrase
  if (/[аяь]$/.test(noun) && !/[тдб][иа]?ль$|ансамбль$|арь$/.test(noun)) return 'f'
  return /[оеё]$/.test(noun) ? 'n' : 'm'
}
