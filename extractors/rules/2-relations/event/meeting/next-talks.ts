import { wordLike } from '../../../../engine/word-like.ts'
import { plainDraft } from '../draft.ts'
import type { PartyRef } from '../parties.ts'
import type { Scene } from '../scene.ts'
import { anyBetween, type EventView, has } from '../skeleton.ts'
import { ahead } from '../when-where.ts'

/** «По итогам встречи подписан протокол. Следующая пройдёт в 2024 году в Урумчи»: the next of the talks just told, without their noun. */
export function tellNextTalks(scene: Scene, view: EventView, refs: readonly PartyRef[]): void {
  const at = view.chunks.slice(0, 2).findIndex(isNext)
  if (at < 0 || anyBetween(view, at, at + 3, ...nouns)) return
  const last = scene.drafts.findLast(({ type }) => type !== 'visit')
  if (last?.type !== 'meeting' || last.planned || last.background) return
  if (view.index - last.sentence > REACH || !view.chunks.some(isToCome)) return
  const day = view.view.dates.find(({ kind, date }) => kind === 'point' && date !== null)?.date
  const place = refs.find(({ where, party }) => where && party.kind === 'place')?.party
  if (!day || !place) return
  const date = ahead(day, scene.analysis.article.publishedAt, 'planned')
  scene.drafts.push(
    plainDraft(scene, view.index, 'event/meeting-told-on', 0.7, {
      type: 'meeting',
      date,
      place,
      parties: [],
      planned: true,
    }),
  )
}

/** Sentences behind the talks within which «следующая» is of them. */
const REACH = 10

const nouns = ['MeetingNoun', 'Forum', 'Exhibition', 'Gathering', 'VisitNoun', 'Document']
const isNext = wordLike(/^(?:следующ|очередн)(?:ая|ую|ие|ий|ей)$/)
const isToComeWord = wordLike(/^(?:намечен|запланирован|планиру|ожида|предполага)/)
const isToCome = (chunk: EventView['chunks'][number]): boolean =>
  (has(chunk, 'HeldVerb') && has(chunk, 'Future')) || isToComeWord(chunk)
