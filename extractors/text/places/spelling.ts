import { capital } from '../words/capital.ts'
import type { Reading } from './types.ts'

/**
 * What stays of a folded Chinese name when the spellings that outlets confuse are made one: н and нь, э and е, ы and и, doubled
 * letters, and чж, дж, ж or цз, дз for zh and j («Инчуань», «Сяминь», «Гуанджоу», «Шенжень»).
 */
export const spellingKey = (key: string): string =>
  key
    .replace(/ь/g, '')
    .replace(/э/g, 'е')
    .replace(/ы/g, 'и')
    .replace(/[чд]ж/g, 'ж')
    .replace(/дз/g, 'цз')
    .replace(/нг(?=[жбпфцкшх]|$)/g, 'н')
    .replace(/([а-я])\1/g, '$1')

/** A form of a name («иньчуанем») by which a misspelt one is known; `name`: its folded nominative. */
export interface Spelling {
  form: string
  name: string
  reading: Reading
}

/** Whether a form is long enough to be known by its sound alone, and of a place that needs no head. */
export function canBeMisspelt(form: string, { entry, role, headClass, marks }: Reading): boolean {
  return (
    entry.country === 'CN' &&
    role === 'noun' &&
    headClass === null &&
    /^(?:city|province|prefecture)$/.test(entry.kind) &&
    form.length > 4 &&
    /^[а-я]+$/.test(form) &&
    ![...marks].some((mark) => /^(?:head|common|surname|near|site)$/.test(mark))
  )
}

/** The readings of a misspelt form, printed with its own spelling in the nominative: «Инчуанем» → Инчуань. */
export function misspelt(key: string, known: readonly Spelling[]): Reading[] {
  const readings: Reading[] = []
  for (const { form, name, reading } of known) {
    if (readings.some(({ entry }) => entry === reading.entry)) continue
    readings.push({ ...reading, printed: asPrinted(key, form, name) })
  }
  return readings
}

/** The nominative of a misspelt form by the endings of the right one. */
function asPrinted(key: string, form: string, name: string): string {
  let same = 0
  while (same < form.length && form[same] === name[same]) same++
  const ending = form.slice(same)
  const stem = key.endsWith(ending) ? key.slice(0, key.length - ending.length) : key
  const nominative = key.endsWith(ending) ? stem + name.slice(same) : key
  return capital(nominative)
}
