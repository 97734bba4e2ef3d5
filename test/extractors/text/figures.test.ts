import { expect, test } from 'vitest'
import { findDates } from '../../../extractors/text/dates/dates.ts'
import { figureProofs, findFigures } from '../../../extractors/text/figures/figures.ts'

const CONTEXT = { published: '2025-08-20', timeZone: 'Asia/Almaty' }

/** `kind value unit period` of each figure of a sentence, in an article of 20 August 2025. */
function read(text: string, previous: Parameters<typeof findFigures>[3] = null): string[] {
  return findFigures(text, 0, findDates(text, CONTEXT), previous).map(
    (one) => `${one.kind} ${one.value} ${one.unit} ${one.period}`,
  )
}

test.each<[string, ...string[]]>([
  [
    'В зоне реализуется 38 проектов, из них 14 – с участием компаний из КНР.',
    'projects 38 projects null',
    'projects 14 projects null',
  ],
  [
    'Число предприятий с китайским капиталом в области увеличилось с 34 до 41.',
    'enterprises 34 enterprises null',
    'enterprises 41 enterprises null',
  ],
  [
    'В области 210 иностранных компаний, в их числе 64 с китайским участием.',
    'other 210 companies null',
    'enterprises 64 companies null',
  ],
  [
    'С предприятиями КНР связаны девять проектов, три из них уже запущены.',
    'projects 9 projects null',
    'projects 3 projects null',
  ],
  [
    'Всего в зоне 12 участников, пять – из Китая.',
    'other 12 participants null',
    'enterprises 5 companies null',
  ],
  [
    'Совместных китайских предприятий 1 300, из них действуют 780.',
    'enterprises 780 enterprises null',
  ],
  [
    'Из 51 проекта двусторонней программы четыре размещены в Карагандинской области.',
    'projects 51 projects null',
    'projects 4 projects null',
  ],
  [
    'В регионе 300 совместных и иностранных компаний, в 27 из них вложены деньги китайцев.',
    'enterprises 300 companies null',
    'enterprises 27 companies null',
  ],
  ['В городе 40 фирм, у которых есть китайские акционеры.', 'enterprises 40 companies null'],
  ['В городе 40 фирм, у которых есть склады в Китае.', 'other 40 companies null'],
  // what works cost, told by a verb before or behind, or as a sum of papers
  ['Проект оценивали в 300 млн долларов.', 'investment 300000000 USD null'],
  ['Более 20 млрд тенге будет стоить ветроэлектростанция.', 'investment 20000000000 KZT null'],
  ['Более 20 млрд тенге будет стоить мука.', 'other 20000000000 KZT null'],
  ['Металлургический комбинат за $800 млн построит Китай.', 'investment 800000000 USD null'],
  [
    'Миллиард юаней решило направить руководство района на строительство хаба.',
    'investment 1000000000 CNY null',
  ],
  ['Миллиард юаней решило направить руководство в бюджет.', 'other 1000000000 CNY null'],
  ['Общая сумма – 300,7 млн долларов.', 'investment 300700000 USD null'],
  ['Сумма контракта – 9,4 млн долларов.', 'other 9400000 USD null'],
  // what can be supplied, and what was brought there
  ['Казахстан может поставлять в КНР до 2 млн тонн пшеницы.', 'export 2000000 tons null'],
  ['По контракту на поставку в Китай уйдёт 300 тонн мёда.', 'other 300 tons null'],
  ['500 тонн льна доставили в Синьцзян.', 'export 500 tons null'],
  [
    'На регион приходится больше 40% торговли Китая с Казахстаном, она составила 7,1 млрд долларов.',
    'other 40 % null',
    'trade_turnover 7100000000 USD null',
  ],
  // what Chinese builders will build, not where others came from
  ['Китайские компании возведут в области две фабрики.', 'projects 2 projects null'],
  ['Китайская делегация побывала на двух заводах.', 'other 2 plants null'],
  // counts that grew by so many, of spelled wholes, against those of a year; what a works makes; people before a product
  [
    'Число юридических лиц с китайскими собственниками увеличилось на 214 единиц, достигнув 6,4 тысячи.',
    'enterprises 6400 enterprises null',
  ],
  [
    'Из шести проектов с КНР два запущены, три строятся, один отложен.',
    'projects 6 projects null',
    'projects 2 projects null',
    'projects 3 projects null',
  ],
  [
    'Сегодня здесь 14 предприятий с китайским участием против девяти в 2021 году.',
    'enterprises 14 enterprises 2025',
    'enterprises 9 enterprises null',
  ],
  ['Завод будет выпускать продукции на 25 млрд тенге.', 'other 25000000000 KZT null'],
  [
    'Нинбо богат: при населении 9,6 млн человек ВРП достигает 1,6 трлн юаней.',
    'population 9600000 persons null',
    'grp 1600000000000 CNY null',
  ],
  // by how much one thing is more than another; growth told on; what a building will need; goods «на экспорт»
  [
    'Товарооборот с Китаем – 340 млн долларов, это на 61 млн больше, чем годом ранее.',
    'trade_turnover 340000000 USD null',
    'other 61000000 USD null',
  ],
  [
    'Рост товарооборота составил 31,2%, экспорта – 24,5%, импорта – 46%.',
    'trade_turnover 31.2 % null',
    'export 24.5 % null',
    'import 46 % null',
  ],
  [
    'Рост товарооборота составил 31,2%, доля экспорта – 24,5%.',
    'trade_turnover 31.2 % null',
    'other 24.5 % null',
  ],
  ['Ещё 40 млрд тенге потребует строительство подстанции.', 'investment 40000000000 KZT null'],
  [
    'На экспорт в Китай отправлено 4,5 млн тонн, импорт – 3,6 млн тонн.',
    'export 4500000 tons null',
    'import 3600000 tons null',
  ],
  [
    'Количество китайских инвестпроектов увеличилось с 7 до 19.',
    'projects 7 projects null',
    'projects 19 projects null',
  ],
  // members just begun, halves of thousands, the next one of its kind, goods for a market
  [
    'С Китаем реализуют 10 проектов, три уже начаты.',
    'projects 10 projects null',
    'projects 3 projects null',
  ],
  ['С Китаем реализуют 10 проектов, три года идёт стройка.', 'projects 10 projects null'],
  [
    'Порядка двух с половиной тысяч предприятий с китайским капиталом работают в городе.',
    'enterprises 2500 enterprises null',
  ],
  [
    'Первый завод стоил инвесторам 900 млн тенге, второй – 1,3 млрд.',
    'investment 900000000 KZT null',
    'investment 1300000000 KZT null',
  ],
  ['На рынок Китая компания поставляет 9 тысяч тонн сплавов.', 'export 9000 tons null'],
  ['Население области приближается к 700 тысячам человек.', 'population 700000 persons null'],
  // counts behind a clause, with words between, of combines; the year of a deed is no plan
  [
    'Предприятий, в капитале которых есть доля Китая, сейчас в городе 1914 (всего их больше).',
    'enterprises 1914 enterprises null',
  ],
  ['Предприятий, у которых есть склады в порту, в городе 1914 (всего их больше).'],
  [
    'Число совместных с КНР предприятий за год выросло с 118 до 146.',
    'enterprises 118 enterprises null',
    'enterprises 146 enterprises null',
  ],
  ['Китайцы построят в области два горно-обогатительных комбината.', 'projects 2 projects null'],
  [
    'Реализовано 6 проектов с Китаем на 71 млрд тенге, ещё 4 – на 38 млрд тенге.',
    'projects 6 projects null',
    'investment 71000000000 KZT null',
    'investment 38000000000 KZT null',
    'projects 4 projects null',
  ],
  [
    'Экспорт в Китай вырос на 40 процентов, а импорт сократился на 12.',
    'export 40 % null',
    'import -12 % null',
  ],
  ['15,5 миллиарда тенге пойдёт на строительство рудника.', 'investment 15500000000 KZT null'],
  ['15,5 миллиарда тенге пойдёт на пенсии.', 'other 15500000000 KZT null'],
  // what is left of a count, and what came into a list; a growth told of the count before it
  [
    'Из 17 проектов с китайским участием, начатых здесь, пять уже введены, остальные двенадцать – на стадии строительства.',
    'projects 17 projects null',
    'projects 5 projects null',
    'projects 12 projects null',
  ],
  [
    'Из 17 проектов с китайским участием, пять лет назад начатых здесь, готов один.',
    'projects 17 projects null',
  ],
  ['В перечень казахстанско-китайских проектов вошли пять от области.', 'projects 5 projects null'],
  [
    'Работает 470 компаний с китайским капиталом, это в 1,4 раза больше.',
    'enterprises 470 companies null',
    'enterprises 40 % null',
  ],
  // supply told by a noun or by a hand-over; goods that pass through and plans are none
  ['В КНР передано 6,9 млн тонн грузов.', 'export 6900000 tons null'],
  [
    'Перевозка муки из Костаная в Китай выросла в 2 раза – до 86 тыс. тонн.',
    'export 100 % null',
    'export 86000 tons null',
  ],
  ['Перевозка удобрений из Китая в Европу выросла до 86 тыс. тонн.', 'other 86000 tons null'],
  ['Казахстан продал Китаю 310 тыс. тонн меди.', 'export 310000 tons null'],
  // a rate in brackets, a fraction, an adjective before the rate
  [
    'Экспорт составил 412,7 млн долларов (+14,2%), импорт – 198,4 млн долларов (–6,1%).',
    'export 412700000 USD null',
    'export 14.2 % null',
    'import 198400000 USD null',
    'import -6.1 % null',
  ],
  [
    'Экспорт составил 1,15 млрд долларов, что на четверть больше уровня 2022 года.',
    'export 1150000000 USD 2023',
    'export 25 % 2023',
  ],
  ['Товарооборот увеличился на рекордные 24%.', 'trade_turnover 24 % null'],
  ['Стоимость завода превышает полтриллиона тенге.', 'investment 500000000000 KZT null'],
  ['Проект одобрен, его бюджет – 54 млн долларов.', 'investment 54000000 USD null'],
  ['Город вырос, его доходы и бюджет – 54 млн долларов.', 'other 54000000 USD null'],
  // two writings of a sum; money spent on works; a works and its equipment; goods by weight
  [
    'На стройку уйдёт 80 миллиардов тенге ($ 249 млн) инвестиций.',
    'investment 80000000000 KZT null',
    'investment 249000000 USD null',
  ],
  ['На реконструкцию цеха пустят 12 млрд тенге.', 'investment 12000000000 KZT null'],
  ['На зарплату учителям уйдёт 12 млрд тенге.', 'other 12000000000 KZT null'],
  ['Когда цех строился, он стоил 1,8 млрд тенге.', 'investment 1800000000 KZT null'],
  ['В 2017 году на фабрике установили новую линию за 2 млн евро.', 'investment 2000000 EUR 2017'],
  ['Сделки корпорации переваливают за 11 млрд долларов.', 'other 11000000000 USD null'],
  [
    'Говядина, 20 тонн ценой 300 тыс. юаней, въехала в Китай.',
    'export 20 tons null',
    'other 300000 CNY null',
  ],
  // of another noun
  ['С участием китайских компаний рассмотрено 17 экономических дел, 6 из них – с примирением.'],
  // a share of those told before, and of people at that
  [
    'В области 4 проекта с китайским участием, из них 9 из 10 рабочих – местные.',
    'projects 4 projects null',
  ],
  [
    'Из 62 проектов с иностранным участием 9 – китайские.',
    'projects 62 projects null',
    'projects 9 projects null',
  ],
  [
    'В прошлом году туда отправлено 38 тысяч тонн муки, в КНР отгружено и 3 тысячи тонн масла.',
    'export 38000 tons 2024',
    'export 3000 tons 2024',
  ],
  ['Из провинции Шаньдун в Тараз доставлено 300 тонн оборудования.', 'import 300 tons null'],
  // a product that goes there is no price of it
  [
    'Завод, который поставляет продукцию в Китай, построен за 5 млрд тенге.',
    'investment 5000000000 KZT null',
  ],
  // what documents are about, what is to come, those who did something
  [
    'Подписаны меморандумы о реализации трех проектов с китайскими компаниями.',
    'other 3 projects null',
  ],
  ['Китайские компании построят в области четыре производства.', 'projects 4 projects null'],
  ['В области построят четыре производства.', 'other 4 enterprises null'],
  ['Выставку из Китая посмотрели 150 тысяч жителей города.', 'other 150000 persons null'],
  ['Это город, где всего 3,4 млн жителей.', 'population 3400000 persons null'],
  ['Завод обошёлся китайским партнёрам в 120 млн долларов.', 'investment 120000000 USD null'],
  [
    'Экспорт в КНР просел до 85 млн долларов, потеряв 12 %.',
    'export 85000000 USD null',
    'export -12 % null',
  ],
  [
    'В городе насчитывается 88 компаний с китайскими учредителями.',
    'enterprises 88 companies null',
  ],
  ['Стоимость проекта – четверть миллиарда тенге.', 'investment 250000000 KZT null'],
  // a count, no multiple; things are not counted by the milliard
  ['Цифра инвестиций менялась десять раз.'],
  [
    'Взаимная торговля с Китаем в 2024 году по отношению к 2023 году уменьшилась на 4,1 %.',
    'trade_turnover -4.1 % 2024',
  ],
  [
    'В области 76 компаний с китайским участием (из них 2 крупные, 6 средних и 68 малых).',
    'enterprises 76 companies null',
    'enterprises 2 companies null',
    'enterprises 6 companies null',
    'enterprises 68 companies null',
  ],
  [
    'В 2023 году товарооборот с Китаем составил 9,4 млрд долларов (2022 год – 7,7 млрд долларов).',
    'trade_turnover 9400000000 USD 2023',
    'trade_turnover 7700000000 USD 2022',
  ],
  ['Рост ВВП провинции за три квартала составил 6,7 процента.', 'grp 6.7 % null'],
  [
    'Экспорт в Китай снизился на четверть и составил 15 млн евро.',
    'export -25 % null',
    'export 15000000 EUR null',
  ],
  ['Импорт из Китая сократился наполовину.', 'import -50 % null'],
  ['Экспорт области в КНР прибавил четверть.', 'export 25 % null'],
  [
    'Экспорт в Китай вырос на 11 %, импорт оттуда упал на 4 %.',
    'export 11 % null',
    'import -4 % null',
  ],
  ['Товарооборот с КНР на 7 процентов ниже прошлогоднего.', 'trade_turnover -7 % null'],
  ['Импорт из Китая упал до 40 млн долларов.', 'import 40000000 USD null'],
  [
    'В области около двух тысяч иностранных компаний, и только 46 из них – с китайским капиталом.',
    'other 2000 companies null',
    'enterprises 46 companies null',
  ],
  [
    'Товарооборот с Китаем дошел до 1 млрд 128 млн долларов, причем 1 млрд 34 млн из этой суммы – импорт.',
    'trade_turnover 1128000000 USD null',
    'import 1034000000 USD null',
  ],
  ['Стоимость муки у нас до 2 раз ниже, чем в Китае.'],
  ['В городе работает свыше 4 тысяч субъектов бизнеса.', 'enterprises 4000 enterprises null'],
  ['В зоне 40 резидентов, из них семь – китайские.', 'enterprises 7 companies null'],
  [
    'Совместных с китайцами предприятий зарегистрировано 41, но работает половина.',
    'enterprises 41 enterprises null',
  ],
  [
    'Предприятий с капиталом из КНР, по данным статистиков, 312.',
    'enterprises 312 enterprises null',
  ],
  [
    'Здесь 1 тыс. 180 предприятий с участием китайского капитала (в 2018-м было 1 014).',
    'enterprises 1180 enterprises null',
    'enterprises 1014 enterprises 2018',
  ],
  ['Тепличный комплекс построят у станции за 24 млн долларов.', 'investment 24000000 USD null'],
  ['Гости подарили больнице томограф стоимостью 1,2 млн юаней.', 'other 1200000 CNY null'],
  [
    'Девять контейнеров с тканями на сумму 30 млн юаней ушли в Атырау.',
    'other 9 containers null',
    'other 30000000 CNY null',
  ],
  [
    'Область продала в Китай зерна на 214 млн долларов, а купила на 61 миллион.',
    'export 214000000 USD null',
    'import 61000000 USD null',
  ],
  [
    'В работе проекты на 540 миллионов долларов, из которых 210 миллионов приходится на ткацкие фабрики.',
    'investment 540000000 USD null',
    'investment 210000000 USD null',
  ],
  ['Объём торговли с Урумчи – 45 млн. USD.', 'trade_turnover 45000000 USD null'],
  ['Завод – один из 34 проектов карты индустриализации.', 'other 34 projects null'],
  ['Завод – один из 45 казахстанско-китайских проектов.', 'projects 45 projects null'],
  ['По пяти проектам уже строят.', 'other 5 projects null'],
  ['По двум проектам с китайскими инвесторами строят.', 'projects 2 projects null'],
  [
    'Комбинат поставил китайской корпорации свинец на сумму 30 млн долларов.',
    'other 30000000 USD null',
  ],
  ['Товарооборот с Китаем составил USD 148,9 млн.', 'trade_turnover 148900000 USD null'],
  ['Темп роста товарооборота с Китаем составил 11 %.', 'trade_turnover 11 % null'],
  ['Товарооборот с Китаем подскочил на 40%.', 'trade_turnover 40 % null'],
  [
    'Из них 60 млн долларов приходится на экспорт в Китай, 88,9 млн долларов – на импорт.',
    'export 60000000 USD null',
    'import 88900000 USD null',
  ],
  ['Бюджет проекта с китайской компанией – 24 млн долларов.', 'investment 24000000 USD null'],
  [
    'Количество казахстанско-китайских предприятий выросло до 43.',
    'enterprises 43 enterprises null',
  ],
  ['Область связывает с Китаем не один десяток совместных предприятий.'],
  ['Область наторговала с Китаем на 231,4 млн долларов.', 'trade_turnover 231400000 USD null'],
  [
    'Товарооборот с Китаем в 2023 году составил 1,082 млрд долларов, в 2024-м – 1,023 млрд долларов.',
    'trade_turnover 1082000000 USD 2023',
    'trade_turnover 1023000000 USD 2024',
  ],
  [
    'В прошлом году объём взаимной торговли составил 148,9 млн долларов, из которых экспорт составил 60,09 млн долларов, импорт – 88,9 млн долларов.',
    'trade_turnover 148900000 USD 2024',
    'export 60090000 USD 2024',
    'import 88900000 USD 2024',
  ],
  [
    'За последние 15 лет общий объём инвестиций из Китая составил 24 млрд долларов.',
    'investment 24000000000 USD P15Y',
  ],
  [
    'Численность населения города составляет 24 870 тыс. чел., в 2023 году ВРП города составлял 4,7 трлн юаней (661,8 млрд долл. США).',
    'population 24870000 persons null',
    'grp 4700000000000 CNY 2023',
    'grp 661800000000 USD 2023',
  ],
  [
    'В 2023 году объём валового внутреннего продукта города превысил 400 млрд юаней, а объём розничной торговли составил 182,236 млрд юаней.',
    'grp 400000000000 CNY 2023',
    'other 182236000000 CNY 2023',
  ],
  [
    'Сектор создаёт 1/4 ВВП города и около 40% внешней торговли.',
    'other 25 % null',
    'other 40 % null',
  ],
  [
    'В настоящее время в области действует 143 предприятия с участием китайского капитала.',
    'enterprises 143 enterprises 2025',
  ],
  [
    '23 мая форум собрал свыше 300 участников и 124 компании.',
    'other 300 participants 2025-05-23',
    'other 124 companies 2025-05-23',
  ],
  [
    'Товарооборот вырос с 18,99 млрд долларов в 2011 году до 21,31 млрд долларов.',
    'trade_turnover 18990000000 USD 2011',
    'trade_turnover 21310000000 USD null',
  ],
  [
    'Экспорт и импорт в 2024 году составили 60 и 88 млн долларов соответственно.',
    'export 60000000 USD 2024',
    'import 88000000 USD 2024',
  ],
  ['Экспорт увеличился на 27,4 % по сравнению с 2023 годом.', 'export 27.4 % 2024'],
  [
    'Реализуется 15 проектов на сумму 300 млн долларов.',
    'projects 15 projects null',
    'investment 300000000 USD null',
  ],
  ['Компания построит завод стоимостью 5 млрд тенге.', 'investment 5000000000 KZT null'],
  [
    'За январь–июнь 2025 года товарооборот составил 500 млн долларов.',
    'trade_turnover 500000000 USD 2025-01/2025-06',
  ],
  ['В регионе работают 20 совместных предприятий.', 'enterprises 20 enterprises null'],
  ['Привлечено 24 млрд долларов прямых инвестиций.', 'investment 24000000000 USD null'],
  [
    'Инвестиции составят от 5 до 7 млрд тенге.',
    'investment 5000000000 KZT null',
    'investment 7000000000 KZT null',
  ],
  [
    'Стороны намерены довести товарооборот до 35 млрд долларов к 2030 году.',
    'trade_turnover 35000000000 USD 2030',
  ],
  ['Экспорт муки составил 28,5 тысячи тонн.', 'export 28500 tons null'],
  ['За год экспорт в Китай сократился в 2,5 раза.', 'export -60 % null'],
  ['Товарооборот с Китаем вырос в 1,3 раза.', 'trade_turnover 30 % null'],
  ['По словам акима, товарооборот за год вырос вдвое.', 'trade_turnover 100 % null'],
  ['Город с населением более 10 млн принял гостей.', 'population 10000000 persons null'],
  ['В зоне работают 10 предприятий.', 'enterprises 10 enterprises null'],
  ['В форуме приняли участие 30 китайских компаний.', 'other 30 companies null'],
  ['Подписаны контракты на поставку муки на сумму 5 млн долларов.', 'other 5000000 USD null'],
  ['Подписано 17 документов на $629,1 млн.', 'investment 629100000 USD null'],
  [
    'В запуске 45 совместных казахстанско-китайских проектов стоимостью 15,5 миллиарда долларов.',
    'projects 45 projects null',
    'investment 15500000000 USD null',
  ],
  ['5-ти миллиардов долларов достиг товарооборот с Китаем.', 'trade_turnover 5000000000 USD null'],
  [
    'Товарооборот с Китаем составил 412,6 млн долларов, из них 61,3 млн пришлось на экспорт.',
    'trade_turnover 412600000 USD null',
    'export 61300000 USD null',
  ],
  [
    'В городе зарегистрировано 41 совместное с китайцами предприятие.',
    'enterprises 41 enterprises null',
  ],
  ['Завод появится в Уральске, и стоит он 21 миллиард тенге.', 'investment 21000000000 KZT null'],
  [
    'Товарооборот с Китаем достиг 5 млрд юаней с приростом в 14,7 проц.',
    'trade_turnover 5000000000 CNY null',
    'trade_turnover 14.7 % null',
  ],
  ['В регионе зарегистрировано 20 СП.', 'enterprises 20 enterprises null'],
  ['Численность работников – 500 человек.', 'other 500 persons null'],
  ['Количество совместных предприятий превышает 4700.', 'enterprises 4700 enterprises null'],
  [
    'Завод мощностью 50 тыс. тонн обойдётся в 30 млрд тенге.',
    'other 50000 tons null',
    'investment 30000000000 KZT null',
  ],
  [
    'Товарооборот за 2023 год - $41 млрд (+32% к 2022 году).',
    'trade_turnover 41000000000 USD 2023',
    'trade_turnover 32 % 2023',
  ],
  ['Завод за 122,8 млрд тенге строится в районе.', 'investment 122800000000 KZT null'],
  ['За последние пять лет товарооборот удвоился.', 'trade_turnover 100 % P5Y'],
  ['Доля Китая в экспорте составляет 35,4%.', 'other 35.4 % null'],
  ['Стороны двух стран и трёх регионов подписали 17 документов.'],
])('%s', (text, ...expected) => {
  expect(read(text)).toEqual(expected)
})

