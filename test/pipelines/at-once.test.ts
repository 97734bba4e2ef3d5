import { expect, test } from 'vitest'
import { atOnce } from '../../pipelines/at-once.ts'

test('several at a time, results in the order of the items', async () => {
  let now = 0
  let most = 0
  const results = await atOnce(
    [5, 1, 4, 2, 3],
    async (item) => {
      now += 1
      most = Math.max(most, now)
      await new Promise((done) => setTimeout(done, item))
      now -= 1
      return 10 * item
    },
    2,
  )
  expect(results).toEqual([50, 10, 40, 20, 30])
  expect(most).toBe(2)
})

test('an error is thrown once nothing of its wave is under way any more', async () => {
  const done: number[] = []
  const work = async (item: number) => {
    if (item === 1) throw new Error('the first')
    await new Promise((after) => setTimeout(after, 5))
    done.push(item)
  }
  await expect(atOnce([1, 2, 3], work, 2)).rejects.toThrow('the first')
  expect(done).toEqual([2])
})
