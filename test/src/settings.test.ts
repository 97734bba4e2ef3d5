import { expect, test } from 'vitest'
import { readSettings } from '../../src/settings.ts'

test('defaults give way to the environment, that to flags; an empty variable is none', () => {
  expect(readSettings({}, {}).graph).toBe('.jibek')
  expect(readSettings({}, { JIBEK_GRAPH: 'here', JIBEK_CONTACT: '' })).toMatchObject({
    graph: 'here',
    state: 'here',
    contact: null,
  })
  expect(readSettings({ graph: 'there' }, { JIBEK_GRAPH: 'here' }).graph).toBe('there')
  expect(readSettings({ graph: 'bolt://127.0.0.1' }, { JIBEK_STATE: 'kept' })).toMatchObject({
    isServer: true,
    state: 'kept',
  })
})

test('what is not understood is named as it was given', () => {
  expect(() => readSettings({}, { JIBEK_REDIS_URL: 'http://127.0.0.1' })).toThrow(
    'JIBEK_REDIS_URL: is no redis:// address',
  )
  expect(() => readSettings({}, { JIBEK_FETCH_SECONDS: 'soon' })).toThrow(/^JIBEK_FETCH_SECONDS: /)
  expect(() => readSettings({ graph: 'http://127.0.0.1' }, {})).toThrow(
    '--graph: is neither a folder nor a bolt:// or neo4j:// address',
  )
})
