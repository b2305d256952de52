import * as z from 'zod'
import {CATEGORIES} from '../page/finding.js'

const count = z.int().nonnegative()
const counts = z.record(z.string(), count)

/**
 * What a run came to, in documents and in characters: UTF-16 units of the raw texts. Nothing of it depends on time or
 * on the machine.
 */
export const summarySchema = z
  .strictObject({
    version: z.literal(1),
    tool: z.string(),
    rules: z.string().describe('sha256 over the rules and the language data, as in each log'),
    documents: z
      .strictObject({in: count, ok: count, error: count})
      .describe('what was read, and what came of it: in = ok + error'),
    errors: counts.describe('documents without an article, by error code'),
    characters: z
      .strictObject({raw: count, kept: count, lifted: count, cut: count, space: count})
      .describe('of all articles: raw = kept + lifted + cut + space'),
    byStage: counts.describe('characters lifted or cut by each stage; their sum is lifted + cut'),
    byRule: counts.describe('the same by rule'),
    byCategory: z.partialRecord(z.enum(CATEGORIES), count).describe('characters cut; their sum is cut')
  })
  .meta({$id: 'https://tamis.dev/summary.schema.json', title: 'The summary of a run as tamis writes it'})

export type Summary = z.infer<typeof summarySchema>
