import { ofBody } from './belonging.ts'
import type { Around, Belonging } from './draft.ts'

/**
 * The body that stands right before a name, whatever the post's field between them is: «директор по развитию бизнеса в странах
 * Азии компании «Синьда» госпожа Лин Хуа». `from` is the offset behind the post, `to` where the name starts.
 */
export function bodyBeside(around: Around, from: number, to: number): Belonging | null {
  const body = around.bodies.findLast(({ start, end }) => start >= from && end <= to)
  if (!body?.cases.includes('gen') && body?.cases.length !== 0) return null
  if (!beside.test(around.text.slice(body.end, to))) return null
  if (/[,;:]/.test(around.text.slice(from, body.start))) return null
  return ofBody(around, body, [], body.end)
}

const beside = /^["»”]?\s(?:(?:госпо|г-)\p{L}+\s)?$/u
