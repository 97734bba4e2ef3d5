import { type Chunk, retagged } from '../../../engine/chunk.ts'
import { wordLike } from '../../../engine/word-like.ts'
import { Slot } from '../../../text/words/lexeme.ts'
import { isTrade } from './count-words.ts'
import { beganAt } from './gathering/opened.ts'
import { areArrivals, arrivals, isOfPlace, isParty, isPlace, isSeveral } from './people-together.ts'
import { areUnderWay, isOfSport, isTalk, withWhom } from './talk-words.ts'

/** Words that tell an event only beside another word, by what they are; looked up once a word. */
type Kind =
  | 'days'
  | 'reception'
  | 'feast'
  | 'exchange'
  | 'table'
  | 'party'
  | 'people'
  | 'call'
  | 'talks'
  | 'work'
  | 'start'
  | 'speech'
const kinds = new Slot<Kind>()
const words: readonly [Kind, string][] = [
  [
    'days',
    'день дни дней днях дням днями неделя недели неделю неделе недель неделей год года году',
  ],
  ['table', 'стол стола столу столом столе'],
  ['party', 'группа группы группу группе группой человек человека'],
  ['people', 'люди людей людям людьми'],
  ['start', 'старт'],
  ['reception', 'прием приема приеме'],
  ['exchange', 'биржа биржи биржу бирже'],
  ['feast', 'отметил отметила отметили отпраздновал отпраздновала отпраздновали'],
  ['speech', 'речь'],
  ['work', 'работа работы работе работу работой'],
  ['talks', 'консультации консультаций консультациями консультациях'],
  ['call', 'разговор разговора разговоре разговором'],
]
for (const [kind, forms] of words) for (const form of forms.split(' ')) kinds.set(form, kind)

// Lists of tags are kept, since sets are shared by them.
const GATHERING = ['Gathering', 'Singular']
const OPENED = ['Gathering', 'Singular', 'Opened']
const LAUNCHED = ['Gathering', 'Singular', 'Launched']
const HELD = ['HeldVerb']
const FEAST = ['Gathering', 'Singular', 'HeldVerb', 'Feast']
const FORUM = ['Forum', 'Singular']
const TALK = ['TalkVerb', 'Jointly']
const SPEECH: ReadonlySet<string> = new Set(['TalkVerb'])
const TALKS = ['MeetingNoun']
const CALL = ['MeetingNoun', 'Singular']
const STAY = ['VisitNoun', 'Singular']
const PARTY = ['Group', 'Nom']
const OF_PARTY = ['Group']
const peopleTags: ReadonlyMap<string, readonly string[]> = new Map([
  ['люди', ['Group', 'Guests', 'Plural', 'Nom']],
  ['людей', ['Group', 'Guests', 'Plural', 'Gen', 'Acc']],
  ['людям', ['Group', 'Guests', 'Plural', 'Dat']],
  ['людьми', ['Group', 'Guests', 'Plural', 'Ins']],
])

/** «Дни культуры», «Неделя провинции»; «открылось представительство»; «обменялись мнениями»: events by two words. */
export function inContext(chunk: Chunk, at: number, all: readonly Chunk[]): Chunk {
  const { mention } = chunk
  if (mention && mention.kind !== 'organization' && !isTrade(chunk, all[at - 1])) return chunk
  if (!mention && !chunk.token.word) return chunk
  const next = all[at + 1]
  if (chunk.tags.size > 0) {
    // «переговоры с компанией уже идут»: none of them is told
    if (chunk.tags.has('Talks') && areUnderWay(at, all)) return without(chunk, 'MeetingNoun')
    // «товарищеская встреча по боксу»
    if (chunk.tags.has('MeetingNoun') && isOfSport(at, all))
      return tagged(without(chunk, 'MeetingNoun'), GATHERING)
    if (chunk.tags.has('People') && isSeveral(chunk, all[at - 1]) && isOfPlace(at, all))
      return tagged(chunk, OF_PARTY)
    // «побратимы из Ханьчжуна»; of towns they are said otherwise
    if (chunk.tags.has('Friends') && next?.normal === 'из' && isPlace(all[at + 2]))
      return tagged(chunk, OF_PARTY)
    if (chunk.tags.has('Participle') && areArrivals(chunk, all[at - 1], next))
      return retagged(chunk, arrivals.get(chunk.normal.slice(-3)) ?? chunk.tags)
    if (chunk.tags.has('Exchange') && /^мнени/.test(next?.normal ?? '')) return tagged(chunk, TALK)
  }
  const before = at > 0 ? (all[at - 1]?.normal ?? '') : ''
  switch (kinds.in(chunk.token.lexeme)) {
    case 'days':
      return isOfCulture(chunk, at, all) ? tagged(chunk, GATHERING) : chunk
    case 'table':
      return before.startsWith('кругл') ? tagged(chunk, FORUM) : chunk
    case 'talks':
      return withWhom.test(next?.normal ?? '') || isHeld(at, all) ? tagged(chunk, TALKS) : chunk
    case 'speech':
      // «речь шла о торговле», «зашла речь»; it ends as infinitives do
      return [before, next?.normal ?? ''].some((word) => /^(?:по|за)?шла$/.test(word))
        ? retagged(chunk, SPEECH)
        : chunk
    case 'call':
      return before.startsWith('телефонн') || isTalk(at, all) ? tagged(chunk, CALL) : chunk
    case 'party':
      return isParty(chunk, at, all)
        ? tagged(chunk, subjects.test(chunk.normal) ? PARTY : OF_PARTY)
        : chunk
    case 'reception':
      return /^(?:торжественн|праздничн|дипломатическ)/.test(before)
        ? tagged(chunk, GATHERING)
        : chunk
    case 'exchange':
      return all.slice(at + 1, at + 3).some(isContact) ? tagged(chunk, GATHERING) : chunk
    case 'feast':
      return all.slice(at + 1, at + 5).some(isJubilee) ? tagged(chunk, FEAST) : chunk
    case 'people':
      // «деловые люди провинции»
      return before.startsWith('делов') ? tagged(chunk, peopleTags.get(chunk.normal) ?? []) : chunk
    case 'start': {
      // «дан старт форуму»; «дал старт строительству»
      if (!/^да(?:н|л[аи]?)$/.test(before)) return chunk
      return tagged(chunk, started.test(next?.normal ?? '') ? LAUNCHED : HELD)
    }
    case 'work':
      return /^(?:бизнес-)?(?:делегации|миссии)$/.test(next?.normal ?? '')
        ? tagged(chunk, STAY)
        : chunk
    default: {
      const began = beganAt(all, at)
      return began ? tagged(chunk, began === 'opened' ? OPENED : LAUNCHED) : chunk
    }
  }
}

