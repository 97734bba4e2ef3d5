import type { Endings, Gender } from './adjective.ts'
import { frozen, HARD, HUSH, hardStem, softStem, VELAR_OR_HUSH } from './noun-stem.ts'

/**
 * Plural of a noun given in the nominative singular; `alive` makes the accusative a genitive.
 */
export function plural(
  word: string,
  lower: string,
  gender: Gender,
  alive: boolean,
): Endings | null {
  const stem = word.slice(0, -1)
  const last = lower.at(-1) ?? ''
  const before = lower.slice(0, -1)
  if (/^(?:время|имя)$/.test(lower)) {
    return many(`${stem.slice(0, -1)}мен`, 'а', '', 'ам', false, [`${stem.slice(0, -1)}мён`])
  }
  if (last === 'а') {
    return many(stem, VELAR_OR_HUSH.test(before) ? 'и' : 'ы', '', 'ам', alive, [zero(stem)])
  }
  if (last === 'я') {
    const vowel = /[иеаоу]$/.test(before)
    const gen = before.endsWith('ь')
      ? `${stem.slice(0, -1)}ей`
      : vowel
        ? `${stem}й`
        : softZero(stem)
    return many(stem, 'и', '', 'ям', alive, [gen])
  }
  if (last === 'ь' && gender === 'f')
    return many(stem, 'и', 'ей', /[жшщч]ь$/.test(lower) ? 'ам' : 'ям', alive)
  if (last === 'ь') return many(softStem(stem, lower), 'и', 'ей', 'ям', alive)
  if (last === 'й') return many(stem, 'и', 'ев', 'ям', alive)
  if (last === 'о') return many(stem, 'а', '', 'ам', alive, [zero(stem)])
  if (last === 'е') {
    if (/[иь]$/.test(before)) return many(stem, 'я', '', 'ям', alive, [`${stem.slice(0, -1)}ий`])
    return HUSH.test(before)
      ? many(stem, 'а', '', 'ам', alive, [stem])
      : many(stem, 'я', 'ей', 'ям', alive)
  }
  if (!HARD.test(lower)) return frozen(word)
  const base = hardStem(word, lower)
  if (/(?:жан|ян|чан|дан)ин$/.test(lower) && alive) {
    return many(word.slice(0, -2), 'е', '', 'ам', true, [word.slice(0, -2)])
  }
  const nom = PLURAL_A.test(lower) ? 'а' : VELAR_OR_HUSH.test(base.toLowerCase()) ? 'и' : 'ы'
  const gens = /[жшщч]$/.test(lower) ? ['ей'] : lower.endsWith('ц') ? ['ев', 'ов'] : ['ов']
  return many(
    base,
    nom,
    '',
    'ам',
    alive,
    gens.map((gen) => base + gen),
  )
}

/** From a noun that has no singular («переговоры», «отношения», «связи»). */
export function fromPlural(word: string, alive: boolean): Endings {
  const stem = word.slice(0, -1)
  const lower = word.toLowerCase()
  const last = lower.at(-1) ?? ''
  if (lower.endsWith('ии') || lower.endsWith('ия'))
    return many(stem, last, '', 'ям', alive, [`${stem}й`])
  if (last === 'я') return many(stem, last, 'ей', 'ям', alive)
  if (last === 'а') return many(stem, last, '', 'ам', alive, [zero(stem), `${stem}ов`])
  if (last === 'ы') return many(stem, last, '', 'ам', alive, [`${stem}ов`, zero(stem)])
  if (/[кгх]и$/.test(lower)) return many(stem, last, '', 'ам', alive, [`${stem}ов`, zero(stem)])
  if (/[жшщч]и$/.test(lower)) return many(stem, last, '', 'ам', alive, [`${stem}ей`, stem])
  if (last === 'и') return many(stem, last, '', 'ям', alive, [`${stem}ей`, `${stem}ь`])
  return frozen(word)
}

const PLURAL_A =
  /^(?:город|профессор|директор|паспорт|поезд|дом|лес|адрес|цех|округ|край|остров|мастер|доктор|сорт|берег|век|глаз|счет|счёт|холод|инспектор|учитель|отпуск|корпус|номер|том|тон|кузов|луг)$/

/** Genitive plural without ending; a vowel is put between two last consonants where the rule is regular. */
function zero(stem: string): string {
  const lower = stem.toLowerCase()
  const head = stem.slice(0, -1)
  if (lower === 'письм') return 'писем'
  if (/[йь]к$/.test(lower)) return `${stem.slice(0, -2)}ек`
  if (/[жшчщ]к$/.test(lower)) return `${head}ек`
  if (/[бвгдзлмнпрстфх]к$/.test(lower)) return `${head}ок`
  if (lower.endsWith('кн')) return `${head}он`
  if (/^(?:сестр|ведр)$/.test(lower)) return `${head}ёр`
  return stem
}

function softZero(stem: string): string {
  const lower = stem.toLowerCase()
  const head = stem.slice(0, -1)
  if (/[бвгджзкмпрстфхчш]н$/.test(lower)) return `${head}ен`
  if (/[вбмп]л$/.test(lower)) return `${head}ель`
  return `${stem}ь`
}

function many(
  stem: string,
  nom: string,
  gen: string,
  dat: 'ам' | 'ям',
  alive: boolean,
  genitive: readonly string[] = [stem + gen],
): Endings {
  const nominative = [stem + nom]
  return {
    nom: nominative,
    gen: genitive,
    dat: [stem + dat],
    acc: alive ? genitive : nominative,
    ins: [`${stem + dat}и`],
    loc: [`${stem}${dat.slice(0, 1)}х`],
  }
}
