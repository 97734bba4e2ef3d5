import { fold, gazetteer } from '../extractors/index.ts'

/**
 * A place as a person names it (Чугучак, алматы, СУАР, KZ-75) → its id in the graph, where the gazetteer knows exactly one
 * place of that name, or one that is called so first of all; else the text as it is.
 */
export function placeId(text: string): string {
  const folded = fold(text.trim())
  const entries = gazetteer.entries.filter((entry) => entry.kind !== 'country')
  const first = entries.filter((entry) => fold(entry.name) === folded)
  const any = entries.filter((entry) => entry.names.some((name) => fold(name.text) === folded))
  const [only, ...others] = first.length > 0 ? first : any
  return gazetteer.byId.get(text)?.id ?? (only && others.length === 0 ? only.id : text)
}
