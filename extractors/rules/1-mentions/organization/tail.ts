import type { PlaceRef } from '../../../engine/mention.ts'
import { bodyHeads } from '../../../text/bodies.ts'
import type { Token } from '../../../text/read.ts'
import { dedicatedEnd } from '../dedication.ts'
import { type Located, placeOver, type Scene } from './draft.ts'
import { homeMeant } from './home-meant.ts'
import { properName } from './proper-name.ts'
import {
  adjectivesToHead,
  afterDative,
  afterWith,
  genitive,
  isGuest,
  isHouse,
  joinedDative,
  managed,
  matterBehind,
  opensAnother,
  predicate,
  regional,
} from './tail-words.ts'

/** What follows a head inside a body's name. */
export interface Tail {
  /** UTF-16 offset behind it. */
  end: number
  /** The place or country in it. */
  located: Located | null
  /** Whether a place, an abbreviation or a dedication closes it; else it is as long as genitives go on. */
  closed: boolean
  /** One capital word closes it: «институт Конфуция». */
  proper?: boolean
  /** The article's own place, where the last word only points to it («… развития области»). */
  home?: PlaceRef
}

/**
 * The genitive behind a head: «иностранных дел Китая», «торговли провинции Шаньдун», «по делам молодёжи РК»,
 * «имени аль-Фараби»; for missions the host too («КНР в РК»). Null if nothing belongs to the head.
 */
export function tailOf(scene: Scene, at: number, mission: boolean): Tail | null {
  const { tokens } = scene
  let end: number | null = null
  let located: Located | null = null
  let open: number | null = null
  let matter = false
  const proper = properName(scene, at)
  if (proper !== null) return { end: proper, located: null, closed: true, proper: true }
  if (isHouse(tokens[at - 1]) && isGuest(tokens, at)) return null
  for (let next = at; next < Math.min(tokens.length, at + 12); next++) {
    const token = tokens[next]
    // «по приглашению маслихата Карагандинскую область посетила …»
    if (!token || /[ую]ю$/.test(token.lower)) break
    const place = placeOver(scene, token)
    if (place) {
      if (
        next > at &&
        !mission &&
        preposition.test(tokens[next - 1]?.lower ?? '') &&
        !withLand(tokens, next, place)
      )
        break
      if (!withLand(tokens, next, place)) located ??= place
      end = place.end
      while ((tokens[next + 1]?.start ?? Number.POSITIVE_INFINITY) < place.end) next++
      const behind = tokens[next + 1]
      if (mission && hostBehind(scene, next + 1)) {
        next++
        continue
      }
      if (
        behind &&
        placeOver(scene, behind) &&
        /^[КРСВ]|^пров|^город|^окр|^рес|^обл/i.test(behind.text)
      )
        continue
      // «Госкомитет КНР по делам развития и реформ»: what it is for stands behind its state
      if (
        (next < at + 3 || bodyHeads.at(tokens, next - 1)) &&
        behind?.lower === 'по' &&
        matterBehind(tokens, next + 2)
      ) {
        matter = true
        continue
      }
      break
    }
    // «администрации округа»: of China, where no such word stands alone for a place of ours
    const home = next > at || /^(?:округа|уезда)$/.test(token.lower) ? homeMeant(scene, next) : null
    if (home) return { end: token.end, located: null, closed: true, home }
    const dedicated = dedicatedEnd(tokens, next)
    if (dedicated !== null) {
      end = tokens[dedicated - 1]?.end ?? end
      const behind = tokens[dedicated]
      const own = behind && placeOver(scene, behind)
      if (own) end = own.end
      return end === null ? null : { end, located: own ?? located, closed: true }
    }
    if (/^\p{Lu}{2,6}$/u.test(token.text)) {
      end = token.end
      // «высшая школа экономики ЕНУ им. Гумилёва»
      const whom = dedicatedEnd(tokens, next + 1)
      if (whom !== null) return { end: tokens[whom - 1]?.end ?? end, located, closed: true }
      // «управление архитектуры и ЖКХ области»
      const own = homeMeant(scene, next + 1)
      if (own) return { end: tokens[next + 1]?.end ?? end, located: null, closed: true, home: own }
      if (
        tokens[next + 1] &&
        /^\p{Lu}{2,6}$|^(?:провинци|город|СУАР)/u.test(tokens[next + 1]?.text ?? '')
      )
        continue
      break
    }
    if (!goesOn(tokens, next, at)) break
    // «госпиталь Синьцзянского медицинского университета»
    if (next === at && token.capital) located = placeOver(scene, token, true) ?? null
    if (open === null || next - open < 6)
      open = token.word && !linking.test(token.lower) ? token.end : open
  }
  if (end !== null) return { end: matter ? Math.max(end, open ?? 0) : end, located, closed: true }
  return open === null ? null : { end: open, located, closed: false }
}

