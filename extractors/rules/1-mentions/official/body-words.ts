import type { OrganizationEntity } from '../../../engine/mention.ts'

/** Whether a folded word in the genitive can stand for a body told before («директор компании»). */
export const isBodyWord = (lower: string): boolean => kindOf(lower) !== undefined

/** What kind of body such a word means. */
export const kindOf = (lower: string): OrganizationEntity['kind'] | undefined =>
  bodyWords.get(lower)

/** «за газету», «за холдинг»: the genitive of such a word printed in the accusative; null for other words. */
export function bodyWordOf(lower: string): string | null {
  if (bodyWords.has(lower)) return lower
  const forms = [`${lower}а`, `${lower}я`, lower.replace(/у$/, 'ы'), lower.replace(/[ую]$/, 'и')]
  return forms.find((form) => bodyWords.has(form)) ?? null
}

/** Genitives of the words by which reports call a body again. */
const bodyWords = new Map<string, OrganizationEntity['kind']>([
  ...[
    'компании',
    'корпорации',
    'предприятия',
    'холдинга',
    'концерна',
    'фирмы',
    'завода',
    'группы',
    'товарищества',
    'госкомпании',
    'авиакомпании',
    'нацкомпании',
    'стартапа',
    'агрохолдинга',
    'комбината',
    'фабрики',
    'консорциума',
    'турфирмы',
    'фермы',
    'кооператива',
    'агрофирмы',
    'шахты',
    'рудника',
    'электростанции',
    'биржи',
    'издательства',
    'гостиницы',
    'отеля',
  ].map((word) => [word, 'company'] as const),
  ...['университета', 'института', 'вуза', 'академии', 'колледжа', 'училища'].map(
    (word) => [word, 'university'] as const,
  ),
  ...[
    'управления',
    'департамента',
    'министерства',
    'комитета',
    'бюро',
    'канцелярии',
    'комиссии',
    'посольства',
    'консульства',
    'генконсульства',
    'таможни',
    'собрания',
    'прокуратуры',
    'инспекции',
    'торгпредства',
    'маслихата',
  ].map((word) => [word, 'government'] as const),
  ...['газеты', 'телеканала', 'агентства', 'журнала', 'медиахолдинга'].map(
    (word) => [word, 'media'] as const,
  ),
  ...[
    'больницы',
    'клиники',
    'центра',
    'музея',
    'театра',
    'библиотеки',
    'школы',
    'госпиталя',
    'поликлиники',
    'зоопарка',
    'заповедника',
    'аэропорта',
    'вокзала',
    'станции',
    'обсерватории',
    'филармонии',
    'ансамбля',
    'оркестра',
    'галереи',
    'лаборатории',
    'технопарка',
    'архива',
    'клуба',
    'организации',
  ].map((word) => [word, 'other'] as const),
  ...['спк', 'нпп', 'мид', 'администрации', 'дирекции'].map((word) => [word, 'other'] as const),
  ...['тоо', 'ао', 'нао'].map((word) => [word, 'company'] as const),
  ...['ассоциации', 'палаты', 'союза', 'федерации', 'альянса', 'банка', 'фонда'].map(
    (word) => [word, 'association'] as const,
  ),
])
