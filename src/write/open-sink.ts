import {FileError} from '../io/file-error.js'
import {fileNameOf} from '../io/file-name-of.js'
import {writeTogether} from '../io/write-together.js'
import type {Failed, Made, Sink, SinkOptions} from './sink.js'

/** Pages that are written at once: most of the time goes into waiting for the disk. */
const TOGETHER = 8

/** Open the form of output that is asked for. */
export function openSink({folder, to, gzip, commits}: SinkOptions): Promise<Sink> {
  if (to !== 'json' || gzip)
    throw new FileError('usage', `Pages can't be written as ${to} yet; leave --to and --gzip out.`)
  let waiting: Made[] = []
  let committed = commits
  const commit = async (): Promise<void> => {
    const writes = await Promise.allSettled(waiting.map(page => writePair(folder, page)))
    waiting = []
    for (const write of writes) if (write.status === 'rejected') throw write.reason
    committed++
  }
  return Promise.resolve({
    take: async (item: Made | Failed) => {
      if ('article' in item) waiting.push(item)
      if (waiting.length >= TOGETHER) await commit()
      return waiting.length === 0
    },
    finish: commit,
    abandon: () => {
      waiting = []
      return Promise.resolve()
    },
    commits: () => committed
  })
}

async function writePair(folder: string, {id, article, log}: Made): Promise<void> {
  const name = fileNameOf(id)
  await writeTogether(folder, [
    [`${name}.json`, pretty(article)],
    [`${name}.log.json`, pretty(log)]
  ])
}

function pretty(json: string): string {
  return `${JSON.stringify(JSON.parse(json), null, 2)}\n`
}
