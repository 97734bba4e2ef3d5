import { rankOf } from '../../../text/forms/ordinals.ts'
import { dedicatedEnd, holdsDedication } from '../dedication.ts'
import type { Head, Scene } from './draft.ts'
import { behindChief } from './latin-holder.ts'
import { ledFirm } from './lead.ts'
import type { Tail } from './tail.ts'
import { isTitled } from './titled.ts'

/**
 * Whether a head that many bodies share («больница», «завод», «компания») is a name here by the words around it alone:
 * «областная больница», «Национальный музей», «театр драмы имени Лермонтова», «Ульбинский металлургический завод».
 */
export function isOwnName(scene: Scene, whole: Head, tail: Tail | null): boolean {
  const { at, head, after, entry, plural } = whole
  if (!entry.generic || plural) return false
  const { tokens } = scene
  const [first, noun] = [tokens[at], tokens[head]]
  if (!first || !noun) return false
  const capital = head > at && first.capital
  const led = capital && at > 0
  const ofLand = capital && ofCountry.test(first.lower)
  if (/^(?:областн|городск)/.test(entry.phrase)) return true
  // «директор фабрики первичной обработки шерсти», «тренер областной школы олимпийского резерва»
  const told = head > at || tail !== null || entry.phrase.includes(' ')
  if (told && !firm.test(entry.phrase) && behindChief(tokens, at)) return true
  if (isTitled(scene, whole, tail)) return true
  if (entry.kind === 'other') {
    const located = tail?.located ?? null
    const numbered = tokens[after]?.text === '№'
    return (
      (capital && national.test(first.lower) && (at > 0 || tail !== null || head - at > 1)) ||
      // «Первый аффилированный госпиталь», «Первая больница Циндао»
      (capital &&
        typeof rankOf(first.lexeme) === 'number' &&
        house.test(entry.phrase) &&
        (located ? true : led && head - at > 1)) ||
      // «врачи областной многопрофильной больницы», «уездной станции защиты растений»
      (head > at &&
        seated.test(first.lower) &&
        (house.test(entry.phrase) || entry.phrase.includes(' '))) ||
      // «детской школы искусств города Текели»
      (house.test(entry.phrase) &&
        !/центр$/.test(entry.phrase) &&
        entry.phrase.includes(' ') &&
        located?.kind === 'place') ||
      // «Китайский центр международных коммуникаций»
      (ofLand && tail !== null) ||
      // «посетили Центр обслуживания предпринимателей», «в Молодёжном ресурсном центре»
      (first.capital &&
        tokens[at - 1]?.word === true &&
        (house.test(entry.phrase) || /^центр \S/.test(entry.phrase)) &&
        !/^(?:дом|дворец) /.test(entry.phrase) &&
        !titleWord.test(first.lower) &&
        (entry.phrase.includes(' ') || head - at > 1 || (led && tail !== null))) ||
      // «Урджарская районная больница», «Областной перинатальный центр»
      (capital && house.test(entry.phrase) && ofTown.test(first.lower)) ||
      tail?.proper === true ||
      dedicatedEnd(tokens, after) !== null ||
      (tail?.closed === true && !located && holdsDedication(tokens, after, tail.end)) ||
      // «в государственном музее провинции Шэньси»
      (head > at &&
        level.test(first.lower) &&
        house.test(entry.phrase) &&
        located?.kind === 'place') ||
      // «больница № 2 города Урумчи», «гимназия № 10», «дворец творчества № 2»
      numbered ||
      // «спортшкола провинции Хэйлунцзян»: of these a town has one
      (single.test(entry.phrase) && located?.kind === 'place') ||
      // «Больница китайской медицины города Чанцзи» where a sentence begins
      (at === 0 && located?.kind === 'place' && house.test(entry.phrase))
    )
  }
  if (entry.kind !== 'company') return false
  const twice = head - at > 1 || entry.phrase.includes(' ')
  return (
    // «поставил цинк Китайской алюминиевой корпорации», «на Ульбинском металлургическом заводе»
    (led && twice && (ofLand || works.test(entry.phrase))) ||
    // «Государственная электросетевая корпорация Китая»
    (capital &&
      twice &&
      national.test(first.lower) &&
      /корпорация$/.test(entry.phrase) &&
      tail?.located !== undefined &&
      tail.located !== null) ||
    // «Международный аэропорт Кокшетау»
    (entry.phrase === 'аэропорт' && capital && tail?.located?.kind === 'place') ||
    // «Китайская корпорация железнодорожного строительства»
    (ofLand && /(?:корпорация|биржа)$|^фонд$/.test(entry.phrase) && (twice || tail !== null)) ||
    (ledFirm(scene, at) && /^\p{Lu}\p{Ll}/u.test(tokens[after]?.text ?? ''))
  )
}

/** Houses of a town or region: they are named by where they are. */
const house =
  /больница|госпиталь|клиника|музей|театр|библиотека|ботанический сад|филармония|архив|диспансер|зоопарк|дворец|школа|гимназия|лицей|интернат|станция|\S центр$|^дом \S/
/** The adjective of a town or river that the gazetteer need not know, or the level that a house is of. */
const ofTown =
  /^(?:областн|городск|районн|межрайонн)|^(?!детск|женск|мужск|морск|сельск|русск|английск|китайск|казахск|казахстанск|российск|медицинск|гражданск|юношеск|студенческ|спортивн|университетск)[а-яё-]{3,}[^е]ск(?:ий|ая|ого|ой|ому|ом|ую|им)$/
const level = /^(?:государственн|национальн)/
const single =
  /^(?:спортшкола|СШОР|ДЮСШ|филармония|планетарий|ботанический сад|онкоцентр|кардиоцентр|роддом|госархив|дом дружбы|океанариум|обсерватория)$/
/** Of whose level a house is, in small letters too. */
const seated =
  /^(?:областн|городск|районн|межрайонн|уездн|окружн|провинциальн|муниципальн|республиканск)/
/** What a chief's house is not called by what it does: «директор компании по выпуску шин». */
const firm =
  /(?:^| )(?:компания|корпорация|фирма|предприятие|группа|гигант|производитель|оператор|застройщик|разработчик|инвестор|партнёр|сеть|стартап|холдинг|концерн|фонд|клуб|команда)$/
const works = /завод|комбинат|фабрика|порт$|аэропорт|электростанция/
/** What only praises or counts. */
const titleWord = /^(?:крупн|перв|втор|нов|главн|лучш|ведущ|современн|уникальн|наш)/
const ofCountry = /^(?:китайск|казахстанск)/
const national = /^(?:национальн|государственн|республиканск|центральн|президентск)/
