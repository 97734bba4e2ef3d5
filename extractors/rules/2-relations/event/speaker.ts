import type { PartyRef } from './parties.ts'
import type { Party } from './party.ts'
import type { Scene } from './scene.ts'
import { isSaying } from './skeleton.ts'

/** Who says «мы» or «я» in sentence `index`: the official to whom this or a following sentence of the quote is ascribed. */
export function speakerOf(scene: Scene, index: number): Party | null {
  for (let at = index; at < Math.min(scene.views.length, index + 5); at++) {
    const view = scene.views[at]
    if (!view) break
    // «мы говорили о воде, – рассказал А»: behind the dash
    const closing = view.chunks.findIndex(
      (chunk, i) => view.chunks[i - 1]?.tags.has('Dash') === true && isSaying(chunk.normal),
    )
    // «мы говорили о воде» is said, and ascribes nothing
    const ascribed =
      closing >= 0
        ? closing
        : view.chunks.findIndex(
            (chunk, i) => isSaying(chunk.normal) && view.chunks[i - 1]?.normal !== 'мы',
          )
    if (ascribed < 0) continue
    const who = scene.refs[at]?.filter(
      (ref) => ref.party.kind === 'official' && Math.abs(ref.at - ascribed) <= 6,
    )
    // «– Нас принимал мэр А, – рассказывает аким Б»: right behind the verb, else the first
    const behind = who?.find((ref) => ref.at > ascribed && ref.at <= ascribed + 2)
    // «…, – перечислил он»: who acted last before
    const pronoun = /^(?:он|она)$/.test(view.chunks[ascribed + 1]?.normal ?? '')
    const said = pronoun ? lastActing(scene, index) : (behind ?? who?.[0])
    if (said) return said.party
  }
  return scene.hero
}

/** The last official of Kazakhstan who acts in the three sentences before `index`. */
const lastActing = ({ refs }: Scene, index: number): PartyRef | undefined =>
  [index - 1, index - 2, index - 3]
    .map((at) =>
      refs[at]?.findLast(
        ({ party, role }) =>
          party.kind === 'official' && party.country === 'KZ' && role === 'subject',
      ),
    )
    .find((ref) => ref !== undefined)
