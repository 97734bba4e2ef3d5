import { wordLike } from '../../../../engine/word-like.ts'
import type { PartyRef } from '../parties.ts'
import type { Party } from '../party.ts'
import type { EventView } from '../skeleton.ts'

/** «Область стала почётным гостем выставки», «главными гостями выступят А и Б»: those of whom the sentence says so. */
export function honoured({ chunks }: EventView, refs: readonly PartyRef[]): Party[] {
  const guest = chunks.findIndex(
    (chunk, at) => isGuest(chunk) && isOfHonour(chunks[at - 1]?.token.lower ?? ''),
  )
  if (guest < 0) return []
  return refs
    .filter(
      ({ role, where, party }) =>
        role === 'subject' && !where && (party.kind === 'place' || party.kind === 'organization'),
    )
    .map(({ party }) => party)
}

const isGuest = wordLike(/^гост(?:ем|ями|и|ь|я)$/)

const isOfHonour = (word: string): boolean => /^(?:поч[её]тн|главн|специальн|особ)/.test(word)
