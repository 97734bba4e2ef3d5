/** «ЮКО» of «Южно-Казахстанская область»: the first letters of a name's words, in capitals. */
export const firstLetters = (name: string): string =>
  (name.match(/(?<!\p{L})\p{L}/gu) ?? []).join('').toUpperCase()