test('period and kind go on from the sentence before', () => {
  const previous = { kind: 'trade_turnover' as const, period: '2024', money: 'USD' }
  expect(
    read('При этом взаимная торговля увеличилась на 11% по сравнению с 2023 годом.', previous),
  ).toEqual(['trade_turnover 11 % 2024'])
  expect(read('Этот показатель вырос на 5%.', previous)).toEqual(['trade_turnover 5 % 2024'])
  expect(read('Экспорт составил 5 млн долларов.', previous)).toEqual(['export 5000000 USD 2024'])
  expect(read('Рост, по сравнению с прошлым годом, составил 10 процентов.', previous)[0]).toContain(
    'trade_turnover 10 %',
  )
  expect(read('Сегодня он превышает 30 млрд долларов.', previous)).toEqual([
    'trade_turnover 30000000000 USD 2025',
  ])
  expect(read('Экспорт – 37,1 млн, импорт – 91,6 млн.', previous)).toEqual([
    'export 37100000 USD 2024',
    'import 91600000 USD 2024',
  ])
  expect(read('В зале 200 человек.', previous)).toEqual(['other 200 persons null'])
})

test('hopes are told number by number', () => {
  const planned = (text: string) => findFigures(text, 0, [], null).map((one) => one.planned)
  expect(
    planned(
      'Поставлена задача довести товарооборот до 40 млрд долларов, сейчас он составляет 31,5 млрд долларов.',
    ),
  ).toEqual([true, false])
  expect(planned('Товарооборот составил 41 млрд долларов (+32% к 2022 году).')).toEqual([
    false,
    false,
  ])
  expect(planned('Товарооборот достигнет 35 млрд долларов к 2030 году.')).toEqual([true])
  expect(planned('Намерены увеличить товарооборот с 20 до 40 млн долларов.')).toEqual([true, true])
})

