import type { DocumentMention } from './engine/mention.ts'
import { type DocumentHead, findDocuments } from './text/documents.ts'
import type { Case } from './text/forms/case.ts'
import { rankOf } from './text/forms/ordinals.ts'
import type { Sentence } from './text/read.ts'

/**
 * Documents of one sentence after the other. Where several were told («четыре меморандума»), «первый из них», «третий документ»
 * at the head of a later sentence are documents of that kind.
 */
export function seriesReader(): (sentence: Sentence) => DocumentMention[] {
  let series: { type: DocumentMention['type']; sentence: number } | null = null
  return (sentence) => {
    const found = findDocuments(sentence).map(asMention)
    const [first, second] = sentence.tokens
    const several = found.find((document) => document.plural && !document.anaphoric)
    const current = series && sentence.index - series.sentence <= 8 ? series : null
    if (several) series = { type: several.type, sentence: sentence.index }
    if (!current || !first || typeof rankOf(first.lexeme, 'nom', 'acc') !== 'number') return found
    const named = found.find((document) => document.start === second?.start)
    if (named) {
      return found.map((document) =>
        document === named && document.anaphoric
          ? { ...document, type: current.type, anaphoric: false }
          : document,
      )
    }
    // «Первый гость уехал»: the ordinal has a noun of its own
    if (!standsAlone.test(second?.lower ?? '')) return found
    const { start, end } = first
    const cases: readonly Case[] = ['nom', 'acc']
    return [
      {
        kind: 'document',
        type: current.type,
        anaphoric: false,
        start,
        end,
        cases,
        plural: false,
        rule: 'document/ordinal',
      },
      ...found.filter((document) => document.rule !== 'document/lexicon' || !document.anaphoric),
    ]
  }
}

function asMention(head: DocumentHead): DocumentMention {
  const { type, anaphoric, start, end, cases, plural, count } = head
  const rule = 'document/lexicon'
  const mention: DocumentMention = {
    kind: 'document',
    type,
    anaphoric,
    start,
    end,
    cases,
    plural,
    rule,
  }
  if (count !== undefined) mention.count = count
  return mention
}

const standsAlone =
  /^(?:[–—:,-]|из|с|со|между|от|о|об|по|на|в|уже|подпис|заключ|касает|предус|предпол|посвящ|направл|закрепл|опред|охват|регул|реглам|будет|был)/
