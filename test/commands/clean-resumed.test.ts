import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {appendFile, readFile, rm, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect} from 'vitest'
import type {Summary} from '../../src/article/summary.js'
import {filesIn, inFolder} from '../in-folder.js'
import {plant} from '../plant.js'
import {CLI, runTamis, sentencesOf} from '../run-tamis.js'

const row = (id: number): string =>
  JSON.stringify({
    id: String(id).padStart(4, '0'),
    text: `Rain falls on the old town\n\nThe mayor said on day ${id} that rain had fallen for the whole of the week.\n`
  })
const ROWS = Array.from({length: 600}, (_, id) => `${row(id)}\n`).join('')
const ARGS = ['clean', 'in.ndjson', 'x.txt', '-o', 'out']

interface Broken {
  readonly status: number | null
  readonly stderr: string
  /** From the signal to the end, in milliseconds. */
  readonly took: number
}

/** Start a run, and send it a signal once it has written something. */
async function broken(cwd: string, signal: NodeJS.Signals, args = ARGS, input?: string): Promise<Broken> {
  const child = spawn(process.execPath, [CLI, ...args], {cwd, stdio: 'pipe'})
  let stderr = ''
  child.stderr.on('data', chunk => (stderr += String(chunk)))
  child.stdout.resume()
  if (input !== undefined) child.stdin.write(input)
  const lines = async () =>
    (await readFile(join(cwd, 'out/.tamis-journal'), 'utf8').catch(() => '')).split('\n').length
  while ((await lines()) < 4) {
    expect(child.exitCode).toBe(null)
    await new Promise(resolve => setTimeout(resolve, 5))
  }
  const before = performance.now()
  child.kill(signal)
  const [status] = (await once(child, 'close')) as [number | null]
  return {status, stderr, took: performance.now() - before}
}

async function plantInputs(folder: string): Promise<void> {
  await plant(folder, {'in.ndjson': ROWS, 'x.txt': 'Rain falls on the old town.'})
}

/** The bytes of all that is in a folder, by name. */
async function contentOf(folder: string): Promise<Map<string, string>> {
  const names = await filesIn(folder)
  return new Map(
    await Promise.all(
      names.map(async name => [name, await readFile(join(folder, name), 'utf8')] as [string, string])
    )
  )
}

