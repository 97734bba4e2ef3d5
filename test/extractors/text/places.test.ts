import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPlaces } from '../../../extractors/text/places/places.ts'

/** Mentions drawn into the text: `[провинции Шэньси]CN-SN`; adjectives get `~`, countries are left out. */
function draw(text: string): string {
  let out = ''
  let at = 0
  for (const { start, end, places, adjective, country } of findPlaces(text)) {
    if (country || places.every(({ entry }) => !/^(?:KZ|CN)$/.test(entry.country))) continue
    out += `${text.slice(at, start)}[${text.slice(start, end)}]${adjective ? '~' : ''}`
    out += places.map(({ entry }) => entry.id).join('+')
    at = end
  }
  return out + text.slice(at)
}

/** Each line is the text with the mentions that are wanted, drawn in; the bare text is got by taking them out. */
function holds(lines: string): void {
  for (const line of lines.split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const bare = line.replace(/\[([^\]]*)\]~?(?:[A-Z]{2}(?:-[A-Za-z0-9-]*[A-Za-z0-9])?)/g, '$1')
    test(bare, () => expect(draw(bare)).toBe(line))
  }
}

describe('heads', () => {
  holds(`
    делегация [провинции Шэньси]CN-SN посетила [город Алматы]KZ-75
    акимат [г. Алматы]KZ-75, [г.Астана]KZ-71, [пров. Хэнань]CN-HA
    в [городе Цзинань]CN-370100 прошёл форум
    мэр [города Мяньян]CN-510700 [провинции Сычуань]CN-SC
    аким [области Жетысу]KZ-33 и аким [области Абай]KZ-10
    [область Ұлытау]KZ-62, [Улытауская область]KZ-62, [Жетысуской области]KZ-33, [Абайской области]KZ-10
    [Панфиловский район]KZ-33-panfilovskij и [район Панфилова]KZ-33-panfilovskij
    [порт Ляньюньган]CN-320700-port и [порту «Курык»]KZ-47-port-kuryk
    в [уезде Куча]CN-652902 и [уезде Бурчун]CN-654321
    [Или-Казахского автономного округа]CN-654000
    [Алматинской обл.]KZ-19
    в [районе Алматы]KZ-71-almaty [города Астаны]KZ-71
    [район Магжана Жумабаева]KZ-59-magzhana-zhumabaeva и [районе имени Габита Мусрепова]KZ-59-imeni-gabita-musrepova
    В 2024 г. [Алматы]KZ-75 принял гостей
  `)
})

describe('lists under one head', () => {
  holds(`
    [Алматинская]KZ-19 и [Туркестанская области]KZ-61 с китайскими [провинциями Шаньси]CN-SX и [Хубэй]CN-HB
    [города Пекин]CN-BJ, [Шанхай]CN-SH, [Ханчжоу]CN-330100 и [Цзинань]CN-370100
    [областей Жетысу]KZ-33 и [Абай]KZ-10
    развитие [городов Конаев]KZ-19-qonaev и [Алатау]KZ-19-alatau
    [Енбекшиказахского]KZ-19-enbekshikazahskij и [Панфиловского районов]KZ-33-panfilovskij
    между [городами Алматы]KZ-75 и [Шанхай]CN-SH
    [области: Жетысу]KZ-33, [Абай]KZ-10 и [Улытау]KZ-62
    аким области – Абай Иванов; в области: [Алматы]KZ-75 — крупнейший город
    [районы Аксуский]KZ-33-aksuskij, [Алакольский]KZ-33-alakolskij и [Панфиловский]KZ-33-panfilovskij [области Жетысу]KZ-33
    районы [Алматинской области]KZ-19
    [Алматинской]KZ-19, [Туркестанской]KZ-61, а также [Жамбылской областей]KZ-31
  `)
})

describe('cities, regions and their adjectives', () => {
  holds(`
    [Алматы]KZ-75 и [Алматинская область]KZ-19
    [алматинские]~KZ-75 компании
    [Алматинская область]KZ-19 растёт, [алматинские]~KZ-19 аграрии довольны
    в [городе Туркестане]KZ-61-turkistan и [области]KZ-61
    [Туркестан]KZ-61-turkistan и [Туркестанская область]KZ-61
    [хубэйская]~CN-HB делегация, [шанхайские]~CN-SH инвесторы
    [сычуаньско]~CN-SC-[алматинский]~KZ-75 форум
    [жетысуская]~KZ-33 сторона
    [Восточно-Казахстанская область]KZ-63, [ВКО]KZ-63, [Восточный Казахстан]KZ-63
    [Северном Казахстане]KZ-59 и север Казахстана
    [ЮКО]KZ-61, [Южно-Казахстанской области]KZ-61
    [СУАР]CN-XJ КНР, [Синьцзян]CN-XJ, [Синьцзян-Уйгурского автономного района]CN-XJ
    [Внутренняя Монголия]CN-NM и [автономный район Внутренняя Монголия]CN-NM
  `)
})