const tagged = (chunk: Chunk, tags: readonly string[]): Chunk =>
  retagged(chunk, union(chunk.tags, tags))

const without = (chunk: Chunk, lost: string): Chunk =>
  retagged(chunk, new Set([...chunk.tags].filter((tag) => tag !== lost)))

/** «состоялись двусторонние консультации» */
const isHeld = (at: number, all: readonly Chunk[]): boolean =>
  all.slice(Math.max(0, at - 3), at).some(({ tags }) => tags.has('HeldVerb'))

/** «биржа деловых контактов» */
const isContact = wordLike(/контакт(?:ов|ы)$/)
/** «отметили 10-летие побратимства», «отпраздновал юбилей» */
const isJubilee = wordLike(/летие$|^юбилей$|^годовщину$/)

const started = /^(?:строительств|производств|движени|запуск|реализаци|возведени)/
const subjects = /^(?:группа|человека?)$/
const theme =
  /^(?:культур|кино$|искусств|театр|товар|экономик|спорт|кухни$|музык|литератур|моды$|туризм|образовани|науки$|молодеж|торговли$|дружбы$|бизнес|поля$|обмен(?:а|ов)$)/

/** «Дни Чэнду», «Дни китайской культуры» */
function isOfCulture(chunk: Chunk, at: number, all: readonly Chunk[]): boolean {
  const next = all[at + 1]
  // «Год туризма Казахстана в Китае» opens and closes; «в год культуры» is when
  if (chunk.normal.startsWith('год'))
    return chunk.token.text.startsWith('Год') && theme.test(next?.normal ?? '')
  if (chunk.normal === 'день') {
    const { mention } = next ?? {}
    if (mention?.kind === 'country') return all[at - 1]?.normal === 'национальный'
    if (chunk.token.text !== 'День' && !all[at - 1]?.tags.has('Quote')) return false
    // a town's day is its own feast
    return mention?.kind === 'place'
      ? mention.places[0]?.kind !== 'city'
      : theme.test(next?.normal ?? '')
  }
  const named = next?.mention?.kind === 'place' || next?.normal === 'провинции'
  if (named && (chunk.token.capital || isOpening(all[at - 1]))) return true
  // «неделя культурного и туристского обмена»
  const matter = all
    .slice(at + 1, at + 5)
    .find(({ normal }) => !/(?:ой|их|ых|ого|его)$|^и$/.test(normal))
  return theme.test(matter?.normal ?? '')
}

/** «открылась неделя Шэньси» */
const isOpening = (chunk: Chunk | undefined): boolean =>
  chunk !== undefined &&
  ['Opened', 'Launched', 'HeldVerb', 'Begin'].some((tag) => chunk.tags.has(tag))

/** The tags of both; most words have none of their own, and then share the lexicon's: `added` must be a list that lasts. */
export function union(own: ReadonlySet<string>, added: readonly string[]): ReadonlySet<string> {
  if (own.size > 0) return new Set([...own, ...added])
  const known = shared.get(added)
  if (known) return known
  const made = new Set(added)
  shared.set(added, made)
  return made
}

const shared = new Map<readonly string[], ReadonlySet<string>>()
