import type { Cell } from './cell.ts'
import { linesOf, rowsOf } from './table-file.ts'

/** Single sentences: each traveller × each way to tell a visit, to one place of the other country. */
export function visits(): Cell[] {
  const places = rowsOf('places')
  const tellings = linesOf('tellings')
  return rowsOf('travellers').flatMap(([side, gender, name, who, whose], index) => {
    const abroad = places.filter(([country]) => country !== side)
    const [, names, to, inside, from] = abroad[index % abroad.length] ?? []
    const words = { who, whose, to, in: inside, from }
    return tellings.map((telling) => ({
      row: `${who}`,
      column: telling,
      text: filled(telling, words, gender === 'm' ? 0 : gender === 'f' ? 1 : 2),
      title: null,
      expected: { types: ['visit'], places: names?.split('/') ?? 'some', who: [name ?? ''] },
    }))
  })
}

type Words = Readonly<{ [slot: string]: string | null | undefined }>

/** `{Who} (посетил/посетила/посетили) {to}.` with its slots filled; `gender` says which of the forms. */
export function filled(telling: string, words: Words, gender: 0 | 1 | 2): string {
  return telling
    .replace(/\{(\p{L}+)\}/gu, (_, slot: string) => {
      const word = words[slot.toLowerCase()] ?? ''
      return slot === slot.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1)
    })
    .replace(/\(([^()/]+)\/([^()/]+)\/([^()/]+)\)/g, (_, ...forms: string[]) => forms[gender] ?? '')
}
