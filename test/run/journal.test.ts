import {readFile, rm, symlink, truncate, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect} from 'vitest'
import {FileError} from '../../src/io/file-error.js'
import type {Head} from '../../src/run/head.js'
import {openJournal, type Journal} from '../../src/run/journal.js'
import type {Commit} from '../../src/run/read-journal.js'
import {filesIn, inFolder} from '../in-folder.js'

const HEAD: Head = {
  journal: 1,
  tool: 'tamis 1.0.0',
  rules: 'abc',
  options: {'--to': 'json', '--format': null, '--max-bytes': 10},
  inputs: [
    {file: 'a.txt', size: 3, time: 1.5},
    {file: 'b.txt', size: null, time: null}
  ]
}
const NONE = {documents: {}, errors: {}, characters: {}, byStage: {}, byRule: {}, byCategory: {}}

function commit(done: number): Commit {
  return {done, commits: done + 1, trail: `trail ${done}`, tally: {...NONE, documents: {ok: 2}}}
}

const fileIn = (folder: string): string => join(folder, '.tamis-journal')

/** What a run finds in the journal that others have left. */
async function standingIn(folder: string, head = HEAD): Promise<object> {
  const journal = await openJournal(folder, head, false)
  await journal.close()
  const {totals, ...standing} = journal.standing
  return {...standing, ok: totals.tally().documents['ok'] ?? 0}
}

/** A journal of three commits, left behind. */
async function leave(folder: string, head = HEAD): Promise<void> {
  const journal = await openJournal(folder, head, false)
  for (const done of [2, 4, 6]) await journal.add(commit(done))
  await journal.close()
}

const AT_START = {done: 0, commits: 0, trail: '', ok: 0}
const AT = (done: number): object => ({done, commits: done + 1, trail: `trail ${done}`, ok: done})

describe('journal', () => {
  inFolder('begins with nothing done, and gives back what was committed', async ({folder}) => {
    expect(await standingIn(folder)).toEqual(AT_START)
    await leave(folder)
    expect(await standingIn(folder)).toEqual(AT(6))
  })

  inFolder('leaves nothing where nothing was committed', async ({folder}) => {
    expect(await standingIn(folder)).toEqual(AT_START)
    expect(await filesIn(folder)).toEqual([])
    expect(await standingIn(folder, {...HEAD, rules: 'def'})).toEqual(AT_START)
  })

  inFolder('goes on behind the last commit', async ({folder}) => {
    await leave(folder)
    const journal: Journal = await openJournal(folder, HEAD, false)
    await journal.add(commit(8))
    await journal.close()
    expect(await standingIn(folder)).toEqual(AT(8))
    const lines = (await readFile(fileIn(folder), 'utf8')).split('\n')
    expect(lines.map(line => (line === '' ? null : (JSON.parse(line) as Partial<Commit>).done))).toEqual([
      undefined,
      2,
      4,
      6,
      8,
      null
    ])
  })

  inFolder('ignores a torn last line, wherever it was torn, and writes over it', async ({folder}) => {
    await leave(folder)
    const whole = await readFile(fileIn(folder))
    const lastButOne = whole.lastIndexOf('\n', whole.length - 2) + 1
    for (let size = lastButOne; size < whole.length; size++) {
      await writeFile(fileIn(folder), whole.subarray(0, size))
      expect(await standingIn(folder)).toEqual(AT(4))
      expect((await readFile(fileIn(folder))).length).toBe(lastButOne)
    }
    const journal = await openJournal(folder, HEAD, false)
    await journal.add(commit(6))
    await journal.close()
    expect(await readFile(fileIn(folder))).toEqual(whole)
  })

  inFolder('goes by no line behind one that is broken', async ({folder}) => {
    await leave(folder)
    const lines = (await readFile(fileIn(folder), 'utf8')).split('\n')
    lines[2] = lines[2]!.replace('"done":4', '"done":-4')
    await writeFile(fileIn(folder), lines.join('\n'))
    expect(await standingIn(folder)).toEqual(AT(2))
  })

  inFolder('begins anew where its first line was torn, as nothing was committed then', async ({folder}) => {
    for (const size of [10, 0]) {
      await leave(folder)
      await truncate(fileIn(folder), size)
      expect(await standingIn(folder)).toEqual(AT_START)
    }
  })

  inFolder('begins anew where that is asked for, and leaves nothing when it is done', async ({folder}) => {
    await leave(folder)
    const journal = await openJournal(folder, {...HEAD, rules: 'def'}, true)
    expect(journal.standing.done).toBe(0)
    await journal.close()
    await journal.remove()
    expect(await filesIn(folder)).toEqual([])
  })

  const [a, b] = HEAD.inputs as [Head['inputs'][0], Head['inputs'][0]]
  const changes: readonly (readonly [says: string, Partial<Head>])[] = [
    ['tamis was “tamis 1.0.0” and is now “tamis 1.1.0”', {tool: 'tamis 1.1.0'}],
    ['the rules of tamis have changed', {rules: 'def'}],
    ['--to was “json” and is now “text”', {options: {...HEAD.options, '--to': 'text'}}],
    ['--format was not given and is now “html”', {options: {...HEAD.options, '--format': 'html'}}],
    ['--more was not given and is now “true”', {options: {...HEAD.options, '--more': true}}],
    ['a.txt has changed', {inputs: [{...a, size: 4}, b]}],
    ['a.txt has changed', {inputs: [{...a, time: 2}, b]}],
    ['b.txt has changed', {inputs: [a, {...b, size: 1, time: 1}]}],
    ['b.txt is no longer among the inputs', {inputs: [a]}],
    ['c.txt is new among the inputs', {inputs: [a, b, {...b, file: 'c.txt'}]}],
    ['b.txt comes in another place among the inputs', {inputs: [b, a]}]
  ]
  for (const [says, change] of changes) {
    inFolder(`refuses to go on where ${says} (${JSON.stringify(change)})`, async ({folder}) => {
      await leave(folder)
      const before = await readFile(fileIn(folder), 'utf8')
      const error = await standingIn(folder, {...HEAD, ...change}).catch((error: unknown) => error)
      expect(error).toBeInstanceOf(FileError)
      expect(error).toMatchObject({
        kind: 'usage',
        message: `${folder} holds a run that was broken off, and ${says}; start anew with --fresh, or choose another folder.`
      })
      expect(await readFile(fileIn(folder), 'utf8')).toBe(before)
    })
  }

  inFolder('refuses to go on with standard input, and with a journal it doesn’t know', async ({folder}) => {
    const head: Head = {...HEAD, inputs: [{file: 'stdin', size: null, time: null, isStdin: true}]}
    await leave(folder, head)
    await expect(standingIn(folder, head)).rejects.toThrow('its standard input can’t be read again')
    await writeFile(fileIn(folder), '{"journal": 2}\n')
    await expect(standingIn(folder)).rejects.toThrow('its journal is of another version of tamis')
  })

  inFolder('replaces a link planted in its place, and never follows it', async ({folder}) => {
    await leave(folder)
    const left = await readFile(fileIn(folder))
    await writeFile(join(folder, 'victim'), left)
    for (const isFresh of [false, true]) {
      await rm(fileIn(folder), {force: true})
      await symlink('victim', fileIn(folder))
      const journal = await openJournal(folder, HEAD, isFresh)
      expect(journal.standing.done).toBe(0)
      await journal.close()
      expect(await readFile(join(folder, 'victim'))).toEqual(left)
    }
  })
})
