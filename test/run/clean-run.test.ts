import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect} from 'vitest'
import {listInputs} from '../../src/read/list-inputs.js'
import {MAX_BYTES} from '../../src/read/read-options.js'
import {openCleaners} from '../../src/run/cleaners.js'
import {cleanRun} from '../../src/run/clean-run.js'
import {namedInputs} from '../../src/run/head.js'
import type {Outcome} from '../../src/run/outcome.js'
import {filesIn, inFolder} from '../in-folder.js'
import {plant} from '../plant.js'
import {DEEDS} from './deeds.js'

const TALLY = {documents: {ok: 1}, errors: {}, characters: {}, byStage: {}, byRule: {}, byCategory: {}}

/** A worker of which some documents are the end; of the others it makes an article without anything in it. */
const WORKER = `${DEEDS}
export function cleanTask({documents, begun}) {
  Atomics.store(begun, 0, 1)
  return documents.map(({id}) => {
    deeds[id]?.()
    return {id, article: '{}', log: '{}', headline: null, kept: 1, tally: ${JSON.stringify(TALLY)}}
  })
}`

describe('cleanRun', {timeout: 120_000}, () => {
  inFolder(
    'makes errors of documents that loop, throw, exit or take all memory, in their place, and does the others',
    async ({folder}) => {
      const ids = ['a', 'loop', 'b', 'c', 'throw', 'memory', 'd', 'exit', 'e']
      await plant(folder, {
        'in.ndjson': ids.map(id => `${JSON.stringify({id, text: 'Rain'})}\n`).join(''),
        'worker.mjs': WORKER,
        'out/.hidden': ''
      })
      const inputs = await listInputs([join(folder, 'in.ndjson')])
      const worker = pathToFileURL(join(folder, 'worker.mjs'))
      const cleaners = openCleaners({workers: 2, maxSeconds: 10, maxMegabytes: 64, worker})
      const outcomes: Outcome[] = []
      try {
        const {done, summary} = await cleanRun({
          inputs,
          named: await namedInputs(inputs),
          options: {},
          read: {maxBytes: MAX_BYTES},
          twins: 'error',
          cleaners,
          ahead: 4,
          together: 4,
          output: {folder: join(folder, 'out'), to: 'json', gzip: false, shardBytes: MAX_BYTES},
          isFresh: false,
          signal: new AbortController().signal,
          onResume: () => expect.unreachable(),
          onOutcome: outcome => outcomes.push(outcome)
        })
        expect(done).toBe(9)
        expect(summary?.documents).toEqual({in: 9, ok: 5, error: 4})
        expect(summary?.errors).toEqual({crashed: 2, 'out-of-memory': 1, timeout: 1})
      } finally {
        await cleaners.close()
      }
      expect(outcomes.map(({id}) => id)).toEqual(ids)
      expect(outcomes.flatMap(outcome => ('code' in outcome ? [outcome.code] : []))).toEqual([
        'timeout',
        'crashed',
        'out-of-memory',
        'crashed'
      ])
      expect(await filesIn(join(folder, 'out'))).toEqual([
        '.hidden',
        ...['a', 'b', 'c', 'd', 'e'].flatMap(id => [`${id}.json`, `${id}.log.json`]),
        'summary.json'
      ])
    }
  )
})
