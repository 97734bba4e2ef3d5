import type { OrganizationMention } from '../../../engine/mention.ts'
import type { PostHead } from '../../../text/posts.ts'
import { ofBody } from './belonging.ts'
import type { Around, Belonging } from './draft.ts'

/**
 * «декан школы материаловедения Ли Вэй», «начальник отдела обменов Института X Ли Вэй»: a unit that only a university has belongs
 * to the post, and the post to the university, said behind the unit or told shortly before. Token `to` is behind the post, `name`
 * the offset where the name starts or the phrase ends. Null where the words are no such unit.
 */
export function unitOfSchool(
  around: Around,
  { title, to, plural }: PostHead,
  name: number,
  country: string | null,
): { title: string; belonging: Belonging } | null {
  if (plural || !headsUnit.test(title)) return null
  const { tokens, bodies, organizations, told } = around
  const first = tokens[to]
  const isOwner = ({ entity }: OrganizationMention): boolean => {
    const body = organizations[entity]
    return (
      body?.kind === 'university' &&
      /^\p{Lu}/u.test(around.text.charAt(body.evidence[0]?.start ?? 0))
    )
  }
  const behind = bodies.find(
    (body) => body.start > (first?.start ?? name) && body.start < name && isOwner(body),
  )
  const end = behind?.start ?? name
  const words = tokens.slice(to, to + LONGEST).filter((token) => token.start < end)
  if (tokens[to + words.length] && (tokens[to + words.length]?.start ?? end) < end) return null
  if (!words.every(({ text }) => /^(?:\p{Ll}+(?:-\p{Ll}+)?|,)$/u.test(text))) return null
  if (words.some(({ lower }) => ofOthers.test(lower))) return null
  const head = words.findIndex(({ lower }) => !/(?:ого|его|ой|ей)$/.test(lower))
  if (!unit.test(words[head]?.lower ?? '') || head > 1) return null
  const from = (first?.start ?? name) - NEARBY
  const owner =
    behind ??
    told.findLast(
      (body) =>
        body.end < name &&
        body.start > from &&
        isOwner(body) &&
        (organizations[body.entity]?.country ?? country) === (country ?? 'KZ'),
    )
  if (!owner) return null
  const printed = words
    .map(({ lower }) => lower)
    .join(' ')
    .replace(/ ,/g, ',')
  return { title: `${title} ${printed}`, belonging: { ...ofBody(around, owner, [], end), end } }
}

const headsUnit = /(?:^| )(?:декана?|директора?|начальника?|руководител[ья])$/

const unit = /^(?:факультета|школы|отдела|департамента|колледжа|института|кафедры)$/

/** «директор департамента науки министерства»: whose unit it is, the words say. */
const ofOthers =
  /^(?:министерств|акимат|управлени|правительств|администраци|комитет|област|город|район|провинци|компани|консульств|посольств|завод|банк|палат|корпораци|эт(?:ого|ой)$)/

/** Words of a unit's name, «и» counted in. */
const LONGEST = 10

/** How far before the post its university may be told, in UTF-16 units: a delegation's list. */
const NEARBY = 500
