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

/** All trees behind one another in flat arrays, children by their index there. */
interface Forest {
  readonly roots: Int32Array
  readonly feature: Int16Array
  readonly threshold: Float32Array
  readonly right: Int32Array
  readonly value: Float32Array
  /**
   * What scoring reads of a node, side by side so that one look fetches it: its feature and how far away its right child
   * is, in one number (-1 for a leaf), then its threshold (a leaf's value), a float over the same bytes.
   */
  readonly heads: Int32Array
  readonly floats: Float32Array
}

/** Bits of `heads` that say how far away the right child is. */
export const FAR_BITS = 16

export const {features: FEATURES, confidence: CONFIDENCE} = WEIGHTS
export const FOREST = plant(WEIGHTS.trees)

function plant(trees: readonly Tree[]): Forest {
  const roots: number[] = []
  let size = 0
  for (const {feature} of trees) {
    roots.push(size)
    size += feature.length
  }
  const forest = {
    roots: Int32Array.from(roots),
    feature: new Int16Array(size),
    threshold: new Float32Array(size),
    right: new Int32Array(size),
    value: new Float32Array(size),
    ...packed(size)
  }
  for (const [index, tree] of trees.entries()) {
    const root = roots[index]!
    forest.feature.set(tree.feature, root)
    forest.threshold.set(tree.threshold, root)
    forest.right.set(
      tree.right.map(node => root + node),
      root
    )
    forest.value.set(tree.value, root)
    for (const [node, feature] of tree.feature.entries()) {
      const at = 2 * (root + node)
      forest.heads[at] = feature < 0 ? -1 : (feature << FAR_BITS) | (tree.right[node]! - node)
      forest.floats[at + 1] = feature < 0 ? tree.value[node]! : tree.threshold[node]!
    }
  }
  return forest
}

/** Room for so many nodes, two numbers each. */
function packed(size: number): Pick<Forest, 'heads' | 'floats'> {
  const heads = new Int32Array(2 * size)
  return {heads, floats: new Float32Array(heads.buffer)}
}
