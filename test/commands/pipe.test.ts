import {execFile, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const PAGE =
  'Rain falls on the old town\n\nThe mayor said on Tuesday that rain had fallen for the whole of the week.'
const DOCUMENTS = 1000

let folder: string
let input: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tamis-pipe-'))
  input = join(folder, 'in.ndjson')
  const lines = Array.from({length: DOCUMENTS}, (_, id) => `${JSON.stringify({id: `${id}`, text: PAGE})}\n`)
  await writeFile(input, lines.join(''))
})
afterAll(() => rm(folder, {recursive: true}))

/** What a line of shell gives; `tamis` stands for the command, `$input` for a file of 1000 documents. */
async function shell(line: string): Promise<{stdout: string; stderr: string; status: number}> {
  const script = `tamis() { ${process.execPath} ${cli} "$@"; }; input=${input}; ${line}`
  try {
    const {stdout, stderr} = await promisify(execFile)('bash', ['-c', script], {maxBuffer: 1 << 28})
    return {stdout, stderr, status: 0}
  } catch (error) {
    const {stdout, stderr, code} = error as {stdout: string; stderr: string; code: number}
    return {stdout, stderr, status: code}
  }
}

function row(id: string, html: string): string {
  return JSON.stringify({id, html})
}

function start(argv: readonly string[]) {
  const child = spawn(process.execPath, [cli, ...argv], {stdio: ['pipe', 'pipe', 'inherit']})
  // It may leave before it has read all.
  child.stdin.on('error', () => undefined)
  return child
}

describe('tamis pipe', {timeout: 20_000}, () => {
  it('answers every line through a pipe, and ends with 0', async () => {
    const {stdout, stderr, status} = await shell(
      'cat $input | tamis pipe --trailer | cat; exit ${PIPESTATUS[1]}'
    )
    expect([stderr, status]).toEqual(['', 0])
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(DOCUMENTS + 1)
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({trailer: {in: DOCUMENTS, ok: DOCUMENTS, error: 0}})
  })

  it('ends with 0 also where documents failed: their rows say so', async () => {
    const {stdout, status} = await shell("printf 'x\\n' | tamis pipe")
    expect(JSON.parse(stdout)).toMatchObject({error: {code: 'invalid-json'}})
    expect(status).toBe(0)
  })

  it('writes the same bytes into a file and into a pipe', async () => {
    const file = join(folder, 'out.ndjson')
    expect((await shell(`tamis pipe --log --trailer < $input > ${file}`)).status).toBe(0)
    const {stdout} = await shell('tamis pipe --log --trailer < $input | cat')
    expect(await readFile(file, 'utf8')).toBe(stdout)
  })

  it('stops quietly with 0 where the reader has enough', async () => {
    const {stdout, stderr, status} = await shell('tamis pipe < $input | head -1; exit ${PIPESTATUS[0]}')
    expect(JSON.parse(stdout)).toMatchObject({seq: 0, status: 'ok'})
    expect([stderr, status]).toEqual(['', 0])
  })

  it('stops also where more input may still come', async () => {
    const child = start(['pipe'])
    child.stdin.write(await readFile(input))
    await once(child.stdout, 'data')
    child.stdout.destroy()
    expect(await once(child, 'close')).toEqual([0, null])
  })

  it('ends with 4 where the reader leaves before the trailer it was promised', async () => {
    const {stderr, status} = await shell('tamis pipe --trailer < $input | head -1; exit ${PIPESTATUS[0]}')
    expect([stderr, status]).toEqual(['The reader left before the trailer.\n', 4])
  })

  it('ends with 4 and one sentence on a full disk', async () => {
    const {stderr, status} = await shell('tamis pipe < $input > /dev/full')
    expect([stderr.trimEnd().split('\n').length, status]).toEqual([1, 4])
    expect(stderr).toMatch(/disk is full/)
  })

  it('notices a file that took a part of a write only', async () => {
    // Node's own stdout would lose the rest of the one write without an error.
    const {stderr, status} = await shell(`ulimit -f 8; head -20 $input | tamis pipe > ${join(folder, 'cut')}`)
    expect(status).toBe(4)
    expect(stderr).toMatch(/^Stdout can't be written: .+\n$/)
  })

  it('ends with 3 where stdin can not be read', async () => {
    const {stderr, status} = await shell('tamis pipe < /')
    expect(stderr).toMatch(/^Stdin can't be read: .+\n$/)
    expect(status).toBe(3)
  })

  it.each([
    ['--max-line', '0'],
    ['--max-line', 'x'],
    ['--max-line', '1e9'],
    ['--max-line', '512'],
    ['--nonsense']
  ])('ends with 2 on %s %s', async (...argv) => {
    expect((await shell(`tamis pipe ${argv.join(' ')} < /dev/null`)).status).toBe(2)
  })

  it('refuses a line above --max-line, and goes on', async () => {
    const {stdout} = await shell(
      `(head -c 2000000 /dev/zero; echo; head -1 $input) | tamis pipe --max-line 1`
    )
    expect(stdout.match(/"code":"too-large"|"status":"ok"/g)).toEqual(['"code":"too-large"', '"status":"ok"'])
  })

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143]
  ] as const)('ends whole lines and %s with %d', async (signal, status) => {
    const child = start(['pipe', '--trailer'])
    const out: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stdin.write(await readFile(input))
    await once(child.stdout, 'data')
    child.kill(signal)
    expect(await once(child, 'close')).toEqual([status, null])
    const lines = Buffer.concat(out).toString().split('\n')
    expect(lines.pop()).toBe('')
    for (const line of lines) expect(JSON.parse(line)).not.toHaveProperty('trailer')
  })

  it.each([
    ['objects beside its text', 'too-large', `{"id": "b", "text": "Rain", "x": [${'{},'.repeat(2e6)}{}]}`],
    ['objects in its meta', 'too-large', `{"id": "b", "text": "Rain", "meta": [${'{},'.repeat(2e6)}{}]}`],
    [
      'objects in its JSON-LD',
      undefined,
      row('b', `<script type="application/ld+json">[${'[],'.repeat(2e6)}[]]</script>Rain`)
    ],
    ['text', 'out-of-memory', row('b', `<p>${' '.repeat(16e6)}`)]
  ])('goes on behind a line of millions in its %s, whatever memory there is', async (_, code, line) => {
    const file = join(folder, 'large.ndjson')
    await writeFile(file, [row('a', PAGE), line, row('c', PAGE)].join('\n'))
    const options = '--trailer --workers 1 --max-memory 64'
    const {stdout, status} = await shell(`tamis pipe ${options} < ${file}`)
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map(row => JSON.parse(row) as {error?: {code: string}})
    expect(rows.map(({error}) => error?.code)).toEqual([undefined, code, undefined, undefined])
    expect(status).toBe(0)
  })

  it('stops on a signal also where the reader takes nothing', async () => {
    const child = start(['pipe', '--log'])
    child.stdin.write(await readFile(input))
    await new Promise(resolve => setTimeout(resolve, 1500))
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([143, null])
    child.stdout.destroy()
  })

  it('explains every error code', async () => {
    const {stdout} = await shell('tamis pipe --help')
    for (const code of ['invalid-json', 'missing-text', 'unbalanced', 'internal'])
      expect(stdout).toContain(code)
  })
})
