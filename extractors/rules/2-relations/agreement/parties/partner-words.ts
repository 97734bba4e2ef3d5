/** Who a word for unnamed business partners means: many of them, one company, or whoever came from there; null for other words. */
export const partnersNamed = (word: string): Partners | null =>
  PARTNERS.find(([forms]) => forms.test(word))?.[1] ?? null

export type Partners = 'many' | 'company' | 'guests'

const PARTNERS: readonly (readonly [RegExp, Partners])[] = [
  [
    /^(?:инвестор|предпринимател|бизнесмен|производител|партн[её]р)(?:[ая]ми|ов|ей|[ая]м|ы|и)$/,
    'many',
  ],
  [/^(?:строй)?компани(?:ями|й)$|^(?:корпораци|предприяти)(?:ями|й)$|^фирм(?:ами|ы)?$/, 'many'],
  [/^(?:строй)?компани(?:ей|я|и)$|^корпораци(?:ей|я)$|^фирм(?:ой|а)$|^холдинг(?:ом)?$/, 'company'],
  [/^(?:инвестор|партн[её]р)(?:ом)?$|^предприяти(?:ем|е)$/, 'company'],
  [/^(?:сторон(?:ой|а)|представител(?:ями|и)|коллегами|делегаци(?:ей|я))$/, 'guests'],
]
