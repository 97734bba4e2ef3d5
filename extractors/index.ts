/** The door of the extractors: an article in, its record out. Pure once the data files are read. */
export { Article } from './article.ts'
export { dataPath } from './data.ts'
export {
  Agreement,
  AGREEMENT_TYPES,
  ArticleRecord,
  Country,
  Event,
  Evidence,
  Figure,
  FIGURE_KINDS,
  Official,
  Organization,
  Place,
  PLACE_KINDS,
  Sector,
  SECTORS,
  Tie,
} from './record.ts'
