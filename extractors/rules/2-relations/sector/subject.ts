import type { SentenceView } from '../../../engine/analysis.ts'
import { type Chunk, carries } from '../../../engine/chunk.ts'
import type { SectorMention } from '../../../text/sectors/sectors.ts'
import { Flag } from '../../../text/words/lexeme.ts'
import { ofSentence } from '../../../text/words/of-sentence.ts'
import { type Clause, findClauses } from '../../clauses.ts'
import { type InClause, sights } from './in-clause.ts'
import { OUTSIDE_RULES } from './outside.ts'
import { isOfOwnField } from './own-field.ts'
import { travellingPupils } from './pupils.ts'

/**
 * The sectors of a sentence that are those of the common business, in order. A clause that describes a place, counts figures,
 * denies a document, shows guests round or speaks of third countries gives none: the table in `outside.ts` says which.
 */
export function coveredSectors(view: SentenceView): readonly SectorMention[] {
  if (view.sectors.length === 0) return travellingPupils(view)
  const known = covered.get(view)
  if (known) return known
  const pupils = travellingPupils(view)
  // an exchange of pupils is education as well
  const swapped = pupils.length === 0 || view.chunks.some(isExchange)
  const found = sectorsInClauses(view)
    .filter((each) => !isOfOwnField(each) && !OUTSIDE_RULES.some((rule) => rule.covers(each)))
    .map(({ sector }) => sector)
    .filter(({ start }) => swapped || !pupils.some((pupil) => pupil.start === start))
    .concat(pupils)
  covered.set(view, found)
  return found
}

const isExchange = ({ normal }: Chunk): boolean => normal.startsWith('обмен')

/** Documents, events and the article itself ask the same sentence in turn. */
const covered = new WeakMap<SentenceView, readonly SectorMention[]>()

/** Each sector mention of a sentence with the clause it stands in, as the table in `outside.ts` reads it. */
function sectorsInClauses(view: SentenceView): InClause[] {
  if (view.sectors.length === 0) return []
  const sentence = view.chunks.map((chunk) => chunk.normal).join(' ')
  return findClauses(view.chunks).flatMap((clause) => {
    const chunks = view.chunks.slice(clause.from, clause.to)
    const inside = sectorsIn(view, clause)
    if (inside.length === 0) return []
    const words = chunks.map((chunk) => chunk.normal)
    const common = isCommon(chunks)
    const business =
      common ||
      ofPaper(sentence) ||
      days(sentence) ||
      goesOn(sentence) ||
      festive(sentence) ||
      shown(sentence) ||
      rolls(sentence) ||
      isCommon(view.chunks) ||
      view.chunks.some(isDeed)
    return inside.map((sector) => {
      const at = chunks.findIndex((chunk) => chunk.end > sector.start)
      const aid =
        !business &&
        ((sector.codes.some((code) => aids.has(code)) && cared(sentence)) ||
          (sector.codes.every((code) => sights.has(code)) && toured(sentence)))
      return { sentence, chunks, words, common, business: business || aid, sector, at }
    })
  })
}

function sectorsIn(view: SentenceView, { from, to }: Clause): SectorMention[] {
  const start = from === 0 ? view.sentence.start : (view.chunks[from]?.start ?? 0)
  const end = view.chunks[to]?.start ?? view.sentence.end
  return view.sectors.filter((sector) => sector.start >= start && sector.start < end)
}

/** «Дни культуры» are held by the two sides. */
const days = ofSentence(
  /(?:^| )(?:дн(?:и|ей|ям|ях|ями)|недел[яиюе]й?) (?:\S+ и )?(?:культур|кино|спорт|экономик)/,
)

/** «Прошёл казахстанско-китайский фестиваль»: what is held together is of both sides. */
const festive = ofSentence(
  /(?:^| )(?:прош[её]?л[аио]?|состоял\S*|открыл\S*|провел[аи]?|стартовал\S*) (?:\S+ ){0,5}(?:фестивал|концерт|гала|спектакл|фотовыстав|вечер)|(?:^| )(?:фестивал|концерт|спектакл|фотовыстав)\S* (?:\S+ ){0,6}(?:прош[её]?л|состоял|открыл)/,
)

/** «Выступили артисты», «привезли фотовыставку»: what guests show of their arts. */
const shown = ofSentence(
  /(?:^| )(?:выступ|представ|исполн|показ|привезл|наслад)\S* (?:\S+ ){0,4}(?:ансамбл|артист|танц|песн|спектакл|концерт|опер[аыу]|фотовыставк|выставк\S* (?:картин|живопис|фотограф))|(?:^| )(?:ансамбл|артист|танцор|танцовщи|хор |театр|музыкант|оркестр|певц|певиц|цирк)\S* (?:\S+ ){0,6}(?:выступ|показал|исполн|гастрол|представ)|(?:^| )выступ\S* (?:\S+ ){0,3}(?:фестивал|конкурс|сцен|концерт)/,
)

const aids: ReadonlySet<string> = new Set(['health', 'humanitarian'])

/** «Города-побратимы направили маски», «больница приняла пациентов из Казахстана»: what one side does for the health and need of the other. */
const cared = ofSentence(
  /(?:^| )(?:отправ(?:ил|ят|ит|лен)|переда(?:л|ю|ст|дут|н)|привез|встрет|направ(?:ил|ля|ят|ит|лен)|достав|вручи|получил|принял[аи]?$|принял|прибыл|поступил|лечи|обследу|прооперир|консультир)\S* /,
)

/** «Делегация осмотрела теплицы». */
const toured = ofSentence(
  /(?:^| )(?:осмотре[лн]|осматрива|показал|(?:о|по)знакомил|посети[лт]|побывал)/,
)

