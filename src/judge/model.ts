import {WEIGHTS} from '../compiled/trees.js'
import {NODE, NODE_BITS, plant, type TreeWeights} from '../trees/forest.js'

/** What `npm run train` writes to `weights.json`: trees whose values are log-odds, those of splits beside the tree's mean. */
export interface Weights extends TreeWeights {
  /** Each a column, and how many blocks below the judged one it is looked up. */
  readonly features: readonly (readonly [column: string, offset: number])[]
  /** A logistic regression on how the decoder's choice looks: see confidence.ts. */
  readonly confidence: readonly number[]
}

export const {features: FEATURES, confidence: CONFIDENCE} = WEIGHTS
export const FOREST = plant(WEIGHTS.trees)
// Of constants of the module the engine knows where they are; of an object's it asks each time.
const {heads, thresholds} = FOREST

/**
 * The node that a block goes to from another; a leaf's is itself.
 *
 * @param rows the features of blocks, block by block
 * @param from where those of the block begin
 */
export function next(node: number, rows: Float32Array, from: number): number {
  const head = heads[node]!
  return (head & NODE) + +(rows[from + (head >> NODE_BITS)]! <= thresholds[node]!)
}

/** The feature that a node asks for. */
export function asked(node: number): number {
  return heads[node]! >> NODE_BITS
}
