import type { OfficialEntity, OfficialMention, PlaceRef } from '../../../engine/mention.ts'
import type { Sentence } from '../../../text/read.ts'
import type { Register } from './register.ts'

/**
 * An article that speaks of «аким области», or of «президент», and never says his name beside it, but names one man without a
 * post, means him: «Аким подписал дорожную карту. … Асет Нуров провёл переговоры». `home` is the seat where the post itself
 * tells none.
 */
export function nameChiefs(
  register: Register,
  sentences: readonly Sentence[],
  home: PlaceRef | null,
): void {
  const { entities, mentions } = register
  const nameless = entities.filter(
    ({ post, country, evidence }) =>
      post === null && country !== 'CN' && evidence.some(({ start }) => tells(sentences, start)),
  )
  const [man] = nameless.filter((each) => !isMet(register, sentences, each))
  if (!man || nameless.length > 1) return
  const bare = mentions.filter(({ entity, post, plural }) => entity === null && post && !plural)
  const akims = bare.filter(({ post }) => post === 'аким')
  const seat = akims.flatMap(({ places }) => places).find(({ country }) => country === 'KZ') ?? home
  const presidents = bare.filter(({ post, places }) => chief.test(post ?? '') && !places.length)
  if (akims.length > 0 && seat && !entities.some((each) => heads(each, seat))) {
    appoint(register, man, akims, 'аким', seat)
  } else if (
    presidents.length > 0 &&
    man.country === 'KZ' &&
    !entities.some(({ post }) => chief.test(post ?? ''))
  ) {
    const title = presidents.find(({ post }) => post === 'президент')?.post
    appoint(register, man, presidents, title ?? 'глава государства', null)
  }
}

/** «Аким встретился с хирургом Асетом Нуровым»: who is met by the very chief in his one sentence is not he. */
function isMet(
  { entities, mentions }: Register,
  sentences: readonly Sentence[],
  man: OfficialEntity,
): boolean {
  const own = mentions.filter(({ entity }) => entity !== null && entities[entity] === man)
  const [only] = own
  if (!only || own.length > 1 || only.cases.join() !== 'ins') return false
  const sentence = sentences.find(({ start, end }) => start <= only.start && end > only.start)
  return mentions.some(
    ({ entity, post, start }) =>
      entity === null && post && sentence && start >= sentence.start && start < only.start,
  )
}

const chief = /^(?:президент|глава государства)$/

/** Whether somebody is known as the place's akim already, or as one of no place. */
const heads = ({ post, country, places }: OfficialEntity, seat: PlaceRef): boolean =>
  country !== 'CN' &&
  /^(?:и\.о\. )?аким/.test(post ?? '') &&
  (places.length === 0 || places.some(({ id }) => id === seat.id))

function appoint(
  { entities }: Register,
  man: OfficialEntity,
  posts: readonly OfficialMention[],
  title: string,
  seat: PlaceRef | null,
): void {
  man.post = title
  man.country = 'KZ'
  man.of = seat?.name ?? 'Казахстан'
  man.places = seat ? [seat] : []
  const index = entities.indexOf(man)
  for (const mention of posts) mention.entity = index
}

/** Whether the name stands in running text: a line or brackets of its own are the author's or the photographer's. */
const tells = (sentences: readonly Sentence[], start: number): boolean => {
  const sentence = sentences.find((each) => each.start <= start && each.end > start)
  const before = sentence?.tokens.findLast((token) => token.end <= start)
  return (
    sentence !== undefined &&
    sentence.tokens.length > 8 &&
    !/^[/(]$/.test(before?.text ?? '') &&
    !credit.test(sentence.tokens[0]?.lower ?? '')
  )
}

const credit = /^(?:фото|автор|текст|подготовил|корреспондент|источник|видео|беседовал|записал)/
