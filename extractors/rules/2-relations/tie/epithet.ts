import type { Analysis, SentenceView } from '../../../engine/analysis.ts'
import type { PlaceRef } from '../../../engine/mention.ts'

/** «делегация из побратимого города Фошань», «в городе-побратиме Урумчи», «от побратима Урумчи»: the CN place that the word of kinship stands before. */
export function epithetOf({ chunks }: SentenceView, at: number): PlaceRef | null {
  const word = chunks[at]?.normal ?? ''
  const bare =
    /^побратим(?:а|е|ом|у)$/.test(word) && /^(?:из|в|с|от|к)$/.test(chunks[at - 1]?.normal ?? '')
  if (!bare && !epithet.test(word)) return null
  const next = [1, 2].map((far) => chunks[at + far]?.mention).find((each) => each !== undefined)
  const [place] = next?.kind === 'place' && !next.adjective ? next.places : []
  return place?.country === 'CN' ? place : null
}

const epithet =
  /^(?:побратим(?:ого|ому|ым)|побратимск(?:ого|ому|им|ом)|породненн(?:ого|ому|ым|ом)|(?:город|регион|провинци|област|округ|уезд|район)\S{0,3}-побратим(?:а|у|ом|е))$/

/** Whose sister that is, where only one KZ place receives or speaks in the sentence; else the article's own. */
export function hostOf(view: SentenceView, analysis: Analysis): PlaceRef | null {
  const hosts = view.actors
    .filter(({ role }) => role !== 'from')
    .flatMap(({ kind, official, places }) =>
      kind === 'official' && official !== null
        ? (analysis.officials[official]?.places ?? [])
        : places,
    )
    .filter(({ country }) => country === 'KZ')
  const [first] = hosts
  if (!first) return analysis.home
  return hosts.every(({ id }) => id === first.id) ? first : null
}
