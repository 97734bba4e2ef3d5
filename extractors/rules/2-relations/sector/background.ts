import { wordLike } from '../../../engine/word-like.ts'
import { ofSentence } from '../../../text/words/of-sentence.ts'
import type { OutsideRule } from './in-clause.ts'

/** Sectors that belong to a name, a past, a failure or the people of a delegation, not to the common business. */
export const BACKGROUND_RULES: readonly OutsideRule[] = [
  {
    name: 'body-name',
    covers: ({ chunks, words, sector, at }) => {
      for (let back = at - 1; back >= Math.max(0, at - 3); back--) {
        const { mention, end = 0 } = chunks[back] ?? {}
        const word = words[back] ?? ''
        // «управление водными ресурсами» is no office
        if (/^управлени/.test(word) && /(?:[ыи]ми|[ыи]м|[ео]м|ами)$/.test(words[at] ?? ''))
          return false
        // «управление энергетики и ЖКХ», «ректор университета нефти и газа»
        if (mention?.kind === 'organization' || mention?.kind === 'official')
          return word.split(' ').some((part) => bodyHead.test(part)) && end < sector.start
        if (mention) return false
        if (bodyHead.test(word)) return end < sector.start
        if (!genitive.test(word) && word !== 'и') return false
      }
      return false
    },
    example: 'О поездке акима в Урумчи сообщили в областном управлении туризма.',
    counterexample:
      'Аким предложил Урумчи наладить обмен студентами институтов и развивать туризм.',
  },
  {
    name: 'named-thing',
    covers: ({ chunks, sector, words, at }) => {
      // «Сухой порт «Хоргос»», read as a place; «План культурных обменов» is no name
      const own = chunks[at]
      if (
        own?.mention &&
        own.mention.kind !== 'document' &&
        own.start <= sector.start &&
        own.end > sector.end
      )
        return !works.test(words[at - 1] ?? '')
      if (!thing.test(words[at] ?? '')) return false
      const next = chunks.findIndex((chunk) => chunk.start >= sector.end)
      return (
        /^[«"“„]$/.test(chunks[next]?.token.text ?? '') && !words.some((word) => make.test(word))
      )
    },
    example: 'Сухой порт «Хоргос» подписал меморандум с Урумчи.',
    counterexample: 'В Урумчи хотят создать сухой порт «Иртыш».',
  },
  {
    name: 'gathering-name',
    covers: ({ at, chunks }) =>
      chunks.slice(Math.max(0, at - 4), at).some(isGathering) &&
      chunks.slice(at + 1, at + 5).some(({ token }) => /^[«"“„]$/.test(token.text)),
    example: 'На платформе инновационного сотрудничества «Урумчи – Алматы» выступил аким.',
    counterexample: 'На форуме «Урумчи – Алматы» говорили об инновационном сотрудничестве.',
  },
  {
    name: 'credited',
    covers: ({ chunks, at }) =>
      chunks.slice(Math.max(0, at - 4), at).some(
        (chunk, index, before) =>
          isCrediting(chunk) &&
          // «передаёт в дар», «передаёт опыт»
          !/^(?:в|во|опыт|нам)$/.test(before[index + 1]?.normal ?? ''),
      ),
    example: 'Делегация Урумчи приехала для переговоров, передаёт «Алатау-Медиа».',
    counterexample: 'Делегация Урумчи приехала для переговоров о сфере медиа, передаёт агентство.',
  },
  {
    name: 'there-now',
    covers: ({ chunks, words, common }) =>
      chunks.some(
        (chunk, index) =>
          isHere(chunk) &&
          (common ? words.slice(index + 1, index + 2) : words).some((other) => goesOn.test(other)),
      ) &&
      // «тут будут делать удобрения, станут выпускать корм»
      !words.some((word) => /^(?:буд[еу]т|станут|станет)$/.test(word)),
    example: 'Провинция интересна: там добывают уголь.',
    counterexample: 'Провинция интересна: там будут строить солнечную электростанцию.',
  },
  {
    name: 'was-to-be',
    covers: ({ chunks, words }) =>
      chunks.some(
        (chunk, index) =>
          isObliged(chunk) &&
          /^был[аио]?$/.test(words[index + 1] ?? '') &&
          // «контракт на мост получила, работы должны были завершить»
          !words.slice(0, index).some((word) => undertook.test(word)),
      ),
    example: 'Меморандум по туризму с Урумчи должны были подписать весной.',
    counterexample: 'Меморандум по туризму с Урумчи должны подписать весной.',
  },
  {
    name: 'abandoned',
    covers: ({ sentence }) => abandoned(sentence),
    example: 'Меморандум с Урумчи о туризме остался без подписей.',
    counterexample: 'Под меморандумом с Урумчи о туризме стоят подписи.',
  },
  {
    name: 'target',
    covers: ({ sentence, sector }) => sector.codes.includes('investment') && target(sentence),
    example: 'Область должна привлечь из Урумчи 780 млрд тенге инвестиций.',
    counterexample: 'Аким договорился с Урумчи об инвестициях в 780 млрд тенге.',
  },
  {
    name: 'trade-of-companies',
    covers: ({ chunks, at, sentence }) =>
      chunks.slice(0, at).some(isBusyWith) && employer.test(sentence),
    example: 'Компания из Урумчи, с которой подписали меморандум, занимается добычей угля.',
    counterexample: 'Компания из Урумчи подписала меморандум о добыче угля.',
  },
  {
    name: 'turnover-of-headlines',
    covers: ({ words, at, chunks }) =>
      /^товарооборот/.test(words[at] ?? '') &&
      words.length < 9 &&
      !chunks.some((chunk) => chunk.tags.has('Discuss') || chunk.tags.has('Plan')) &&
      !words.some((word) => raise.test(word) || /^(?:рост|увелич|удво|сотруднич)/.test(word)),
    example: 'Товарооборот Урумчи и Алматы в 2013 году.',
    counterexample: 'Урумчи и Алматы намерены увеличить товарооборот.',
  },
  {
    name: 'sum-behind-dash',
    covers: ({ chunks, words, at }) => {
      if (!quantity.test(words[at] ?? '') || words.some((word) => raise.test(word))) return false
      // «где 890 млн – импорт»
      if (chunks[at - 1]?.tags.has('Dash'))
        return words
          .slice(Math.max(0, at - 4), at)
          .some((word) => /^(?:млн|млрд|тыс)$|\d/.test(word))
      // «дорожная карта по развитию торговли на 2023–2025 годы» is of no sum
      const dash = chunks.findIndex(
        (chunk, index) => index > at && chunk.tags.has('Dash') && !hasDigit(chunks[index - 1]),
      )
      return (
        dash > 0 && chunks.slice(dash, dash + 4).some((chunk) => /^[$€¥]?\d/.test(chunk.token.text))
      )
    },
    example: 'Товарооборот с Китаем за семь месяцев – 57 млн долларов.',
    counterexample: 'Стороны решили удвоить товарооборот с Китаем – до 100 млн долларов.',
  },
]

/** What was to be common and is not. */
const abandoned = ofSentence(
  /без подпис|опроверг|(?:отказ|воздерж)\S+ (?:\S+ )?от (?:участи|подписани|сделк|проект|контракт|договор|соглашени|document)|от (?:участи|подписани|сделк|проект|контракт|договор|соглашени|document)\S* (?:\S+ ){0,9}(?:отказ|воздерж)|(?:^| )так и не (?:был[аои]? )?(?:подпис|состоял|заключ|сдвин)|да так (?:ничего )?и не |(?:^| )отозва(?:л[аио]?|н[аоы]?)(?: \S+)? (?:проект|меморандум|договор|соглашени|document)|(?:^| )подписывать не ста|(?:^| )(?:ничем|результата?) (?:\S+ ){0,2}не (?:законч|кончил|дал|принес)|(?:^| )дело не (?:пошло|сдвин)|(?:^| )решили пересмотреть(?: |$)|(?:соглашени|договор|документ|document)\S* (?:\S+ ){0,9}до сих пор нет(?: |$)/,
)

const target = ofSentence(/(?:должн[аоы]?|необходимо|предстоит|поручил[аои]?) (?:\S+ ){0,6}привле/)

const hasDigit = wordLike(/\d$/)
const isGathering = wordLike(/^(?:форум|выставк|конференци|ярмарк|саммит|платформ)/)

const isCrediting = wordLike(
  /^(?:переда[ею]т|сообща(?:[ею]т|л[аио]?)|пишет|писал[аио]?|информирует)$/,
)

const bodyHead =
  /^(?:управлени|департамент|министерств|минист|комитет|бюро$|палат|институт|университет|академи|факультет|двор(?:ец|ц)|ведомств|ассоциаци|федераци|агентств|отдел[аеуо]?м?$|совет(?:а|у|ом|е)?$)/

const genitive = /(?:ого|его|ой|ей|ых|их|ии|и|ия|а|ов|ев)$/

/** What has a name of its own. */
const thing =
  /порт|завод|фабрик|терминал|парк|вокзал|отел|музе|театр|клиник|больниц|госпитал|колледж|школ|университет|вуз|фестивал|турнир|ансамбл|холдинг|телеканал|сух/

/** Whoever did so is at work. */
const undertook = /^(?:получил|выиграл|начал|приступил|подписал|заключил|взял)[аи]?(?:с[ья])?$/

/** «О работе пункта пропуска «Майкапчагай»»: the thing is what is dealt with. */
const works =
  /^(?:через$|работ[аыеу]|открыти|модернизаци|реконструкци|развити|расширени|загрузк|загруженност|возобновлени)/

/** What is to be made has its name before it has a business. */
const make = /^(?:созда|строи|постро|откры|модерниз|реконструк|запу[сщ]|прода|купи|инвест)/

const isHere = wordLike(/^(?:там|здесь|тут)$/)
const isObliged = wordLike(/^долж(?:ен|на|но|ны)$/)
const isBusyWith = wordLike(/^заня(?:т(?:ых|ая|ое|ый)$|т[аоы]?$)|^занима(?:[ею]тся|вш|ющ)/)

/** What people of a place do anyway. */
const goesOn =
  /^(?:добыва|выпуска|выращива|выплавля|изготавлива|учатся$|обучаются$|лечатся$|трудятся$|трудится$|производ[ия]т|дела[ею]т|собира[ею]т|живут|жив[её]т|работа[ею]т|действу[ею]т|развива[ею]т|сто[ия]т|находит|наход[ия]т)/

const quantity = /^(?:товарооборот|оборот|экспорт|импорт|внешнеторгов|товарообмен|торговл)/

/** Whose everyday work is told by «занимается». */
const employer =
  /(?:^| )(?:компани|корпораци|предприяти|холдинг|фирм|групп|завод|концерн|организаци)/

const raise = /^(?:увелич|довести|нараст|нарастит|удво|расшир|предложи|договор|намерен|план)/
