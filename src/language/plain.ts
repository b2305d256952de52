import {UNSEEN} from '../page/character.js'

const NOTHING = new RegExp(UNSEEN.source, 'g')

/** What a letter that was decoded reads as: any white space a space, an unseen character nothing. */
export function plain(text: string): string {
  return text.replaceAll(NOTHING, '').replaceAll(/[\s\x85]/g, ' ')
}
