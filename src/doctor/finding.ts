/** One thing looked at. `wrong`: Jibek cannot work so; `mind`: it can, but something may be lost or missed. */
export interface Finding {
  what: string
  state: 'right' | 'mind' | 'wrong'
  says: string
  /** What to do; null where nothing needs to be done. */
  remedy: string | null
}

export const right = (what: string, says: string): Finding => ({
  what,
  state: 'right',
  says,
  remedy: null,
})
export const mind = (what: string, says: string, remedy: string): Finding => ({
  what,
  state: 'mind',
  says,
  remedy,
})
export const wrong = (what: string, says: string, remedy: string): Finding => ({
  what,
  state: 'wrong',
  says,
  remedy,
})
