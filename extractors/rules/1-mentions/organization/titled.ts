import type { Head, Scene } from './draft.ts'
import type { Tail } from './tail.ts'

/**
 * «президент Клуба импортёров мяса», «передал Фонд социального развития города Атырау», «открыли Центр казахского языка»: a general
 * head whose capital the sentence does not explain, with what it is for behind it. What is only to be made has no name yet.
 */
export function isTitled({ tokens }: Scene, { at, head, entry }: Head, tail: Tail | null): boolean {
  const [before, noun] = [tokens[at - 1], tokens[head]]
  if (head !== at || !noun?.capital || tail === null) return false
  // «управляющая компания СЭЗ «Сарыарка»»
  const zone = tail.located?.kind === 'place' && tail.located.places[0]?.kind === 'zone'
  if (entry.phrase === 'управляющая компания' && zone) return true
  if (entry.kind !== 'other' && !(entry.kind === 'company' && fund.test(entry.phrase))) return false
  if (tail.end - noun.end < 6) return false
  if (at === 0) return tail.located?.kind === 'place' && society.test(entry.phrase)
  return before?.word === true && (!before.capital || at === 1) && !planned.test(before.lower)
}

const fund = /^(?:фонд|корпорация|консорциум)$/
const society = /^(?:фонд|клуб|центр)$/
const planned =
  /^(?:созда(?:ть|дут|ст|ни[еюя]|нии)|откры(?:ть|ти[еюя]|тии)|откро[ею]т|постро(?:ить|ят|ит)|строительств[оау]|учредить)$/