const preposition = /^(?:с|со|в|во|на|из|между|к|для|от|о|об)$/
const linking = /^(?:и|,|по|при|для|с)$/

/** «общество дружбы с Китаем», «… и культурного сотрудничества с Казахстаном». */
const withLand = (tokens: readonly Token[], at: number, place: Located): boolean =>
  place.kind === 'country' &&
  tokens[at - 1]?.lower === 'с' &&
  /^(?:дружбы|сотрудничества|связей|связям)$/.test(tokens[at - 2]?.lower ?? '')

/** «КНР в РК», «Китая в Алматы»: the place where a mission is. */
function hostBehind(scene: Scene, at: number): boolean {
  const behind = scene.tokens[at + 1]
  return (
    /^(?:в|во)$/.test(scene.tokens[at]?.lower ?? '') &&
    behind !== undefined &&
    placeOver(scene, behind) !== undefined
  )
}

/** «…, объединяющего вузы», «…, созданной в 2015 году»: behind a comma it tells of the body, it is no part of its name. */
const participle = /(?:[уюая]щ|вш|нн|ем|им)(?:его|ей|их|ий|ая|ие|им|ую|ого|ой|ых|ый|ые|ым)(?:ся)?$/

/** Whether the token at `next` can still belong to a name whose head stands before `from`. */
function goesOn(tokens: readonly Token[], next: number, from: number): boolean {
  const token = tokens[next]
  if (!token) return false
  const { lower } = token
  const behind = tokens[next + 1]
  if (/^(?:и|,)$/.test(lower))
    return (
      (next > from || tokens[next - 1]?.lower === 'дружбы') &&
      behind !== undefined &&
      // «управление туризма и китайская компания»
      !/(?:ая|яя|ое|ый|ые)$/.test(behind.lower) &&
      !(lower === ',' && participle.test(behind.lower)) &&
      // «Ассоциации писателей и Ассоциации художников», «по делам железных дорог и Урумчийской таможни»: a body of its own
      !((behind.capital || lower === ',') && bodyHeads.at(tokens, next + 1)) &&
      !(behind.capital && adjectivesToHead(tokens, next + 1)) &&
      !(lower === 'и' && opensAnother(tokens, next + 1)) &&
      (genitive(behind, tokens, next + 1) ||
        (lower === 'и' && /^(?:ЖКХ|АПК|МСБ|МСП|ЧС|СМИ|ИТ|ИКТ|ТЭК|ГЧП|ГО|ВЭД)$/.test(behind.text)) ||
        // «по делам молодёжи, спорту и туризму»
        joinedDative(tokens, next + 1, from))
    )
  if (/^(?:по|при)$/.test(lower))
    return (
      behind?.word === true &&
      (/^\p{Ll}/u.test(behind.text) || (lower === 'по' && regional(tokens, next + 1))) &&
      !adverbial.test(behind.lower)
    )
  // «развития предприятий за рубежом»
  if (lower === 'за') return behind?.lower === 'рубежом'
  if (lower === 'со') return behind?.lower === 'странами'
  if (/^(?:с)$/.test(lower))
    return (
      tokens[next + 2]?.lower !== 'стороны' &&
      /^(?:общественност|казахстан|зарубежн|иностранн|заграниц|китаем$)/.test(behind?.lower ?? '')
    )
  const governed =
    /^(?:по|при|содействи[яюе]|поддержк[еи]|со?)$/.test(tokens[next - 1]?.lower ?? '') ||
    afterDative(tokens, next, from) ||
    afterWith(tokens, next, from) ||
    joinedDative(tokens, next, from) ||
    managed(tokens, next, from) ||
    (lower === 'рубежом' && tokens[next - 1]?.lower === 'за')
  if (governed && token.word && !predicate(lower)) return true
  return genitive(token, tokens, next)
}

/** What «по» and «при» open behind a body without being of its name: «управление экономики по итогам визита». */
const adverbial =
  /^(?:содействии|поддержке|участии|помощи|посредничестве|этом|итогам|результатам|поручению|инициативе|приглашению|просьбе|словам|данным|информации|сообщению|случаю|окончании|завершении|возвращении|прибытии|состоянию|предварительным)$/
