import {readFileSync, readdirSync} from 'node:fs'
import ts from 'typescript'

/** A file of `src` as TypeScript reads it. */
export interface Source {
  /** Below `src`: `stages/ticker.ts`. */
  readonly path: string
  readonly text: string
  readonly tree: ts.SourceFile
}

const SRC = new URL('../src/', import.meta.url)

/** Every file of TypeScript below `src`, but for what the build makes. */
export const sources: readonly Source[] = filesBelow('')
  .filter(path => path.endsWith('.ts') && !path.startsWith('compiled/'))
  .map(path => {
    const text = readSource(path)
    return {path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)}
  })

/** The paths of all files in a folder of `src` and below, in order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(new URL(folder, SRC), {withFileTypes: true})
    .flatMap(entry =>
      entry.isDirectory() ? filesBelow(`${folder}${entry.name}/`) : [`${folder}${entry.name}`]
    )
    .sort()
}

export function readSource(path: string): string {
  return readFileSync(new URL(path, SRC), 'utf8')
}

/** Every node of a tree, the outer before the inner. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  for (const child of node.getChildren()) yield* nodesOf(child)
}

/** `src/stages/ticker.ts:12`, to be found by whoever reads of a failure. */
export function placeOf({path, tree}: Source, node: ts.Node): string {
  return `src/${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}