test.each<[string, [string, number][]]>([
  [
    'В Астане работают 54 китайских и 17 совместных предприятий.',
    [
      ['enterprises', 17],
      ['enterprises', 54],
    ],
  ],
  [
    'Из 300 иностранных компаний области 85 – китайские.',
    [
      ['other', 300],
      ['enterprises', 85],
    ],
  ],
  [
    'Здесь две тысячи иностранных и совместных компаний, в том числе 38 с участием китайского капитала.',
    [
      ['other', 2000],
      ['enterprises', 38],
    ],
  ],
  ['Город с 10-миллионным населением станет побратимом Павлодара.', [['population', 10_000_000]]],
  [
    'Сумма подписанных с китайскими компаниями меморандумов составила 134 млрд тенге.',
    [['investment', 134e9]],
  ],
  ['Китайцы построят цех по выпуску плит за 7 млрд тенге.', [['investment', 7e9]]],
])('%s', (text, expected) => {
  expect(findFigures(text, 0, [], null).map(({ kind, value }) => [kind, value])).toEqual(expected)
})

test('a pronoun takes up what the sentence before told of', () => {
  const after = (text: string) =>
    findFigures(text, 0, [], { kind: 'trade_turnover', period: null, money: 'USD' })[0]
  expect(after('По итогам прошлого года он составил 3 млрд долларов.')?.kind).toBe('trade_turnover')
  expect(after('Почти 2 млрд из этой суммы – на область.')).toMatchObject({
    kind: 'trade_turnover',
    value: 2e9,
    unit: 'USD',
  })
  expect(after('По итогам прошлого года завод получил 3 млрд долларов.')?.kind).toBe('other')
})

