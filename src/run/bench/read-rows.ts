import {createReadStream} from 'node:fs'
import {createGunzip} from 'node:zlib'
import {linesOf} from '../../read/lines.js'

const MAX_LINE = 2 ** 26

/** The objects of NDJSON, gzipped where its name ends in `.gz`. Throws where a line is no JSON. */
export async function* readRows(path: string): AsyncGenerator<Readonly<Record<string, unknown>>> {
  const file = createReadStream(path)
  for await (const lines of linesOf(path.endsWith('.gz') ? file.pipe(createGunzip()) : file, MAX_LINE))
    for (const {bytes} of lines) yield JSON.parse(bytes?.toString() ?? '{}') as Record<string, unknown>
}
