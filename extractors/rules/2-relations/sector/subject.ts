import type { Analysis, SentenceView } from '../../../engine/analysis.ts'

/**
 * Whether the sectors that a sentence names are those of the common business. A profile of a place or country («Лидирующими
 * отраслями являются …», «ВРП города составил …») gives none, unless the sentence itself speaks of cooperation.
 */
export function givesSectors(view: SentenceView, index: number, analysis: Analysis): boolean {
  void index
  void analysis
  const words = view.sentence.tokens.map((token) => token.lower)
  if (words.some((word) => common.test(word)) || commonTags.some((tag) => view.tags.has(tag)))
    return true
  return !words.some((word) => profile.test(word))
}

const common =
  /^(?:сотрудничеств|взаимодейств|совместн|партнерств|двусторон|взаимн|обмен|инвестор|договор|межрегион|приграничн|связ|отношени|товарооборот|побратим)/

const commonTags = ['Sign', 'Document', 'Plan', 'Propose', 'Consider', 'Sides', 'Meet']

/** Words by which an article describes a place for itself. */
const profile =
  /^(?:отрасл(?:и|ями|ей)$|численност|населени|ввп$|врп$|вал[оа]в|крупнейш|известн|славится|граничащ|расположен|является$|занимает$|обладает$|специализир|история$|древн|столиц|основан|насчитывает)/
