import type {Log} from '../article/log.js'
import type {Where} from '../read/where.js'
import {keyOf, WideMap} from '../read/wide-map.js'
import type {RawText} from './raw-text.js'
import {sha256} from './sha256.js'

/** A raw text that was read, without the text. */
interface IndexedText {
  readonly where: Where
  readonly encoding: string
  readonly sha256: string
}

/**
 * Where raw texts stand, and the hash of each, to compare with pages that come later. Some hundred bytes are held of
 * each, whatever its length.
 */
export class RawIndex {
  readonly #texts = new WideMap<IndexedText[]>()

  add({id, where, encoding, text}: RawText): void {
    const raw = {where, encoding, sha256: sha256(text)}
    const key = keyOf(id)
    const others = this.#texts.get(key)
    if (others) others.push(raw)
    else this.#texts.set(key, [raw])
  }

  /** The text that a page was made of; where none is, but there are such of its id, the first of these. */
  find({id, raw: {sha256}}: Log): IndexedText | undefined {
    const texts = this.#texts.get(keyOf(id))
    return texts?.find(raw => raw.sha256 === sha256) ?? texts?.[0]
  }
}