test('turnover with others is told apart', () => {
  const one = (text: string) => findFigures(text, 0, [], null)[0]
  expect(one('Товарооборот с Россией составил 5 млн долларов США.')).toMatchObject({
    withOthers: true,
  })
  expect(one('Товарооборот с Китаем составил 5 млн долларов США.')).toMatchObject({
    withOthers: false,
    withChina: true,
  })
  expect(one('Товарооборот области составил 5 млн долларов США.')).toMatchObject({
    withOthers: false,
    withChina: false,
  })
})

test('every trigger is proved by its phrase', () => {
  const unproved = figureProofs().filter(
    ({ kind, proof }) => findFigures(proof, 0, [], null)[0]?.kind !== kind,
  )
  expect(unproved).toEqual([])
})

test('offsets are of the article', () => {
  const text = 'Экспорт составил 5 млн долларов.'
  const found = findFigures(text, 100, [], null)[0]
  expect(text.slice((found?.start ?? 0) - 100, (found?.end ?? 0) - 100)).toBe('5 млн долларов')
  expect(text.slice((found?.trigger?.start ?? 0) - 100, (found?.trigger?.end ?? 0) - 100)).toBe(
    'Экспорт',
  )
})

test.each<[string, ...string[]]>([
  ['Действуют из них 33.', 'enterprises 33 enterprises 2024'],
  ['Из них 33 – совместные.', 'enterprises 33 enterprises 2024'],
  ['Из них 33 процента – местные.', 'other 33 % 2024'],
  ['Действуют они по всей области.'],
])('behind a count of enterprises: %s', (text, ...expected) => {
  const previous = { kind: 'enterprises', period: '2024', money: null } as const
  expect(read(text, previous)).toEqual(expected)
})
