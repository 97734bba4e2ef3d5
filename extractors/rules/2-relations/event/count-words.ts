import type { Chunk } from '../../../engine/chunk.ts'

/** «33 школьника», «двадцать студентов», «несколько врачей»: a number, in the form that it has as a subject. */
export const isCount = (chunk: Chunk | undefined): boolean =>
  chunk !== undefined && !chunk.mention && counts.test(chunk.normal)

const counts =
  /^(?:\d{1,3}|два|двое|три|трое|четыре|четверо|пять|пятеро|шесть|семь|восемь|девять|десять|двенадцать|пятнадцать|двадцать|тридцать|сорок|пятьдесят|сто|несколько|десятки|десяток)$/
