import { expect, test } from 'vitest'
import { SECTORS } from '../../../extractors/record.ts'
import { findSectors, sectorPhrases } from '../../../extractors/text/sectors/sectors.ts'

const codes = (text: string) => [...new Set(findSectors(text).flatMap((one) => one.codes))].sort()

test('every entry of the lexicon is proved by its phrase', () => {
  const unproved = sectorPhrases().filter(({ code, pattern, proof }) => {
    const found = findSectors(proof)
    return code === null
      ? found.length > 0
      : !found.some((one) => one.codes.includes(code)) || pattern === ''
  })
  expect(unproved).toEqual([])
})

test('every sector has words', () => {
  const known = new Set(sectorPhrases().map((one) => one.code))
  expect(SECTORS.filter((code) => !known.has(code))).toEqual([])
})

test.each<[string, string[]]>([
  [
    'торгово-экономические и культурно-гуманитарные связи',
    ['culture', 'economy', 'humanitarian', 'trade'],
  ],
  ['торгово-промышленное партнёрство', ['industry', 'trade']],
  ['научно-техническое сотрудничество', ['science', 'technology']],
  ['транспортно-логистическая инфраструктура', ['infrastructure', 'logistics', 'transport']],
  ['транзитных перевозок и академических обменов', ['education', 'transit', 'transport']],
  ['внедрение водосберегающих технологий', ['water']],
  ['развитие городов Конаев и Алатау', ['urban_development']],
  [
    'пищевой промышленности, возобновляемых источников энергии и информационных технологий',
    ['digital', 'food', 'green_energy'],
  ],
  [
    'в АПК, логистике, зелёной энергетике и сфере высоких технологий',
    ['agriculture', 'green_energy', 'logistics', 'technology'],
  ],
  [
    'обрабатывающая промышленность, инфраструктура, строительство',
    ['construction', 'infrastructure', 'manufacturing'],
  ],
  ['выпуск автокресел и производство каустической соды', ['industry', 'manufacturing']],
  [
    'развитие перепелеводства, трансформаторостроения и микрохирургии',
    ['agriculture', 'health', 'manufacturing'],
  ],
  ['под руководством делопроизводства', []],
  ['производство оконных профилей', ['manufacturing']],
  ['производство кобыльего молока', ['food']],
  ['рост производства продукции и производств в регионе', []],
  ['переработка сельскохозяйственной продукции', ['agriculture']],
  [
    'культурные, спортивные, туристические и молодежные обмены',
    ['culture', 'sport', 'tourism', 'youth'],
  ],
  ['горно-металлургический комплекс', ['mining']],
  ['технологии капельного орошения', ['water']],
  ['добыча нефти', ['oil_gas']],
  ['добыча меди', ['mining']],
  ['строительство железной дороги', ['construction', 'infrastructure', 'transport']],
  ['АГРОПРОМЫШЛЕННЫЙ КОМПЛЕКС', ['agriculture']],
  ['прямые авиарейсы и ж/д сообщение', ['transport']],
  ['социально-экономическое развитие', ['economy']],
  ['развитие малого и среднего бизнеса', ['small_business']],
  [
    'проекты «зелёной» энергетики и “умного” города',
    ['digital', 'green_energy', 'urban_development'],
  ],
  ['развитие сельского, лесного и водного хозяйства', ['agriculture', 'environment', 'water']],
  ['мощности солнечных и ветровых электростанций', ['green_energy']],
  ['лёгкой и пищевой промышленности', ['food', 'manufacturing']],
  ['строительство железнодорожной линии', ['construction', 'infrastructure', 'transport']],
  ['международные соревнования', ['sport']],
  ['связи в различных отраслях экономики', ['economy']],
  ['медеплавильный комбинат', ['industry']],
  ['добыча углеводородов и битумный завод', ['manufacturing', 'oil_gas']],
  ['беспроцентная финансовая помощь', ['finance']],
  ['покупка акций рудника', ['investment', 'mining']],
  ['малые ГЭС и ветроустановки', ['energy', 'green_energy']],
])('%s', (text, expected) => {
  expect(codes(text)).toEqual(expected)
})

test.each([
  'паспорт проекта',
  'внедрение таких культур',
  'городская газета',
  'предоставлены средства',
  'заводить разговор',
  'искусственный водоём',
  'различные отрасли экономики',
  'специальная экономическая зона',
  'водитель и его паспорт',
  'в 1997 году образована область',
  'технические причины',
  'договор с торгово-промышленной палатой',
  'мир и состав совета',
  'дорогой друг',
  'подписали дорожную карту',
  'спели на китайском языке',
  'строительство «Одного пояса, одного пути»',
  'строительство сообщества единой судьбы',
  'доктор медицинских наук',
  'рассказал об экономическом потенциале',
  'программа инновационного развития',
  'один из крупнейших инвесторов',
  'на контрольно-пропускном пункте',
])('no sector in: %s', (text) => {
  expect(findSectors(text)).toEqual([])
})

test('spans are of the text', () => {
  const text = 'Обсудили «зелёную\u00a0энергетику» и туризм.'
  expect(findSectors(text).map((one) => text.slice(one.start, one.end))).toEqual([
    'зелёную\u00a0энергетику',
    'туризм',
  ])
})
