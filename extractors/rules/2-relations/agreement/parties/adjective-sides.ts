import type { SentenceView } from '../../../../engine/analysis.ts'
import type { Clause } from '../../../clauses.ts'
import type { Side } from './parties.ts'

/** «о развитии актюбинско-хубэйских связей»: the places whose adjectives follow the document. */
export function sidesOfAdjectives(view: SentenceView, at: number): Side[] {
  return view.chunks
    .slice(at + 1)
    .flatMap(({ mention }) =>
      mention?.kind === 'place' && mention.adjective
        ? mention.places.map((place) => ({ name: place.name, country: place.country }))
        : [],
    )
}

/**
 * «Зона «Хоргос» и Сианьский порт подписали», «… и Китайский совет по торговле»: the place or country of a house told by an adjective
 * alone, for the country that `known` sides leave open.
 */
export function sidesOfHouses(
  { chunks }: SentenceView,
  { from, to }: Clause,
  known: readonly Side[],
): Side[] {
  const [only] = new Set(known.map(({ country }) => country))
  if (known.length === 0 || known.some(({ country }) => country !== only)) return []
  for (let at = from; at < to; at++) {
    const mention = chunks[at]?.mention
    if (mention?.kind !== 'place' && mention?.kind !== 'country') continue
    if (!mention.adjective || aside.test(chunks[at - 1]?.normal ?? '')) continue
    const next = chunks.slice(at + 1, Math.min(at + 3, to))
    if (!next.some((chunk) => !chunk.mention && houses.test(chunk.normal))) continue
    const [side] =
      mention.kind === 'place'
        ? mention.places.map(({ name, country }) => ({ name, country }))
        : mention.code === 'CN'
          ? [{ name: 'Китай', country: 'CN' }]
          : []
    if (side && side.country !== only && (side.country === 'KZ' || side.country === 'CN'))
      return [side]
  }
  return []
}

const aside = /^(?:в|во|на|из|от|для|по|о|об|при|через|до|у)$/

const houses =
  /^(?:порт|завод|музе[йе]|театр|больниц|госпитал|клиник|школ|лице[йе]|гимнази|фабрик|предпринимател|бизнесмен|фермер|мукомол|аграри|экспорт[её]р|совет|палат|ассоциаци|федераци|станци|администраци|библиотек|архив|аэропорт|авиакомпани|общество|фонд|комбинат|кооператив|агентств|бюро|клуб)/