describe('names of one spelling', () => {
  holds(`
    [город Семей]KZ-10-semey и поддержка семей
    Семей с детьми стало больше
    Или так, или иначе
    [Семей]KZ-10-semey и [Урумчи]CN-650100 подписали меморандум
    река Или обмелела, в горах Алтай снег
    Республика Алтай: [город Алтай]KZ-63-altai
    [округ Алтай]CN-654300 [СУАР]CN-XJ, [город Алтай]CN-654301 ([Синьцзян]CN-XJ)
    Абай Кунанбаев, проспект Абая, имени Абая
    [переходы Достык]KZ-33-dostyk – [Алашанькоу]CN-652702 и [Алтынколь]KZ-33-altynkol – [Хоргос]CN-654004
    [КПП Хоргос]CN-654004 /[Синьцзян]CN-XJ/
    Пекин Палас, Шанхай Плаза и [Пекин]CN-BJ
    китайский [Хоргос]CN-654004 и казахстанский [Хоргос]KZ-33-khorgos
    [МЦПС «Хоргос»]KZ-33-icbc-khorgos и [СЭЗ «Хоргос – Восточные ворота»]KZ-33-khorgos-eastern-gates
    [Хоргос]CN-654004 в КНР, [Хоргос]CN-654004 ([СУАР]CN-XJ), [СУАР]CN-XJ и [Хоргос]KZ-33-khorgos
    [МАПП «Бахты»]KZ-10-bakhty – «[Покиту]CN-654221-pass»
    из [Аньхоя]CN-AH в [Павлодар]KZ-55-pavlodar, [Экибастуз]KZ-55-ekibastuz и [Аксу]KZ-55-aksu
    [Алтай]CN-654301 ([СУАР]CN-XJ КНР), [Шу]KZ-31-shu [Жамбылской области]KZ-31
    по трассе [Алматы]KZ-75 – [Хоргос]KZ-33-khorgos
    жители [Алматинской]~KZ-19 и [Туркестанской]~KZ-61.
    [город Иу]CN-330782 и [уезд Иу]CN-650522
    в [селе Кеген]KZ-19-kegen-village, село Алматы
    [КПП Хоргос]KZ-33-khorgos, [город Хоргос]CN-654004
    [Аксу]KZ-55-aksu [Павлодарской области]KZ-55
    [Аксу]CN-652901 и [Кашгар]CN-653101 в [Синьцзяне]CN-XJ
    Восточный Туркестан, Заилийский Алатау
    Динмухамед Конаев и Д. Конаев родились там
    в [Конаеве]KZ-19-qonaev строят
    Ли Хайнань и Ван Нинбо
    Нурсултан Назарбаев посетил [Нур-Султан]KZ-71
    Шанхайская организация сотрудничества
    [Хэнань]CN-HA, [Хунань]CN-HN, [Хайнань]CN-HI; [Шаньси]CN-SX, [Шэньси]CN-SN
    из [Хэнаня]CN-HA, в [Хэнани]CN-HA
    саммит в Ташкенте и Омской области
  `)
})

describe('names of something else', () => {
  holds(`
    СПК «Конаев» и ФК «Астана»
    АО «НК «СПК «Алматы»» построит завод
    университет Туран, гостиница «Алматы»
    ТОО «Казахстан-Китай Инвест»
    [Пекинский]~CN-BJ университет
    по улице Алматинской и проспекту Достык
    «Кайрат» – «Астана»
    Павлодарское водохранилище
    аксу-булакский, Аксу-Булак
    напоминают «Костанайские новости», газета «Актюбинский вестник»
    сообщают «Алматы – жизнь», «Павлодарская неделя» вышла, формат «Тобол – Янцзы»
    компания «Синьцзян Нефть» и директор «Туркестан Инвест»
    АО «УК СЭЗ «Хоргос – Восточные ворота»
    Народный банк Китая; клуб «Кайрат» [Алматы]KZ-75
    политолог Досым Сатпаев, имени Сатпаева
    Делегация посетила [Конаев]KZ-19-qonaev, консул Ли Сян посетил [Конаев]KZ-19-qonaev
    завод посетил Конаев
    Аким [Сатпаева]KZ-62-satpaev и Каныш Сатпаев
    [Курчатов]KZ-10-kurchatov и [Нинбо]CN-330200 подписали меморандум
    Курчатов и Пушкин подписали меморандум
    аким [Степняка]KZ-11-stepnyak Ерлан Сагинтаев, аким Абай Сагинтаев
    делегация [Степняка]KZ-11-stepnyak прибыла
    [Семей]KZ-10-semey — побратим [Чугучака]CN-654201. Поддержка семей.
    форум «[Алматы]KZ-75 — [Шанхай]CN-SH»
    «[Алматинская область]KZ-19 готова к сотрудничеству»
  `)
})

