import {makeFolder} from '../io/make-folder.js'
import {toFileError} from './to-file-error.js'
import {pageSink, prettied} from './page-sink.js'
import {ShardSink} from './shard-sink.js'
import type {Form, Sink, SinkOptions} from './sink.js'
import {sweep} from './sweep.js'

/** What only one form needs is loaded with it. */
const SINKS: Readonly<Record<Form, (options: SinkOptions) => Sink | Promise<Sink>>> = {
  json: options => pageSink({ending: '.json', render: prettied, isReadBack: true}, options),
  text: async options => {
    const {textOf} = await import('./text-of.js')
    return pageSink({ending: '.txt', render: textOf, isReadBack: false}, options)
  },
  markdown: async options => {
    const {markdownOf} = await import('./markdown-of.js')
    return pageSink({ending: '.md', render: markdownOf, isReadBack: false}, options)
  },
  ndjson: async options => {
    const {ndjson} = await import('./ndjson.js')
    return new ShardSink(ndjson(options.gzip), options)
  },
  parquet: async options => {
    const {parquet} = await import('./parquet.js')
    return new ShardSink(parquet(options.gzip), options)
  }
}

/**
 * Open a form of output in a folder, which is made where it isn't there. What a killed run left of temporary files is
 * taken away.
 *
 * @throws {FileError} `output` where the folder can't be written to, or is a link.
 */
export async function openSink(options: SinkOptions): Promise<Sink> {
  await makeFolder(options.folder)
  try {
    await sweep(options.folder)
  } catch (error) {
    throw toFileError(options.folder, error)
  }
  return SINKS[options.to](options)
}
