import { phraseFromGenitive } from '../../../text/forms/from-genitive.ts'
import { canBeGenitive } from '../../../text/forms/genitive.ts'
import type { PostHead } from '../../../text/posts.ts'
import { capital } from '../../../text/words/capital.ts'
import { isAcronym } from './acronym.ts'
import { isBodyWord } from './body-words.ts'
import type { Around, Belonging } from './draft.ts'
import { placeWord } from './homes.ts'

/**
 * «директор автовокзала Лю Пин», «начальник уездной станции защиты растений Хэ Цзюнь»: what all the words between a post and
 * its name say, where they name no body that is known; `places` are those among them. Token `from` is behind the post, `name`
 * the offset where the name starts. Null where the words are another phrase, or only the post's matter.
 */
export function ownPhrase(
  { tokens, text, places }: Around,
  from: number,
  name: number,
  post: PostHead,
  told: Belonging | null,
): Belonging | null {
  const first = tokens[from]
  if (!first?.word || noBody.test(first.lower) || noHead.test(post.title)) return null
  if (places.some(({ start, adjective }) => start === first.start && !adjective)) return null
  let to = from
  while ((tokens[to]?.start ?? name) < name) {
    const token = tokens[to]
    const goesOn = token?.word === true || /^[«»“”"]$/.test(token?.text ?? '')
    if (!token || !goesOn || to - from >= LONGEST || courtesy.test(token.lower)) break
    to++
  }
  if (to === from) return null
  const run = tokens.slice(from, to)
  if (
    /^(?:учител|преподавател|педагог)/.test(post.title) &&
    run.some(({ lower }) => taught.test(lower))
  )
    return null
  // «директор (китайской) компании», «директор порта»: a body or place told before
  const last = run.at(-1)?.lower ?? ''
  if (told && !told.explicit && (isBodyWord(last) || placeWord.test(last))) return null
  const behind = told?.explicit ? placesFrom(told) : name
  const small = run.filter((token) => token.end <= behind)
  if (
    small.length === 0 ||
    !small.every(
      ({ lower, text: word }) =>
        isBodyWord(lower) ||
        isAcronym(word) ||
        (canBeGenitive(lower) && !rules.test(lower)) ||
        of.test(lower),
    )
  )
    return null
  const printed = text.slice(first.start, run.at(-1)?.end)
  // «ТарГПИ» is in no case
  const nominative = isAcronym(printed) ? printed : phraseFromGenitive(printed.split(/\s+/))
  if (nominative === null) return null
  return {
    of: capital(nominative),
    places: [...(told?.places ?? [])],
    organization: null,
    country: told?.country ?? null,
    end: run.at(-1)?.end ?? name,
    explicit: true,
  }
}

/** Where the first place of what a post belongs to starts. */
const placesFrom = ({ places, end }: Belonging): number => places[0]?.start ?? end

const LONGEST = 9

/** What a post has and no body is: its matter, its part of a body, a state. */
const noBody =
  /^(?:по|с|в|на|и|эт(?:ого|ой|их)|той|того|тех|стран[аы]|государства?|республики?|област(?:и|ей)|регион(?:а|ов)|город(?:а|ов)|района|районов|провинци[ий]|округ(?:а|ов)|уезд(?:а|ов)|столицы|партии|кпк|дел|связ(?:и|ей)|наук[и]?|штаба|судна|самол[её]та|корабля|экипажа|направлени[яй]|(?:отдел|сектор|кафедр|факультет|отделени|цех|делегаци|проект|программ|групп|правительств|сборн|лаборатори|смен|бригад|комите|совет)\S{0,4})$/
/** Who heads no body and is of none by the words behind. */
const noHead =
  /(?:министр|консул|посол|посланник|атташе|делегации|предприниматель|бизнесмен|(?:отдел|отделени)ем|кафедрой)$/
/** What governs a place is its place. */
const rules = /^(?:правительств|акимат|администраци|мэри)/
const courtesy =
  /^(?:госпо|г-[нж]|товарищ|доктор|профессор|генерал|полковник|подполковник|майор|капитан)/
/** What a teacher teaches: «учитель китайского языка». */
const taught =
  /^(?:язык|литератур|математик|физик|хими|биолог|географ|истори|информатик|музык|рисовани|пени|труд|физкультур)/
const of = /^(?:и|по|для)$/
