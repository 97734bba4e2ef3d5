import type { Chunk } from '../../../engine/chunk.ts'

/** «переговоры с компанией уже идут», «фирма ведёт с ней переговоры» */
export const areUnderWay = (at: number, all: readonly Chunk[]): boolean =>
  all.some(({ normal }, i) => (i < at && conducts.test(normal)) || goesOn.test(normal)) ||
  // «два года вели переговоры»
  (all.some(({ normal }, i) => i < at && /^вел[аи]?$/.test(normal)) &&
    all.some(
      ({ normal }, i) => i < at && /^(?:лет|года?|месяц(?:а|ев)?|давно|долго)$/.test(normal),
    ))

/** «матчевая встреча», «товарищеская встреча по боксу» */
export const isOfSport = (at: number, all: readonly Chunk[]): boolean =>
  /^(?:матчев|товарищеск|финальн|спортивн)/.test(all[at - 1]?.normal ?? '')

const goesOn = /^(?:идут|ведутся|продолжаются|велись)$/
const conducts = /^(?:вед[уе]т|ведем|веду|ведущий|ведущая|ведущиеся)$/

/** Before those who talk. */
export const withWhom = /^(?:со?|между)$/

/** «разговор с», «в разговоре участвовали», «состоялся долгий разговор», «предмет разговора акима и мэра» */
export const isTalk = (at: number, all: readonly Chunk[]): boolean =>
  /^(?:со?$|между$|участв|присоедин)/.test(all[at + 1]?.normal ?? '') ||
  all[at + 1]?.mention?.kind === 'official' ||
  all.slice(Math.max(0, at - 3), at).some(({ tags }) => tags.has('HeldVerb'))
