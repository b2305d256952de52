import {endsSentence, shapeOf} from '../page/shape.js'

/** What a quote begins with. */
export const QUOTE = /^>\s/

/** What an item of a list may begin with. */
interface Bullet {
  /** A dash also begins what somebody says. */
  readonly as: 'sign' | 'dash' | 'number'
  /** Of an item with one. */
  readonly number: number | undefined
  /** With the white space behind it, in UTF-16 units. */
  readonly length: number
}

const BULLET = /^(?:[-•*·▪◦‣]|([–—])|(\d{1,2})[.)])\s/

/** What makes a text look like an item of a list; nothing where nothing does. */
export function bulletOf(text: string): Bullet | undefined {
  const match = BULLET.exec(text)
  if (!match) return undefined
  const [{length}, dash, number] = match
  if (number !== undefined) return {as: 'number', number: Number(number), length}
  return {as: dash === undefined ? 'sign' : 'dash', number: undefined, length}
}

/**
 * The text of an item without the sign that made it one. In many languages a dash begins what somebody says: of
 * "* – Det skal være mulig, sier hun." it was the dump's own mark.
 */
export function textOfItem(text: string): string {
  const bullet = bulletOf(text)
  if (bullet?.as === 'dash' && endsSentence(shapeOf(text, [[0, text.length]]))) return text
  return text.slice(bullet?.length)
}
