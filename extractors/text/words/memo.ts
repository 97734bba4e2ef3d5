/**
 * A pure function of one word that remembers its answers, which callers must not change. What is remembered is bounded:
 * beyond `LIMIT` words all is forgotten, words longer than any name are not kept at all, and a kept word is a copy of its
 * own, since a slice would hold the whole article that it was cut from.
 */
export function memoised<Answer>(make: (word: string) => Answer): (word: string) => Answer {
  let known = new Map<string, { answer: Answer }>()
  return (word) => {
    const before = known.get(word)
    if (before) return before.answer
    if (word.length > LONGEST) return make(word)
    if (known.size >= LIMIT) known = new Map()
    const own = word.length < SLICED ? word : ` ${word}`.slice(1)
    const answer = make(own)
    known.set(own, { answer })
    return answer
  }
}

const LIMIT = 16_000
const LONGEST = 40
/** Shorter pieces of a string are copied by V8 as they are cut. */
const SLICED = 13
