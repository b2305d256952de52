import {makeFolder} from '../io/make-folder.js'
import {markdownOf} from './markdown-of.js'
import {ndjson} from './ndjson.js'
import {toOutputError} from './output-error.js'
import {pageSink, prettied} from './page-sink.js'
import {parquet} from './parquet.js'
import {ShardSink} from './shard-sink.js'
import type {Form, Sink, SinkOptions} from './sink.js'
import {sweep} from './temporary.js'
import {textOf} from './text-of.js'

const SINKS: Readonly<Record<Form, (options: SinkOptions) => Sink>> = {
  json: options => pageSink({ending: '.json', render: prettied, isCommon: false}, options),
  text: options => pageSink({ending: '.txt', render: textOf, isCommon: true}, options),
  markdown: options => pageSink({ending: '.md', render: markdownOf, isCommon: true}, options),
  ndjson: options => new ShardSink(ndjson(options.gzip), options),
  parquet: options => new ShardSink(parquet(options.gzip), options)
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
    throw toOutputError(options.folder, error)
  }
  return SINKS[options.to](options)
}
