import { expect, test } from 'vitest'
import { bandsOf, resemblance, signatureOf } from '../../../pipelines/duplicates/minhash.ts'
import { story } from '../../servers/stories.ts'

const text = (number: number) => story(number).paragraphs.join('\n')
const signed = (body: string) => signatureOf(body) ?? new Uint32Array()
const alike = (a: string, b: string) => resemblance(signed(a), signed(b))

test('a reprint with another lead and a tail of its own is like its original', () => {
  const original = [text(1), text(12), text(23)].join('\n')
  const reprint = `Как сообщает наш корреспондент, вот что произошло.\n${original}\nФото пресс-службы акимата.`
  expect(alike(original, reprint)).toBeGreaterThan(0.8)
  const shared = bandsOf(signed(original)).filter((band) => bandsOf(signed(reprint)).includes(band))
  expect(shared.length).toBeGreaterThan(0)
})

test('case, punctuation and ё do not count', () => {
  expect(alike(text(4), text(4).toUpperCase().replaceAll('.', ' !'))).toBe(1)
})

test('another story told with the same phrases is not like it', () => {
  for (let number = 1; number < 60; number++) expect(alike(text(0), text(number))).toBeLessThan(0.6)
})

test('a short text has no signature', () => {
  expect(signatureOf('Фото: пресс-служба акима области')).toBeNull()
})
