import { nominativeAdjective } from '../../../text/forms/nominative.ts'
import type { Around, Belonging } from './draft.ts'

/**
 * «аким сельского округа Акжар Ержан Сапаров», «аким Тогызкентского сельского округа Айгуль Ли»: a village or its округ between a post and its
 * name (offset `name`) that no gazetteer knows; null where other words stand there.
 */
export function villageOf({ tokens }: Around, from: number, name: number): Belonging | null {
  const named = ofAdjective(tokens, from, name)
  if (named) return named
  const heads: string[] = []
  const own: string[] = []
  let end = name
  for (let at = from; at < Math.min(tokens.length, from + 5); at++) {
    const token = tokens[at]
    if (!token?.word || token.start >= name) break
    if (token.capital) own.push(token.text)
    else heads.push(token.lower)
    end = token.end
  }
  const head = HEADS.get(heads.join(' '))
  if (head === undefined || own.length !== 1 || tokens[from + heads.length]?.text !== own[0])
    return null
  return belonging(`${head} ${own[0]}`, end)
}

/** «аким Акжарского сельского округа». */
function ofAdjective(tokens: Around['tokens'], from: number, name: number): Belonging | null {
  const [own, level, head] = tokens.slice(from, from + 3)
  if (!own?.capital || !head || head.end >= name || !/ского$/.test(own.lower)) return null
  const nominative = HEADS.get(`${level?.lower} ${head.lower}`)
  return nominative === undefined
    ? null
    : belonging(`${nominativeAdjective(own.text, 'm')} ${nominative}`, head.end)
}

const belonging = (of: string, end: number): Belonging => ({
  of,
  places: [],
  organization: null,
  country: 'KZ',
  end,
  explicit: true,
})

/** Levels below the district, as they stand behind «аким», and their nominatives. */
const HEADS = new Map([
  ['сельского округа', 'сельский округ'],
  ['аульного округа', 'аульный округ'],
  ['поселкового округа', 'поселковый округ'],
  ['села', 'село'],
  ['аула', 'аул'],
  ['поселка', 'посёлок'],
  ['посёлка', 'посёлок'],
])
