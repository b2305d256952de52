import {join} from 'node:path'
import {fileNameOf} from '../io/file-name-of.js'
import {listOutput} from '../io/list-output.js'
import {oneLine} from '../io/one-line.js'
import {readPair, toPair, type Pair} from '../io/read-pair.js'
import {readShard, shardFiles} from '../read/read-shard.js'
import {subjectOf} from '../read/where.js'

/**
 * The article and the log of a page by its id, from files of its own or from a shard.
 *
 * @returns nothing where the folder has no such page.
 * @throws {FileError} `input` where the folder or a file of it can't be read, `corrupt` where it is not what tamis
 *   writes.
 */
export async function findPage(folder: string, id: string): Promise<Pair | undefined> {
  const {articles, shards} = await listOutput(folder)
  const file = articles.find(name => name.replace(/\.json(?:\.gz)?$/, '') === fileNameOf(id))
  if (file !== undefined) return readPair(join(folder, file))
  const said = oneLine(JSON.stringify(id))
  for (const {number, ending} of shards) {
    const files = shardFiles(folder, number, ending)
    for await (const {line, article = '', log = ''} of readShard(files)) {
      // To look for the id as it is written is much faster than to read every article.
      if (!article.includes(said)) continue
      const subjects = {
        article: subjectOf({file: files.article, line}),
        log: subjectOf({file: files.log, line})
      }
      const pair = toPair({article, log}, subjects)
      if (pair.article.id === id) return pair
    }
  }
  return undefined
}