test('the printed form is nominative and differs from the canonical name where the text does', () => {
  const printed = (text: string): string[] =>
    findPlaces(text).flatMap(({ places }) => places.map((one) => one.printed))
  expect(printed('в Кульдже и Чугучаке')).toEqual(['Кульджа', 'Чугучак'])
  expect(printed('в СУАР и ВКО')).toEqual(['СУАР', 'ВКО'])
  expect(printed('в Алматинской и Жамбылской областях')).toEqual([
    'Алматинская область',
    'Жамбылская область',
  ])
  expect(printed('Улытауской области, хубэйская делегация')).toEqual([
    'Улытауская область',
    'Хубэй',
  ])
  expect(printed('города Мяньян провинции Сычуань')).toEqual(['Мяньян', 'Сычуань'])
  expect(printed('района Т. Рыскулова')).toEqual(['район Т. Рыскулова'])
})

test('cases are those of the form, of the head where there is one', () => {
  const cases = (text: string): string[] => findPlaces(text).map((one) => one.cases.join(' '))
  expect(cases('с Шанхаем')).toEqual(['ins'])
  expect(cases('с провинцией Хэнань')).toEqual(['ins'])
  expect(cases('Алматинскую область')).toEqual(['acc'])
  expect(cases('с Алматинской и Жамбылской областями')).toEqual(['ins', 'ins'])
})

test('countries are marked, adjectives of them too', () => {
  const found = findPlaces('Казахстанско-китайский форум в КНР, казахстанская сторона')
  expect(found.map(({ country, adjective }) => [country, adjective])).toEqual([
    [true, true],
    [true, true],
    [true, false],
    [true, true],
  ])
})

test('spans lie within the text, in order, whatever the text', () => {
  const pieces = [
    'Алматы',
    'области',
    ' ',
    ', ',
    'и',
    '«',
    '»',
    'г.',
    'СЭЗ',
    'Хоргос',
    '-',
    'Или',
    '\n',
    'китайский',
    'районы',
    'Абай',
    ':',
    'С',
    '"',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
      const text = parts.join('')
      let at = 0
      for (const { start, end, places } of findPlaces(text)) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        expect(places.length).toBeGreaterThan(0)
        at = end
      }
      expect(at).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 500 },
  )
})

describe('letters', () => {
  holds(`
    [Алмaты]KZ-75 и [Шан\u00adхай]CN-SH и [Сeмeй]KZ-10-semey, да
    [Жетісу]KZ-33 и [Қарағанды]KZ-35-karaganda
    [АЛМАТЫ]KZ-75 И [ШАНХАЙ]CN-SH
    [Алматы]KZ-75-[Сиань]CN-610100
    [Усть Каменогорск]KZ-63-oskemen, в [СУАРе]CN-XJ, Петропавловск-Камчатский
  `)
})

describe('spelt by ear, and usual names of the county level', () => {
  holds(`
    из [Инчуаня]CN-640100, [Гуанджоу]CN-440100, [Сяминя]CN-350200 и [Шенженя]CN-440300
    [Ланчжоу]CN-620100 и Ланчао, Шиан, Ли Ланчжоу
    из [Маньчжурии]CN-150781, мэр [Маньчжурии]CN-150781, в Северной Маньчжурии
    в [городе Хайлар]CN-150702, из [уезда Чжунмоу]CN-410122, эпос «Манас», [уезд Манас]CN-652324
  `)
  test('a name spelt by ear is printed in its own spelling', () => {
    const [found] = findPlaces('Делегация прибыла из Инчуаня.')
    expect(found?.places[0]).toMatchObject({ printed: 'Инчуань', entry: { name: 'Иньчуань' } })
  })
})
