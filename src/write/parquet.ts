import {gzipSync} from 'node:zlib'
import {ByteWriter, ParquetWriter} from 'hyparquet-writer'
import type {Kind} from '../io/shard-name.js'
import {COLUMNS, schemaOf} from './columns.js'
import {GZIP} from './compressed.js'
import type {Draft} from './draft.js'
import type {ShardForm, Table} from './shard-sink.js'

/** Rows are held until their texts have come to this, in UTF-16 units, and become one row group. */
const ROW_GROUP = 1 << 23

/**
 * Parquet, a page a row. What is not Unicode can't be in its strings: a lone surrogate is U+FFFD there, but in columns
 * of JSON its escape.
 *
 * @param isGzip whether pages are compressed by gzip, not by Snappy
 */
export function parquet(isGzip: boolean): ShardForm {
  return {ending: '.parquet', isGzip: false, openTable: (kind, draft) => openTable(kind, draft, isGzip)}
}

function openTable(kind: Kind, draft: Draft, isGzip: boolean): Table {
  const {columns, valuesOf} = COLUMNS[kind]
  const writer = new ByteWriter()
  const file = new ParquetWriter({
    writer,
    schema: schemaOf(COLUMNS[kind]),
    codec: isGzip ? 'GZIP' : 'SNAPPY',
    compressors: {GZIP: bytes => gzipSync(bytes, GZIP)},
    createdBy: 'tamis'
  })
  let rows: ReturnType<typeof valuesOf>[] = []
  let units = 0
  const flush = async (): Promise<void> => {
    const bytes = writer.getBytes()
    await draft.write(bytes)
    // The file's offset goes on.
    writer.index = 0
  }
  const writeGroup = async (): Promise<void> => {
    const columnData = columns.map(({name, type}, index) => ({
      name,
      data: rows.map(row => row[index]),
      // The least and the greatest of texts help no one to skip a group.
      statistics: type !== 'json' && name !== 'articleBody'
    }))
    const rowGroupSize = rows.length
    rows = []
    units = 0
    await file.write({columnData, rowGroupSize})
    await flush()
  }
  return {
    add: async item => {
      rows.push(valuesOf(item))
      units +=
        'article' in item ? (kind === 'articles' ? item.article : item.log).length : item.message.length
      if (units >= ROW_GROUP) await writeGroup()
    },
    end: async () => {
      if (rows.length > 0) await writeGroup()
      await file.finish()
      await flush()
    }
  }
}
