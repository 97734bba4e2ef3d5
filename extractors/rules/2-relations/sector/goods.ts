import { wordLike } from '../../../engine/word-like.ts'
import { ofSentence } from '../../../text/words/of-sentence.ts'
import type { OutsideRule } from './in-clause.ts'

/** Goods that are used, carried or shown somewhere are no field of the common business. */
export const GOODS_RULES: readonly OutsideRule[] = [
  {
    name: 'used-in',
    covers: ({ chunks, at }) =>
      chunks
        .slice(Math.max(0, at - 14), at)
        .some((chunk, index, before) => isUsed(chunk) && before.slice(index).some(isWhere)),
    example:
      'Компания из Урумчи предложила порошок, который используется в пищевой промышленности.',
    counterexample: 'Компания из Урумчи предложила использовать порошок в пищевой промышленности.',
  },
  {
    name: 'load',
    covers: ({ words, at, sentence, sector }) =>
      !sector.codes.some((code) => ways.has(code)) &&
      train(sentence) &&
      words.slice(0, at).some((word) => loaded.test(word)),
    example: 'Эшелон из Урумчи гружен машиностроительными деталями.',
    counterexample: 'Поезд с деталями для машиностроения отправят в Урумчи по договору.',
  },
  {
    name: 'at-hand',
    covers: ({ words, at, chunks, sector }) => {
      const next = chunks.findIndex((chunk) => chunk.start >= sector.end)
      return (
        /^(?:под боком|рядом|в шаговой)/.test(words.slice(next, next + 2).join(' ')) ||
        /(?:^| )(?:рядом со?|недалеко от|неподалеку от|близост[ьи] (?:от|к)|вблизи)(?: \S+)?$/.test(
          words.slice(Math.max(0, at - 5), at).join(' '),
        )
      )
    },
    example: 'Компания из Урумчи просит участок рядом с железной дорогой.',
    counterexample: 'Компания из Урумчи просит участок под железную дорогу.',
  },
  {
    name: 'on-show',
    covers: ({ words, at, sentence, sector }) =>
      !sector.codes.some((code) => arts.has(code)) &&
      atShow(sentence) &&
      words.slice(0, at).some((word) => onShow.test(word)),
    example: 'На выставке в Урумчи демонстрируется продукция пищевой промышленности.',
    counterexample: 'На выставке в Урумчи договорились о сотрудничестве в пищевой промышленности.',
  },
  {
    name: 'kinds-on-show',
    covers: ({ sentence, sector }) =>
      !sector.codes.some((code) => arts.has(code)) && kinds.test(sentence) && atShow(sentence),
    example: 'На стенды ярмарки в Урумчи везут десять тысяч видов товаров: машины, мебель, уголь.',
    counterexample: 'На ярмарке в Урумчи договорились выпускать машины и мебель.',
  },
  {
    name: 'carried',
    covers: ({ words, at, sector }) =>
      !sector.codes.some((code) => ways.has(code)) &&
      words.slice(0, at).some((word) => carried.test(word)),
    example: 'Раньше партнёры из Урумчи возили через порт мебель.',
    counterexample: 'Партнёры из Урумчи хотят в порту выпускать мебель.',
  },
  {
    name: 'made-by-company',
    covers: ({ words, at, sector }) => {
      const which = words.slice(0, at).findLastIndex((word) => /^котор(?:ая|ый|ое|ые)$/.test(word))
      return (
        which >= 0 &&
        !sector.codes.some((code) => ways.has(code)) &&
        words.slice(which + 1, at).some((word) => everyDay.test(word)) &&
        !words.slice(which + 1, at).some((word) => /^(?:будет|будут|станет|станут|не)$/.test(word))
      )
    },
    example: 'Аким встретился с компанией из Урумчи, которая выпускает сыр.',
    counterexample: 'Аким договорился с компанией из Урумчи, которая будет выпускать сыр.',
  },
  {
    name: 'branch-of-company',
    covers: ({ words, at, chunks, sector }) => {
      if (!/(?:ая|ой|ую|ый|ого|ым|ому|ом|ых|ые|ыми)$/.test(words[at] ?? '')) return false
      const next = chunks.findIndex((chunk) => chunk.start >= sector.end)
      return (
        company.test(words[next] ?? '') &&
        /^[«"“„A-Z]/.test(chunks[next + 1]?.token.text ?? '') &&
        !words.some((word) => /^(?:сотруднич|инвест)/.test(word))
      )
    },
    example: 'Судостроительная компания «Хайфэн» из Урумчи подписала контракт с Павлодаром.',
    counterexample: 'Судостроительная компания из Урумчи откроет верфь в Павлодаре.',
  },
  {
    name: 'sale-elsewhere',
    covers: ({ words, at, sector, chunks, sentence }) =>
      sector.codes.includes('trade') &&
      sale.test(words[at] ?? '') &&
      !dealt(sentence) &&
      (trader.test(words[at] ?? '') ||
        words.slice(at + 1).some((word) => /^(?:во?|на)$/.test(word))) &&
      !chunks.some(({ mention }) =>
        mention?.kind === 'country'
          ? mention.code === 'CN'
          : mention?.kind === 'place' && mention.places.some(({ country }) => country === 'CN'),
      ),
    example: 'Предприятие намерено поставлять изделия в Актобе и Атырау.',
    counterexample: 'Предприятие намерено поставлять изделия в Урумчи.',
  },
  {
    name: 'goods-sold',
    covers: ({ words, at, sector }) =>
      sector.codes.length === 1 && sector.codes[0] === 'manufacturing' && isSoldAt(words, at),
    example: 'Завод подписал с компанией из Урумчи контракт о приобретении мебели.',
    counterexample: 'Завод подписал с компанией из Урумчи контракт о выпуске мебели.',
  },
  {
    name: 'works-that-act',
    covers: ({ words, at }) =>
      /^(?:завод|фабрика|комбинат|заводы)$/.test(words[at] ?? '') &&
      words.slice(at + 1, at + 7).some((word) => acts.test(word)) &&
      !words.slice(0, at).some((word) => /^(?:постро|строи|откр|созда|запу)/.test(word)),
    example: 'Завод намерен подписать с Урумчи договор.',
    counterexample: 'В Павлодаре построят с Урумчи завод, договор подпишут осенью.',
  },
]

const kinds = /(?:^| )(?:видов|наименований) (?:\S+ )?(?:товар|продукци|издели)/
/** What is carried, whoever carries it; a load that is only to come is dealt in. */
const carried =
  /^(?:возил[аи]?|возит|вывозят$|ввозят$|завозят$|вывозил[аи]?$|поставля[ею]тся$|везли|увезти|увозят|увозит|загруз(?:ят|или)|грузов|перевозк[аиуе])$/

/** Words of buying and selling; whose trade it is they do not say. */
const sale = /^(?:экспорт|импорт|поставк|поставл|закуп|прода[вюжет]|ввоз|вывоз|покуп)/

/** Who sells, wherever he does. */
const trader = /^(?:экс|им)портер/

const dealt = ofSentence(
  /договор|контракт|меморандум|протокол|соглаш|соглас|document|сторон|собеседник|обсу|речь|говорил|ярмарк|форум|заинтерес|интерес|предлож|предлага|готов|внимани|высказал|переговор|перспектив|затрон|рассмотр|country|взаимн|приграничн|совместн|сотруднич|связ|юан|удво|увелич|нараст|наращ|расшир|изуч/,
)

/** «контракт на поставку (двухсот стальных) труб»: what is only bought or sold; numbers and attributes stand between. */
function isSoldAt(words: readonly string[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 6), at)
  const from = before.findLastIndex((word) =>
    /^(?:поставк|закупк|закупок|импорт|экспорт|приобретени)/.test(word),
  )
  return (
    from >= 0 &&
    before
      .slice(from + 1)
      .every((word) => /\d|(?:ого|ой|ей|ых|их|ти|сот|дцати|тыс|тысяч|штук)$/.test(word))
  )
}

