import type { placeComparer } from './alike.ts'
import { type Pairing, pairEqual } from './pairing.ts'
import type { Tally } from './tally.ts'

/** The counter of one article. */
export type Count = ReturnType<Tally['of']>
/** The comparer of its places. */
export type Places = ReturnType<typeof placeComparer>
export type Same = (a: string, b: string) => boolean

/** What of a thing is compared: one value a slot, or a list with what makes two items the same. */
interface Slots<Thing> {
  single: ReadonlyArray<keyof Thing & string>
  lists: Readonly<Partial<Record<keyof Thing & string, Same>>>
}

/** The slots of paired things one by one; what is missed or invented costs all its slots. */
export function scoreSlots<Thing extends object>(
  count: Count,
  type: string,
  { pairs, missed, extra }: Pairing<Thing, Thing>,
  slots: Slots<Thing>,
  { same }: Places,
): void {
  const items = (thing: Thing, slot: keyof Thing) =>
    Array.isArray(thing[slot]) ? (thing[slot] as string[]) : []
  for (const [gold, found] of pairs) {
    for (const slot of slots.single) {
      const [g, f] = [gold[slot] ?? null, found[slot] ?? null]
      if (g === null && f === null) continue
      const right = g !== null && f !== null && same(g, f)
      count.add(type, right ? 1 : 0, !right && f !== null ? 1 : 0, !right && g !== null ? 1 : 0)
      if (!right) count.mistake(type, `slot ${slot}`, { gold: g, pred: f })
    }
    for (const [slot, sameItem] of Object.entries(slots.lists) as Array<
      [keyof Thing & string, Same]
    >) {
      const list = pairEqual(items(gold, slot), items(found, slot), sameItem)
      count.add(type, list.pairs.length, list.extra.length, list.missed.length)
      for (const item of list.missed) count.mistake(type, `slot ${slot} missed`, item)
      for (const item of list.extra) count.mistake(type, `slot ${slot} extra`, item)
    }
  }
  const filled = (thing: Thing) =>
    slots.single.filter((slot) => (thing[slot] ?? null) !== null).length +
    (Object.keys(slots.lists) as Array<keyof Thing>).reduce(
      (sum, slot) => sum + items(thing, slot).length,
      0,
    )
  for (const thing of missed) count.add(type, 0, 0, filled(thing))
  for (const thing of extra) count.add(type, 0, filled(thing), 0)
}
