import type { CodeRule, RuleTable } from '../engine/rule.ts'
import { FIGURE_KINDS, SECTORS } from '../record.ts'
import { OFFICIAL_RULES } from './1-mentions/official/cards.ts'
import { ORGANIZATION_RULES } from './1-mentions/organization/cards.ts'
import { AGREEMENT_RULES } from './2-relations/agreement/cards.ts'
import { AGREEMENT_STATUS } from './2-relations/agreement/status.ts'
import { EVENT_RULES } from './2-relations/event/cards.ts'
import { EVENT_FATE } from './2-relations/event/fate.ts'
import { TIE_RULES } from './2-relations/tie/cards.ts'
import { TIE_STATUS } from './2-relations/tie/status.ts'

/** Every table of pattern rules. */
const TABLES: readonly RuleTable<unknown>[] = [AGREEMENT_STATUS, TIE_STATUS, EVENT_FATE]

/** Every rule whose condition is code. */
export const CODE_RULES: readonly CodeRule[] = [
  ...OFFICIAL_RULES,
  ...ORGANIZATION_RULES,
  ...AGREEMENT_RULES,
  ...TIE_RULES,
  ...EVENT_RULES,
]

/** Rules that a lexicon or the gazetteer feeds: one for each code or kind. */
const LEXICON_RULES: readonly string[] = [
  'place/gazetteer',
  ...SECTORS.map((code) => `sector/${code}`),
  'sector/universities',
  ...FIGURE_KINDS.map((kind) => `figure/${kind}`),
]

/** Names of all rules that evidence may cite, but for pairs of sectors (`sector/agriculture+food`) that one phrase names. */
export const RULE_NAMES: readonly string[] = [
  ...CODE_RULES.map((rule) => rule.name),
  ...TABLES.flatMap((table) => table.rules.map((rule) => rule.name)),
  ...LEXICON_RULES,
]
