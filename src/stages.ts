import type {Stage} from './stage.js'
import {characters} from './stages/characters.js'
import {spaces} from './stages/spaces.js'

/** The sieves, in the order a page goes through them. The order is the design; each line says why it is there. */
export const stages: readonly Stage[] = [
  characters, // first, so that phrases match what the reader saw
  spaces // last, on what is kept
]
