import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const readme = readFileSync('README.md', 'utf8')
const pages = [
  readme,
  ...readdirSync('docs')
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFileSync(`docs/${file}`, 'utf8')),
]

/** Every `npx jibek …` of the shell blocks of README and docs, its comment cut off. */
const lines = pages
  .flatMap((page) => [...page.matchAll(/```sh\n([\s\S]*?)```/g)])
  .flatMap((block) => (block[1] ?? '').split('\n'))
  .flatMap((line) => line.split(' && '))
  .map((line) => line.replace(/\s+# .*$/, '').trim())
  .filter((line) => line.startsWith('npx jibek '))

describe('README', () => {
  test('has commands', () => expect(lines.length).toBeGreaterThan(10))
  test.each(lines)('%s names a command and options that exist', (line) => {
    const [command = '', ...words] = line.slice('npx jibek '.length).split(' ')
    const help = execFileSync('node', ['dist/src/main.js', command, '--help'], { encoding: 'utf8' })
    for (const option of words.filter((word) => word.startsWith('--'))) {
      expect(help, option).toContain(option.split('=')[0])
    }
  })
  test.each([...readme.matchAll(/\]\(([^)#]+)\)/g)].map((match) => match[1] ?? ''))(
    '%s exists',
    (path) => {
      expect(existsSync(path)).toBe(true)
    },
  )
})
