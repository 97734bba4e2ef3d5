import type { Analysis, SentenceView } from './engine/analysis.ts'
import { evidenceOf } from './evidence-of.ts'
import type { ArticleRecord, Evidence, Sector } from './record.ts'
import { isOnlyGreen, isOnlyOwnField } from './rules/2-relations/sector/own-field.ts'
import { sectorsOfParties } from './rules/2-relations/sector/parties.ts'
import { schoolsTogether } from './rules/2-relations/sector/schools.ts'
import { coveredSectors } from './rules/2-relations/sector/subject.ts'
import { Flag } from './text/words/lexeme.ts'

/** The sectors that an article covers with their evidence, in order of first mention; those of its fairs and forums last. */
export const sectorsOfArticle = (
  analysis: Analysis,
  agreements: ArticleRecord['agreements'],
  events: ArticleRecord['events'],
): ArticleRecord['sectorEvidence'] => withGatherings(toldSectors(analysis, agreements), events)

/** A fair or forum is about what it is held for, even where only its name or the headline says so. */
function withGatherings(
  sectors: ArticleRecord['sectorEvidence'],
  events: ArticleRecord['events'],
): ArticleRecord['sectorEvidence'] {
  const all = [...sectors]
  for (const { type, sectors: about, evidence } of events)
    if (type === 'exhibition' || type === 'forum')
      for (const code of about)
        if (!all.some((known) => known.code === code))
          all.push({ code, evidence: evidence.slice(0, 1).map((each) => ({ ...each })) })
  return all
}

/** «Для справки.» opens a paragraph of facts, none of them the common business. */
const reference = /^\P{L}{0,3}(?:для справки|справочно|справка)/iu
const mayOpen = new Flag((lower) => /(?:^|\P{L})для$|справочно|справка/u.test(lower))

const opensReference = ({ sentence: { start, tokens } }: SentenceView, text: string): boolean =>
  tokens.slice(0, 4).some(({ lexeme }) => mayOpen.of(lexeme)) &&
  reference.test(text.slice(start, start + 14))

/** Sectors of what the article tells as common business; a place's own industries told as background give none. */
function toldSectors(
  analysis: Analysis,
  agreements: ArticleRecord['agreements'],
): ArticleRecord['sectorEvidence'] {
  const found = new Map<Sector, Evidence[]>()
  /** Paragraphs of facts for reference. */
  const aside = new Set<number>()
  analysis.sentences.forEach((view: SentenceView) => {
    if (aside.has(view.sentence.paragraph)) return
    if (opensReference(view, analysis.article.text)) {
      aside.add(view.sentence.paragraph)
      return
    }
    for (const sector of [...coveredSectors(view), ...schoolsTogether(view)]) {
      for (const code of sector.codes) {
        const evidence = found.get(code) ?? []
        found.set(code, evidence)
        evidence.push(evidenceOf(analysis, sector))
      }
    }
  })
  const made = found.get('manufacturing')
  if (made && isOnlyOwnField(made, analysis.article.text)) found.delete('manufacturing')
  const built = found.get('construction')
  if (built && found.has('green_energy') && isOnlyGreen(built, analysis.article.text))
    found.delete('construction')
  for (const [code, evidence] of sectorsOfParties(agreements, analysis))
    found.set(code, [...(found.get(code) ?? []), ...evidence])
  return [...found].map(([code, evidence]) => ({ code, evidence }))
}
