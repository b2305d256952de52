import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {CLI, run} from '../run-tamis.js'

/**
 * The tests of the Python module, which are in Python. They need no more than Python 3.10, those of rows also Arrow,
 * and those of the cluster PySpark and Java; `src/engines/spark/requirements.txt` has what to install.
 *
 * TAMIS_PYTHON names the Python; REQUIRE_SPARK=1 says that all of it must be there.
 */
const PYTHON = process.env['TAMIS_PYTHON'] ?? 'python3'
const MODULE = fileURLToPath(new URL('../../src/engines/spark', import.meta.url))
const TESTS = fileURLToPath(new URL('spark', import.meta.url))
const isRequired = process.env['REQUIRE_SPARK'] === '1'

const works = (command: string, args: readonly string[]) => spawnSync(command, args).status === 0
const hasPython = works(PYTHON, ['-c', 'import sys; sys.exit(sys.version_info < (3, 10))'])
const hasSpark = hasPython && works(PYTHON, ['-c', 'import pyspark, pandas, pyarrow'])
const hasJava = works('java', ['-version'])

const missing = [
  ...(hasPython ? [] : [`Python 3.10 (${PYTHON})`]),
  ...(hasSpark ? [] : ['PySpark, pandas and pyarrow in it']),
  ...(hasJava ? [] : ['Java'])
]
if (missing.length > 0 && !isRequired) {
  console.warn(`Tests of the module for Spark are left out. What is missing: ${missing.join('; ')}.`)
}

/** Run the tests of a file, and expect that there are some, that none was left out, and that none failed. */
async function pass(file: string): Promise<void> {
  const args = ['-m', 'unittest', 'discover', '--verbose', '--start-directory', TESTS, '--pattern', file]
  const ended = await run(PYTHON, args, {
    env: {PYTHONPATH: MODULE, PYTHONDONTWRITEBYTECODE: '1', TAMIS: CLI, NODE: process.execPath}
  })
  expect(ended.status, ended.stderr).toBe(0)
  expect(ended.stderr).toMatch(/^Ran [1-9]\d* tests? in .*\n\nOK$/m)
}

test.runIf(isRequired)('has all that the tests for Spark need', () => {
  expect(missing).toEqual([])
})

describe.skipIf(!hasPython)('the module for Spark', {timeout: 300_000}, () => {
  test('loses no row unseen, whatever becomes of a child', () => pass('test_conversation.py'))
  test('finds Node and tamis where a task runs, and gives them the environment', () =>
    pass('test_command.py'))
  test('reads WET files, sound and damaged', () => pass('test_wet.py'))
  test('opens files of a machine and of a server, and none that is cut off', () => pass('test_open_bytes.py'))
  test.skipIf(!hasSpark)('makes questions of rows and columns of answers', () => pass('test_rows.py'))
})

describe.skipIf(!hasSpark || !hasJava)('a cluster of Spark', {timeout: 600_000}, () => {
  test('gives the rows of one machine, also where a worker is killed', () => pass('test_cluster.py'))
})