/** «Поезд отбыл в Хэфэй», «ежедневно курсировал поезд»: what goes between the two sides. */
const rolls = ofSentence(
  /(?:^| )(?:поезда?|рейсы?|чартер\S{0,2}|состав|контейнер\S*|автобусы?|паром|самолеты?) (?:\S+ ){0,14}(?:отбыл|отправи|следу|курсир|ход[ия]т|лета[ею]т|в неделю|еженедельно|ежедневно)|(?:курсир\S*|отправил\S*|принял[аи]?) (?:\S+ ){0,4}(?:поезд|контейнер)/,
)

/** «А также возможности …», «в его составе – мельница»: goes on with what the sentence before said. */
const goesOn = ofSentence(
  /^(?:а также |(?:[–—-] )?(?:в (?:его|ее|их) (?:составе|числе) [–—-] |в состав (?:парка|комплекса|проекта|кластера|хаба|зоны) ))/,
)

/** «Он о пантовом мараловодстве», «в нём прописан спорт»: a paper told before. */
const ofPaper = ofSentence(
  /^(?:он|она|оно|первый|первая|второй|вторая|третий|третья|четвертый|пятый|еще) (?:[–—-] )?(?:о|об|про) |^(?:[–—-] )?в (?:нем|ней|них|документе) (?:\S+ )?(?:прописан|записан|указан|отражен|оговорен|закреплен|предусмотрен|перечислен|обозначен|говорится|ид[её]т речь)/,
)

/** Whether a clause itself speaks of something common: a relation, a document, a plan, a proposal. */
function isCommon(chunks: readonly Chunk[]): boolean {
  return chunks.some(
    (chunk) =>
      (!chunk.mention && isCommonWord.of(chunk.token.lexeme)) || carries(chunk, commonTags),
  )
}

const common =
  /^(?:сотруднича|сотрудничеств|взаимодейств|совместн|партнерств|двусторон|взаимн|обмен|инвестор|договор|межрегион|приграничн|связ|отношени|товарооборот|побратим|контакт)/

/** Words of talk, plans and deeds by which a sentence tells of something the two sides do, though none says «together». */
const isDeed = (chunk: Chunk): boolean => !chunk.mention && isDeedWord.of(chunk.token.lexeme)

const deed =
  /^(?:разговор|речь$|говорил[аио]?$|тем(?:а|ой|ы|ам|ами)$|акцент|упор$|подари|передал|передаст|передадут|беседова|пригла[сш]|ярмарк|выставк|форум|поставля|поставк|письм|проект|постро[ия]т|строит|созда|откро[ею]т|запус[тк]|сфер|направлени|отрасл|готов|интерес|заинтересова|предлага|развива|развити|увеличи[тв]|экспорт|закуп|вложени|инвестпроект|пресс-тур|производств|перерабатыва|переработк|выпуска|торгов|транзит|партн[её]р|импортир|инвестиц|вложи(?:л|т)|вложат|вкладыва|обуч[аеи]|стажир|поступ|займ|поуч|опыт|представил|центр$|филиал|маршрут|рейс|перевоз|везут|возят|покупа|инициатив|внимани|вечер$|мероприяти|турист|платформ|содействи|работаем$|приезжа[ею]т|осваива|освоени|торгу[ею]т|постро|возвод|возвед[её]?н|собирать$|выпускать$|открыл[аио]?$|открыти[еяюий]|пущен|введ[её]н|откры(?:лся|лась|лось|лись)$|посвящен|посвятил|каса[ею]тся$|коснул|затронул|объединят$|объединит$|появ[ия]тся$|разместится$|заработает$|нужн[оаы]?$|нужен$|требу[ею]тся$|цель$|целью$|монтир|строить$|строят$|строится$|ссуд|уч[иа]тся$|учиться$|стипенди|турнир|сыграл|товарищеск|матч|изуча|изучил|подыск|обеспеч[ия]т$|нараст|попрос|прос[ия]т$|просим$|рассчитыва|переговор|кооперац|приоритет(?:ы|ов|ом|е|ами)?$)/

/** Verbs of making, dealing and tending to relations, in what is done or to be done. */
const dealt =
  /^(?:смонтиру|установ[ия]т$|изготов[ия]т$|выпуст[ия]т$|выраст[ия]т$|посад[ия]т$|засе[ею]т$|внедр|обменя|провед[её]т$|проведут$|покаж[еу]т$|науч[ия]т|отремонтир|восстанов[ия]т|обнов[ия]т|разработа[ею]т|организу|помо(?:жет|гут)$|подел[ия]тся|предостав[ия]т|выдел[ия]т$|подготов[ия]т|отправ[ия]т$|направ[ия]т$|достав[ия]т$|повез[еу]т$|завоз|закуп|кредитова|прим[еу]т$|возвел|возвед[её]т|возведут|возводи|сооруд|сооруж(?!ени[йя])|стройк|начн[еу]т|стартуе|приступ|прокладыва|прилет|прибуд[еу]т|приед[еу]т|гастрол|уч[её]б[уыае]$|превратит|узл|реконструиру|модернизиру|достраива|достро[ия]т|финансиру|профинансиру|выкупил|приобрет[еу]т|локализу|оборуду|оснаст|вывоз[ия]т$|прода[юе]т|продад|купит$|купят$|закаж[еу]т|налад|налажива|возобнов|активизир|углубл)/

const isCommonWord = new Flag((lower) => common.test(lower))
const isDeedWord = new Flag((lower) => deed.test(lower) || dealt.test(lower))

const commonTags: ReadonlySet<string> = new Set([
  'Sign',
  'Document',
  'Plan',
  'Propose',
  'Consider',
  'Sides',
  'Meet',
  'Discuss',
])
