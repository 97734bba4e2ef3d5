import type { PlaceRef } from '../../../engine/mention.ts'
import type { Sentence } from '../../../text/read.ts'
import type { Register } from './register.ts'

/**
 * An article that speaks of «аким области» and never says his name beside it, but names one man without a post, means him:
 * «Аким подписал дорожную карту. … Асет Нуров провёл переговоры». `home` is the seat where the post itself tells none.
 */
export function nameAkim(
  { entities, mentions }: Register,
  sentences: readonly Sentence[],
  home: PlaceRef | null,
): void {
  if (
    entities.some(({ post, country }) => country !== 'CN' && /^(?:и\.о\. )?аким/.test(post ?? ''))
  )
    return
  const bare = mentions.filter(
    ({ entity, post, plural }) => entity === null && post === 'аким' && !plural,
  )
  const [first] = bare
  const nameless = entities.filter(
    ({ post, country, evidence }) =>
      post === null && country !== 'CN' && evidence.some(({ start }) => tells(sentences, start)),
  )
  const [man] = nameless
  if (!first || !man || nameless.length > 1) return
  const seat = bare.flatMap(({ places }) => places).find(({ country }) => country === 'KZ') ?? home
  if (!seat) return
  man.post = 'аким'
  man.country = 'KZ'
  man.of = seat.name
  man.places = [seat]
  const index = entities.indexOf(man)
  for (const mention of bare) mention.entity = index
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
