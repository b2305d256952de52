import type {SchemaElement} from 'hyparquet-writer'
import type {Article} from '../article/article.js'
import type {Kind} from '../io/shard-name.js'
import type {Failed, Made} from './sink.js'

type Value = string | number | null | readonly string[]

/** What a column holds. `json` is a string with JSON in it, as every reader can take it apart. */
type Type = 'string' | 'number' | 'strings' | 'json'

/** A column of a Parquet file, of rows that are made of `Row`. */
interface Column<Row> {
  readonly name: string
  readonly type: Type
  readonly isNullable: boolean
  readonly of: (row: Row) => Value
}

function column<Row>(name: string, type: Type, of: (row: Row) => Value): Column<Row> {
  return {name, type, isNullable: false, of}
}

function nullable<Row>(name: string, of: (row: Row) => string | null): Column<Row> {
  return {name, type: 'string', isNullable: true, of}
}

/** The article's fields by their names; `@context` and `@type`, which are always the same, are left out. */
const ARTICLES: readonly Column<Article>[] = [
  column('id', 'string', ({id}) => id),
  nullable('url', ({url}) => url),
  nullable('headline', ({headline}) => headline),
  nullable('description', ({description}) => description),
  column('author', 'strings', ({author}) => author.map(({name}) => name)),
  nullable('publisher', ({publisher}) => publisher?.name ?? null),
  nullable('datePublished', ({datePublished}) => datePublished),
  nullable('dateModified', ({dateModified}) => dateModified),
  nullable('articleSection', ({articleSection}) => articleSection),
  column('keywords', 'strings', ({keywords}) => keywords),
  column('image', 'strings', ({image}) => image),
  nullable('inLanguage', ({inLanguage}) => inLanguage),
  column('articleBody', 'string', ({articleBody}) => articleBody),
  column('body', 'json', ({body}) => JSON.stringify(body)),
  column('related', 'json', ({related}) => JSON.stringify(related)),
  column('confidence', 'number', ({quality}) => quality.confidence),
  column('kept', 'number', ({quality}) => quality.kept),
  column('warnings', 'strings', ({quality}) => quality.warnings)
]

const LOGS: readonly Column<Made>[] = [
  column('id', 'string', ({id}) => id),
  column('log', 'json', ({log}) => log)
]

const ERRORS: readonly Column<Failed>[] = [
  nullable('id', ({id}) => id),
  column('place', 'string', ({place}) => place),
  column('code', 'string', ({code}) => code),
  column('message', 'string', ({message}) => message)
]

/** The columns of a kind of file, and a row's values in them. */
interface Columns {
  readonly columns: readonly Pick<Column<never>, 'name' | 'type' | 'isNullable'>[]
  readonly valuesOf: (item: Made | Failed) => readonly Value[]
}

export const COLUMNS: Readonly<Record<Kind, Columns>> = {
  articles: {
    columns: ARTICLES,
    valuesOf: item => {
      const article = JSON.parse((item as Made).article) as Article
      return ARTICLES.map(({of}) => of(article))
    }
  },
  logs: {columns: LOGS, valuesOf: item => LOGS.map(({of}) => of(item as Made))},
  errors: {columns: ERRORS, valuesOf: item => ERRORS.map(({of}) => of(item as Failed))}
}

/** The schema of a file: its columns, in the tree that Parquet has, where a list of strings is three levels deep. */
export function schemaOf({columns}: Columns): SchemaElement[] {
  const root: SchemaElement = {name: 'root', num_children: columns.length}
  return [root, ...columns.flatMap(elementsOf)]
}

function elementsOf({name, type, isNullable}: Columns['columns'][number]): SchemaElement[] {
  const repetition_type = isNullable ? 'OPTIONAL' : 'REQUIRED'
  if (type === 'number') return [{name, type: 'DOUBLE', repetition_type}]
  if (type !== 'strings') return [{name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type}]
  return [
    {name, converted_type: 'LIST', repetition_type, num_children: 1},
    {name: 'list', repetition_type: 'REPEATED', num_children: 1},
    {name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED'}
  ]
}
