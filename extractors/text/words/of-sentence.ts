/**
 * A test of whole sentences that remembers its last answer: the sectors and the figures of a sentence are asked about one behind
 * the other.
 */
export function ofSentence(pattern: RegExp): (sentence: string) => boolean {
  let last = ''
  let answer = pattern.test(last)
  return (sentence) => {
    if (sentence !== last) {
      last = sentence
      answer = pattern.test(sentence)
    }
    return answer
  }
}
