import type { Cell } from './cell.ts'
import { rowsOf } from './table-file.ts'

/** Stands between the two sentences, or nothing does. */
const FILLERS = ['', 'Регион заинтересован в привлечении новых инвестиций.']

/** Pairs of sentences: each that introduces a visit × each that may follow it, of the same side. One event is expected of each pair. */
export function talks(): Cell[] {
  const introductions = rowsOf('introductions')
  const followings = rowsOf('followings')
  return introductions.flatMap(([side, who, introduction, title]) =>
    followings
      .filter(([ofSide]) => ofSide === side)
      .flatMap(([, types, place, other, following]) =>
        (following ? FILLERS : FILLERS.slice(0, 1)).map((filler) => ({
          row: `${introduction}`,
          column: following ?? `(${side}: the introduction itself)`,
          text: [introduction, filler, following].filter(Boolean).join(' '),
          title: title ?? null,
          expected: {
            types: types?.split('/') ?? [],
            places: place === '*' ? 'some' : (place?.split('/') ?? null),
            // Those at a forum are whom the text lists as such.
            who: [types === 'forum' ? null : who, other].filter((name) => typeof name === 'string'),
          },
        })),
      ),
  )
}
