import type { SentenceView } from '../../../engine/analysis.ts'
import type { Chunk } from '../../../engine/chunk.ts'
import { wordLike } from '../../../engine/word-like.ts'
import type { SectorMention } from '../../../text/sectors/sectors.ts'

/**
 * What two schools do with each other is education, whatever they do («с университетом, с которым Хэтаоский институт хотел бы
 * обмениваться ветеринарами»), and so is a school's branch on the other side («речь о филиале университета в Таразе»).
 */
export function schoolsTogether({ chunks, tags }: SentenceView): SectorMention[] {
  if (!tags.has('Organization')) return []
  const [first, ...others] = chunks.filter(isSchool)
  const second = first && others.find((other) => !isSame(first, other))
  const own = second ?? (chunks.some(isBranch) ? first : undefined)
  if (!own || (own === second && !chunks.some(isTogether))) return []
  const { start, end } = own
  return [{ start, end, codes: ['education'], rule: 'sector/schools' }]
}

const isSame = (one: Chunk, other: Chunk): boolean =>
  one.mention?.kind === 'organization' &&
  other.mention?.kind === 'organization' &&
  one.mention.entity === other.mention.entity

const isSchool = ({ mention }: Chunk): boolean =>
  mention?.kind === 'organization' && name.test(mention.name)

const name = /университет|институт|академия|колледж|лицей|гимназия|школа|училище|консерватория/i

const isBranch = wordLike(/^(?:филиал|кампус)/)

/** Words of dealing with each other. */
const isTogether = wordLike(
  /^(?:обмен|договор|соглас|обсу[дж]|встреч|переговор|сотруднич|парт|связ|совместн|вместе$|участи|принима|приед|поед|отправ|направ|пригла[сш]|подпи|заключ|меморандум|открыт|откро|создан|созда[дс]|предлож|предлага|намерен|готов|хо(?:чет|тят|тел)|планир|учеб|стажир|практик|лекци)/,
)
