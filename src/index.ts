/** What a program may import: read a page, extract its record, explain it. The command line is `main.ts`. */
export { Article, ArticleRecord, explain, extract } from '../extractors/index.ts'
export {
  extractPipeline,
  findInputs,
  inline,
  type Outcome,
  parsePipeline,
} from '../pipelines/index.ts'
