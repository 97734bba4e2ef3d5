import { type Chunk, retagged } from '../engine/chunk.ts'
import { wordLike } from '../engine/word-like.ts'

/**
 * «установили братские отношения», «соглашение об установлении братских связей», «меморандум о братстве»: outlets found kinship by this word too. What is only
 * praised («братские отношения двух народов») stays what it is. Asked of texts that have the word.
 */
export function withBrotherhood(chunks: Chunk[]): Chunk[] {
  const ofPaper = (at: number): boolean => isOn(chunks[at - 1]) && isPaper(chunks[at - 2])
  const paper = chunks.findIndex((chunk, index) => isBrotherhood(chunk) && ofPaper(index))
  const at = paper < 0 ? chunks.findIndex(isBrotherly) : paper
  if (at < 0 || !(paper >= 0 || isRelation(chunks[at + 1]))) return chunks
  const founding = (chunk: Chunk): boolean => chunk.tags.has('Establish')
  const around = [...chunks.slice(Math.max(0, at - BEFORE), at), ...chunks.slice(at + 2, at + 5)]
  if (!ofPaper(at) && !around.some(founding)) return chunks
  return chunks.map((chunk, index) =>
    index === at ? retagged(chunk, new Set([...chunk.tags, 'Sister'])) : chunk,
  )
}

/** Chunks between the founding and the word: «установлены тесные и братские отношения». */
const BEFORE = 4

const isPaper = (chunk: Chunk | undefined): boolean => chunk?.mention?.kind === 'document'
const isOn = wordLike(/^об?$/)
const isBrotherhood = wordLike(/^братстве$/)
const isBrotherly = wordLike(/^братски(?:е|х|ми)$/)
const isRelation = wordLike(/^(?:отношени|связ|уз)(?:я|и|ы|ей|й|ями|ами|ях|ах)$/)

/** Whether a text has the word at all. */
export const tellsBrotherhood = (text: string): boolean => /братск|братстве/.test(text)
