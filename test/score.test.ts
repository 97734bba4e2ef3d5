import { expect, test } from 'vitest'
import {
  createFetcher,
  extractPipeline,
  findInputs,
  inline,
  localPace,
} from '../pipelines/index.ts'
import { compareWithBaseline } from '../src/evaluate/baseline.ts'
import { ScoredRecord } from '../src/evaluate/gold.ts'
import { readGold } from '../src/evaluate/read-gold.ts'
import { score } from '../src/evaluate/score.ts'

/** No type may fall below what was pinned (`jibek evaluate --split dev --pin`, `--split test --pin`). */
test.each(['samples/articles', 'samples/test'])(
  '%s: nothing falls below the baseline',
  async (folder) => {
    const gold = await readGold(folder)
    const { inputs } = await findInputs([folder])
    const noWeb = createFetcher({ pace: localPace(), contact: null, allowPrivate: new Set() })
    const found = new Map<string, ScoredRecord>()
    for await (const { result } of inline(extractPipeline(noWeb), inputs))
      if ('value' in result)
        found.set(result.value.record.id, ScoredRecord.parse(result.value.record))
    expect(await compareWithBaseline(folder, gold, score(gold, found))).toEqual([])
  },
)
