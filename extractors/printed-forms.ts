import type { PlaceRef } from './engine/mention.ts'
import { gazetteer } from './gazetteer/index.ts'
import { placeKey } from './text/places/key.ts'
import { firstLetters } from './text/words/first-letters.ts'

/**
 * Nominative forms that the text names a place by, where they differ from its canonical name. For an abbreviation of a former
 * name the former name in full («ЮКО»: Южно-Казахстанская область), for «округ X», «озеро X» the bare X if printed, for a zone or an
 * autonomous prefecture the words that the text calls it by («свободная экономическая зона», «автономная область»).
 */
export function printedForms(place: PlaceRef, text: string): string[] {
  const forms = place.printed === place.name ? [] : [place.printed]
  const bare = place.name.replace(/^(?:округ|озеро) /, '')
  const words = text.slice(place.start, place.end)
  // «Тарбагатайский округ» is no Тачэн
  if (bare !== place.name && words.includes(bare.slice(0, 4))) forms.push(bare)
  const short = place.printed.replace(/^(?:АР|Автономный район) /i, '')
  if (short !== place.printed && short !== place.name) forms.push(short)
  if (/^\p{Lu}{2,4}$|Казахстан$/u.test(place.printed)) {
    const names = gazetteer.byId.get(place.id)?.names ?? []
    forms.push(
      ...names
        .map((name) => name.text)
        .filter((name) => / область$/.test(name) && name !== place.name)
        .filter((name) => isShortFor(place.printed, name)),
    )
  }
  const called = calledBy(place, words.toLowerCase())
  if (called !== null && !forms.includes(called)) forms.push(called)
  return spelled(place, forms, words)
}

/** «ЮКО», «Южный Казахстан» are short for «Южно-Казахстанская область», «ЗКО» is not for «Уральская область». */
const isShortFor = (short: string, name: string): boolean =>
  / /.test(short) ? short.slice(0, 3) === name.slice(0, 3) : short === firstLetters(name)

/** Forms in the text's own letters: «Онтустик» for «Оңтүстік», «область Жетісу» for область Жетысу. */
function spelled({ name }: PlaceRef, forms: string[], words: string): string[] {
  if (!kazakh.test(words) && !kazakh.test(name)) return forms
  const own = new Map((words.match(/[\p{L}-]{4,}/gu) ?? []).map((word) => [placeKey(word), word]))
  const inOwn = (form: string): string =>
    form.replace(/[\p{L}-]{4,}/gu, (word) => own.get(placeKey(word)) ?? word)
  const all = [name, ...forms].map(inOwn).filter((form) => form !== name)
  const headed = /^(?:область|район) /.exec(name)?.[0]
  return [
    ...new Set(all.flatMap((form) => (headed && !/ /.test(form) ? [form, headed + form] : [form]))),
  ]
}

const kazakh = /[әғқңөұүһі]/i

/** The name with the head that the text prints before or behind it, if that is another than the canonical one's. */
function calledBy({ kind, name, printed }: PlaceRef, words: string): string | null {
  if (kind === 'zone') {
    const [, adjective, noun] = works.exec(words) ?? []
    const head =
      zoneHeads.find(([start]) => words.startsWith(start))?.[1] ??
      worksHeads[`${adjective} ${noun}`]
    const own = /^(?:СЭЗ|ОЭЗ|ИЗ) (.+)$/.exec(printed)?.[1]
    return head && own ? `${head} ${own}` : null
  }
  if (!/ автономный округ$/.test(name) || !/автономн\S+ област/.test(words)) return null
  return name.replace(/ский автономный округ$/, 'ская автономная область')
}

const zoneHeads = [
  ['специальн', 'специальная экономическая зона'],
  ['свободн', 'свободная экономическая зона'],
  ['особ', 'особая экономическая зона'],
  ['промзон', 'промзона'],
] as const

/** «индустриальной зоне», «промышленного парка»: the adjective as printed, the noun that it stands before. */
const works = /^(индустриальн|промышленн)\S+ (зон|парк)/
const worksHeads: Record<string, string> = {
  'индустриальн зон': 'индустриальная зона',
  'индустриальн парк': 'индустриальный парк',
  'промышленн зон': 'промышленная зона',
  'промышленн парк': 'промышленный парк',
}