describe.concurrent('clean, resumed', {timeout: 120_000}, () => {
  for (const [signal, status] of [
    ['SIGINT', 130],
    ['SIGTERM', 143]
  ] as const) {
    inFolder(`stops on ${signal}, says how to go on, and so it goes on`, async ({folder}) => {
      await plantInputs(folder)
      const {stderr, took, ...ended} = await broken(folder, signal)
      expect(ended.status).toBe(status)
      expect(took).toBeLessThan(5000)
      const [, done] =
        /^Stopped by (?:SIGINT|SIGTERM) with (\d+) documents done; go on with: tamis clean in\.ndjson x\.txt -o out\n$/.exec(
          stderr
        ) ?? []
      expect(Number(done), stderr).toBeGreaterThan(0)
      expect(Number(done)).toBeLessThan(600)
      const names = await filesIn(join(folder, 'out'))
      expect(names).toContain('.tamis-journal')
      expect(names).not.toContain('summary.json')
      expect(names.filter(name => name.endsWith('.new') || name.includes('lock'))).toEqual([])
      // What is committed is not cleaned again.
      const first = join(folder, 'out/0000.json')
      await writeFile(first, 'as it was left')

      const again = await runTamis(ARGS, folder)
      expect(again.status).toBe(0)
      expect(sentencesOf(again.stderr)).toEqual([`Going on behind ${done} documents that are done.`])
      expect(again.stdout).toMatch(/\n601 cleaned into out\n$/)
      expect(await readFile(first, 'utf8')).toBe('as it was left')
      expect(await runTamis([...ARGS.slice(0, -1), 'whole'], folder)).toMatchObject({status: 0, stderr: ''})
      const whole = await contentOf(join(folder, 'whole'))
      await writeFile(first, whole.get('0000.json')!)
      expect(await contentOf(join(folder, 'out'))).toEqual(whole)
      expect(whole.size).toBe(2 * 601 + 1)
    })
  }

  inFolder('refuses where an input, an option or the rules have changed, until --fresh', async ({folder}) => {
    await plantInputs(folder)
    await broken(folder, 'SIGKILL')
    const left = await contentOf(join(folder, 'out'))
    const refused = async (args: readonly string[], says: RegExp): Promise<void> => {
      const {status, stdout, stderr} = await runTamis(args, folder)
      expect({status, stdout}).toEqual({status: 2, stdout: ''})
      const [sentence] = sentencesOf(stderr)
      expect(sentence).toMatch(/^out holds a run that was broken off, and .*; start anew with --fresh, or /)
      expect(sentence).toMatch(says)
      const now = new Map(await contentOf(join(folder, 'out')))
      // The lock of the run that was killed is gone, and its temporary files.
      for (const name of left.keys()) if (/lock|\.(?:new|old)$/.test(name)) now.set(name, left.get(name)!)
      expect(now).toEqual(left)
    }
    await refused([...ARGS, '--strict-encoding'], /--strict-encoding was “false” and is now “true”/)
    await refused([...ARGS, '--max-bytes', '1000'], /--max-bytes was “67108864” and is now “1000”/)
    await refused(['clean', 'in.ndjson', '-o', 'out'], /x\.txt is no longer among the inputs/)
    await utimes(join(folder, 'x.txt'), 1, 1)
    await refused(ARGS, /x\.txt has changed/)
    await appendFile(join(folder, 'in.ndjson'), '\n')
    await refused(ARGS, /in\.ndjson has changed/)
    const journal = join(folder, 'out/.tamis-journal')
    const before = await readFile(journal, 'utf8')
    await writeFile(journal, before.replace(/"rules":"../, '"rules":"--'))
    left.set('.tamis-journal', await readFile(journal, 'utf8'))
    await refused(ARGS, /the rules of tamis have changed/)

    const fresh = await runTamis([...ARGS, '--fresh', '--workers', '1'], folder)
    expect(fresh).toMatchObject({status: 0, stderr: ''})
    expect(await filesIn(join(folder, 'out'))).toHaveLength(2 * 601 + 1)
  })

  inFolder('notices that other documents come, though no file seems to have changed', async ({folder}) => {
    await plantInputs(folder)
    const time = new Date(1e12)
    await utimes(join(folder, 'in.ndjson'), time, time)
    await broken(folder, 'SIGKILL')
    await writeFile(join(folder, 'in.ndjson'), ROWS.replace('"id":"0001"', '"id":"9999"'))
    await utimes(join(folder, 'in.ndjson'), time, time)
    const {status, stderr} = await runTamis(ARGS, folder)
    expect(status).toBe(2)
    expect(stderr).toMatch(/^Going on .*\nout holds a run that was broken off, and its inputs no longer give/)
  })

  inFolder('says that standard input can’t be resumed', async ({folder}) => {
    const args = ['clean', '-', '-o', 'out']
    const {status, stderr} = await broken(folder, 'SIGTERM', args, ROWS)
    expect(status).toBe(143)
    expect(stderr).toMatch(
      /^Stopped by SIGTERM with \d+ documents done; standard input can’t be resumed, start anew with: tamis clean - -o out --fresh\n$/
    )
    const again = await runTamis(args, folder)
    expect(again.status).toBe(2)
    expect(sentencesOf(again.stderr)).toEqual([
      'out holds a run that was broken off, and its standard input can’t be read again; start anew with --fresh, or choose another folder.'
    ])
  })

  inFolder('lets one run at a time write to a folder', async ({folder}) => {
    await plantInputs(folder)
    const child = spawn(process.execPath, [CLI, 'clean', '-', '-o', 'out'], {cwd: folder, stdio: 'pipe'})
    try {
      while (!(await filesIn(join(folder, 'out')).catch((): string[] => [])).includes('.tamis-lock'))
        await new Promise(resolve => setTimeout(resolve, 5))
      const {status, stdout, stderr} = await runTamis([...ARGS, '--fresh'], folder)
      expect({status, stdout}).toEqual({status: 2, stdout: ''})
      expect(sentencesOf(stderr)).toEqual([
        expect.stringMatching(
          new RegExp(`^out is being written to by process ${child.pid} on .*; wait for that run, or remove `)
        )
      ])
      child.stdin.end(row(1))
      expect(await once(child, 'close')).toEqual([0, null])
      expect(await runTamis(ARGS, folder)).toMatchObject({status: 0, stderr: ''})
    } finally {
      child.kill()
    }
  })

  inFolder(
    'gives an account of the run that adds up, the same for one that was broken off',
    async ({folder}) => {
      await plantInputs(folder)
      await appendFile(join(folder, 'in.ndjson'), `${row(3)}\n{"id": "a"}\nnone\n`)
      await writeFile(
        join(folder, 'summary.txt'),
        'Rain falls on the old town, as the mayor said on Tuesday.'
      )
      const args = ['clean', 'in.ndjson', 'nix.txt', 'summary.txt', '-o', 'out']
      await broken(folder, 'SIGKILL', args)
      const {status, stdout} = await runTamis(args, folder)
      expect(status).toBe(1)
      expect(stdout).toMatch(/\n601 cleaned into out, 4 failed\n$/)
      const text = await readFile(join(folder, 'out/summary.json'), 'utf8')
      const account = JSON.parse(text) as Summary
      expect(account.documents).toEqual({in: 605, ok: 601, error: 4})
      expect(account.errors).toEqual({
        'duplicate-id': 1,
        'invalid-json': 1,
        'missing-text': 1,
        unreadable: 1
      })
      const sum = (counts: object) =>
        (Object.values(counts) as number[]).reduce((sum, count) => sum + count, 0)
      const {raw, kept, lifted, cut, space} = account.characters
      expect(kept + lifted + cut + space).toBe(raw)
      expect(sum(account.byStage)).toBe(lifted + cut)
      expect(sum(account.byRule)).toBe(lifted + cut)
      expect(sum(account.byCategory)).toBe(cut)
      await rm(join(folder, 'out'), {recursive: true})
      expect((await runTamis(args, folder)).status).toBe(1)
      expect(await readFile(join(folder, 'out/summary.json'), 'utf8')).toBe(text)
      // A page of that name is none the worse, and `verify` takes the account for no page.
      const verified = await runTamis(['verify', 'out'], folder)
      expect(verified).toMatchObject({status: 0, stderr: ''})
      expect(verified.stdout).toMatch(/\nAll 601 hold, /)
    }
  )
})
