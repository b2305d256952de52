import {Argument, type Command} from 'commander'
import * as z from 'zod'
import {articleSchema} from '../article/article.js'
import {logSchema} from '../article/log.js'
import {summarySchema} from '../article/summary.js'
import {print} from '../io/print.js'

const schemas = {article: articleSchema, log: logSchema, summary: summarySchema}

/** `tamis schema article|log|summary`: the JSON Schema (draft 2020-12) that every file of that kind holds to. */
export function schemaCommand(program: Command): void {
  program
    .command('schema')
    .description('print the JSON Schema of an article, of a log or of a summary')
    .addArgument(new Argument('<form>', 'which of the three').choices(Object.keys(schemas)))
    .action(async (form: keyof typeof schemas) => {
      await print(`${JSON.stringify(z.toJSONSchema(schemas[form]), null, 2)}\n`)
    })
}
