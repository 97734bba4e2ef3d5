import type { Case } from '../../../text/forms/case.ts'
import { chineseFamily } from '../../../text/persons/chinese-family.ts'
import { candidates, common } from '../../../text/persons/name-forms.ts'
import { isNoName } from '../../../text/persons/not-names.ts'
import { familyAlone } from '../../../text/persons/person.ts'
import { surnameReadings } from '../../../text/persons/surname.ts'
import type { PostHead } from '../../../text/posts.ts'
import type { Token } from '../../../text/read.ts'
import type { Around } from './draft.ts'
import { type NamedAt, pastHonorific } from './person-at.ts'

/**
 * «заместителем акима Алматы, господином Калдыбековым», «аким района Сапаров»: a family name alone behind a post and its
 * place at token `at`, in the post's case, by a form that only family names have.
 */
export function loneBehind(
  { tokens, places, bodies }: Around,
  at: number,
  post: PostHead,
): NamedAt | null {
  const comma = tokens[at]?.text === ',' ? 1 : 0
  const from = pastHonorific(tokens, at + comma)
  const honoured = from > at + comma
  const token = tokens[from]
  if (!token?.capital || post.plural || (comma > 0 && !honoured)) return null
  const heads = post.seat || /^(?:вице-)?председател/.test(post.title)
  const guest = heads && comma === 0 && ofChina(places, tokens[at - 1]?.end)
  if (!(honoured ? family : plainFamily).test(token.lower) && !guest) return null
  const next = tokens[from + 1]
  if (next?.capital || (next && /^[-–—"«»]$/.test(next.text))) return null
  if ([...places, ...bodies].some((each) => each.start <= token.start && each.end >= token.end))
    return null
  const cases: readonly Case[] = post.cases.length > 0 ? post.cases : ['nom']
  if (guest && !honoured) return onlyName(token, cases, from)
  const reading = surnameReadings(token.text).find(
    (each) => each.strong && each.cases.some((kase) => cases.includes(kase)),
  )
  // «замглавы Торговой палаты Шэньяна г-н Сюй»
  const [chinese] = honoured && !reading ? chineseFamily(token.text) : []
  if (chinese) {
    const person = familyAlone(chinese.nominative, null, chinese.cases, [])
    return { person, start: token.start, end: token.end, next: from + 1 }
  }
  if (!reading) return null
  const { nominative: name, sex } = reading
  const person = familyAlone(name, sex, reading.cases, [name])
  return { person, start: token.start, end: token.end, next: from + 1 }
}

/** «председатель Внутренней Монголии Батээр»: many a Mongol or Uighur of China has one name. */
function onlyName(
  { text, lower, start, end }: Token,
  cases: readonly Case[],
  at: number,
): NamedAt | null {
  if (!/^[а-яё]{4,10}$/.test(lower) || isNoName(text)) return null
  const name = candidates(text).find(
    ({ cases: own, kind }) => kind !== 'vowel' && kind !== 'third' && common(own, cases).length > 0,
  )
  const person = familyAlone(name?.nominative ?? text, null, [], [])
  return { person, start, end, next: at + 1 }
}

const ofChina = (places: Around['places'], end: number | undefined): boolean =>
  places.some(
    (each) => each.kind === 'place' && each.end === end && each.places[0]?.country === 'CN',
  )

const plainFamily = /^[а-яё]{2,}(?:ов|ев|ёв|баев|ин)(?:а|у|ым|ой|е)?$/
const family = /^[а-яё]{3,}$/
