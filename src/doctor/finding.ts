/** One thing looked at. `wrong`: Jibek cannot work so; `mind`: it can, but something may be lost or missed. */
export interface Finding {
  what: string
  state: 'right' | 'mind' | 'wrong'
  says: string
  /** What to do; null where nothing needs to be done. */
  remedy: string | null
}

/** As it should be. */
export const right = (what: string, says: string): Finding => ({
  what,
  state: 'right',
  says,
  remedy: null,
})
/** It works, but see to it. */
export const mind = (what: string, says: string, remedy: string): Finding => ({
  what,
  state: 'mind',
  says,
  remedy,
})
/** It does not work until mended. */
export const wrong = (what: string, says: string, remedy: string): Finding => ({
  what,
  state: 'wrong',
  says,
  remedy,
})
