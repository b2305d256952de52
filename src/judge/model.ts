import {WEIGHTS} from '../compiled.js'

/** What `npm run train` writes to `weights.json`: boosted trees, and how they were made. */
export interface Weights {
  /** The command that makes the same bytes from the same data. */
  readonly command: string
  /** sha256 of the labelled pages. */
  readonly data: string
  /** The library, its settings and its seed. */
  readonly maker: string
  /** Each a column, and how many blocks below the judged one it is looked up. */
  readonly features: readonly (readonly [column: string, offset: number])[]
  readonly trees: readonly Tree[]
  /** A logistic regression on how the decoder's choice looks: see confidence.ts. */
  readonly confidence: readonly number[]
}

/**
 * A tree, its nodes in preorder: a block whose feature `feature[node]` is at most `threshold[node]` goes on to the
 * next node, any other to `right[node]`. A leaf's feature is -1. `value` is the log-odds that the node stands for,
 * beside the tree's mean: a leaf's is the verdict, those above it tell what each question added.
 */
export interface Tree {
  readonly feature: readonly number[]
  readonly threshold: readonly number[]
  readonly right: readonly number[]
  readonly value: readonly number[]
}

/**
 * All trees behind one another in flat arrays. The two children of a node stand together, and a leaf leads to itself:
 * so going down takes the same steps wherever it leads, and nothing is to be guessed of a comparison.
 */
interface Forest {
  /** As many as fill `ABREAST` or four at a time: behind the last stand trees that are one leaf and say nothing. */
  readonly roots: Int32Array
  /** Of each node the feature that it asks for and the child to go to where that is above the threshold, in one number. */
  readonly heads: Int32Array
  /** The most with which a block goes to the child behind; not a number for a leaf, which nothing is at most. */
  readonly thresholds: Float32Array
  readonly values: Float32Array
}

/** Descents that go side by side, of blocks or of trees: while one waits for what it asks, the others go on. */
export const ABREAST = 6
/** What `ABREAST` and four both go into. */
const ROUND = 12

/** Bits of a head that say which child; those above them say which feature. */
const CHILD_BITS = 20
const CHILD = (1 << CHILD_BITS) - 1

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
  return (head & CHILD) + +(rows[from + (head >> CHILD_BITS)]! <= thresholds[node]!)
}

/** The feature that a node asks for. */
export function asked(node: number): number {
  return heads[node]! >> CHILD_BITS
}

function plant(trees: readonly Tree[]): Forest {
  const size = trees.reduce((sum, {feature}) => sum + feature.length, 0)
  const forest = {
    roots: new Int32Array(Math.ceil(trees.length / ROUND) * ROUND).fill(size),
    heads: new Int32Array(size + 1).fill(size, size),
    thresholds: new Float32Array(size + 1).fill(NaN),
    values: new Float32Array(size + 1)
  }
  let root = 0
  for (const [index, tree] of trees.entries()) {
    forest.roots[index] = root
    plantTree(forest, tree, root)
    root += tree.feature.length
  }
  return forest
}

/** Level by level, from the root on. */
function plantTree({heads, thresholds, values}: Forest, tree: Tree, root: number): void {
  const nodes = [0]
  for (const [index, node] of nodes.entries()) {
    const at = root + index
    const feature = tree.feature[node]!
    values[at] = tree.value[node]!
    if (feature < 0) heads[at] = at
    else {
      heads[at] = (feature << CHILD_BITS) | (root + nodes.length)
      thresholds[at] = tree.threshold[node]!
      nodes.push(tree.right[node]!, node + 1)
    }
  }
}
