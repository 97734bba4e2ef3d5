import type { Chunk } from '../../../engine/chunk.ts'

/** «33 школьника», «двадцать студентов», «несколько врачей»: a number, in the form that it has as a subject. */
export const isCount = (chunk: Chunk | undefined): boolean =>
  chunk !== undefined && !chunk.mention && counts.test(chunk.normal)

const counts =
  /^(?:\d{1,3}|дв[ае]|обе|двое|три|трое|четыре|четверо|пять|пятеро|шесть|шестеро|семь|семеро|восьмеро|(?:один|две|три|четыр|пят|шест|сем|восем|девят)надцать|восемь|девять|десять|двадцать|тридцать|сорок|пятьдесят|шестьдесят|сто|двести|несколько|десятки|десяток|дюжина|полтора|полсотни)$/

/** «трое инженеров»; not the last of a list of those who take part. */
export const isTrade = ({ tags }: Chunk, before: Chunk | undefined): boolean =>
  tags.has('People') && !before?.tags.has('Comma')