/** What a company does anyway. */
const everyDay =
  /^(?:закупа[ею]т|покупа[ею]т|выпуска[ею]т|производ[ия]т|изготавлива[ею]т|перерабатыва[ею]т|выращива[ею]т|добыва[ею]т|поставля[ею]т|экспортиру[ею]т|импортиру[ею]т)$/

const atShow = ofSentence(/(?:^| )(?:выставк|ярмарк|стенд|павильон|экспозици)/)
const company = /^(?:компани|корпораци|фирм|холдинг)/
const acts = /^(?:закуп|прода[мелс]|подпи[сш]|заключи|намерен|поставит$|купит|получит)/

const isUsed = wordLike(
  /^(?:использу(?:ется|ются|емы[йхе]|емо[йе]|емая|емую)|применя(?:ется|ются|емы[йхе]|емо[йе]|емая|емую)|востребован[аоы]?|производящ\S+|выпускающ\S+)$/,
)
const isWhere = wordLike(/^(?:в|для|при)$/)

const ways: ReadonlySet<string> = new Set(['transport', 'logistics', 'transit', 'trade'])
const train = ofSentence(/(?:^| )(?:поезд|состав |контейнер|эшелон|вагон|самолет|фур[аы ])/)
const loaded =
  /^(?:гружен|загружен|нагружен|груз(?:ом)?$|везет|везут|перевоз[ия]т|доставил|состоит$|включает$)/

const arts: ReadonlySet<string> = new Set(['culture', 'tourism', 'sport', 'education'])
const onShow =
  /^(?:демонстриру|представлен[аоы]?$|выставлен[аоы]?$|выставил|экспонир|раздел(?:а|ы|ов|ам|ах)$|секци[ийях]|номинаци)/
