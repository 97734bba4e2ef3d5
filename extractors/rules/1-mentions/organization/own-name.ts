import type { Head, Scene } from './draft.ts'
import { dedicatedEnd } from './fixed.ts'
import { ledFirm } from './lead.ts'
import type { Tail } from './tail.ts'

/**
 * Whether a head that many bodies share («больница», «завод», «компания») is a name here by the words around it alone:
 * «областная больница», «Национальный музей», «театр драмы имени Лермонтова», «Ульбинский металлургический завод».
 */
export function isOwnName(
  scene: Scene,
  { at, head, after, entry, plural }: Head,
  tail: Tail | null,
): boolean {
  if (!entry.generic || plural) return false
  const { tokens, text } = scene
  const [first, noun] = [tokens[at], tokens[head]]
  if (!first || !noun) return false
  const led = head > at && at > 0 && /^\p{Lu}/u.test(first.text)
  if (/^(?:областн|городск)/.test(entry.phrase)) return true
  if (entry.kind === 'other') {
    const located = tail?.located ?? null
    const numbered = tokens[after]?.text === '№'
    return (
      (led && ofState.test(first.lower)) ||
      tail?.proper === true ||
      dedicatedEnd(tokens, after) !== null ||
      (tail?.closed === true && !located && / им(?:ени|\.)/.test(text.slice(noun.end, tail.end))) ||
      // «больница № 2 города Урумчи»
      (numbered && located !== null) ||
      // «Больница китайской медицины города Чанцзи» where a sentence begins
      (at === 0 && located?.kind === 'place' && house.test(entry.phrase))
    )
  }
  if (entry.kind !== 'company') return false
  return (
    // «поставил цинк Китайской алюминиевой корпорации», «на Ульбинском металлургическом заводе»
    (led && head - at > 1 && (ofCountry.test(first.lower) || works.test(entry.phrase))) ||
    (ledFirm(scene, at) && /^\p{Lu}\p{Ll}/u.test(tokens[after]?.text ?? ''))
  )
}

const house = /больница|госпиталь|клиника|музей|театр|библиотека|ботанический сад|филармония|архив/
const works = /завод|комбинат|фабрика|порт$|аэропорт|электростанция/
const ofCountry = /^(?:китайск|казахстанск)/
const ofState = /^(?:национальн|государственн|республиканск|центральн|президентск)/
