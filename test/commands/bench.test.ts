import {cp, mkdir, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'
import {describe, expect} from 'vitest'
import {inFolder} from '../in-folder.js'
import {run, runTamis, sentencesOf} from '../run-tamis.js'

const FEW = ['bench', '--only', 'throughput', '--megabytes', '1', '--rounds', '1']

describe('tamis bench', {timeout: 60_000}, () => {
  inFolder('measures the filter beside the floor of the same run', async ({folder}) => {
    const {status, stdout, stderr} = await runTamis(FEW, folder)
    expect({status, stderr}).toEqual({status: 0, stderr: ''})
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^1\.0 MB of raw text, \d+ documents, medians of 1$/),
      expect.stringMatching(/^ {2}floor +[\d.]+ MB\/s$/),
      expect.stringMatching(
        /^ {2}tamis pipe +[\d.]+ MB\/s {2}1\/[\d.]+ of the floor, target 1\/4, 0 errors {2}(?:pass|MISS)$/
      ),
      expect.stringMatching(
        /^ {2}tamis pipe --log +[\d.]+ MB\/s {2}1\/[\d.]+ of the floor, target 1\/6, 0 errors {2}(?:pass|MISS)$/
      ),
      expect.stringMatching(
        /^ {2}with 2 workers +[\d.]+ MB\/s {2}1\/[\d.]+ of the floor, [\d.]+ times one, target 1.8, 0 errors {2}(?:pass|MISS)$/
      ),
      ''
    ])
  })

  inFolder('measures the peak of memory, on a file and on one ten times as long', async ({folder}) => {
    const {status, stdout, stderr} = await runTamis(['bench', '--only', 'memory', '--memory', '1'], folder)
    expect({status, stderr}).toEqual({status: 0, stderr: ''})
    const lines = stdout.split('\n')
    expect(lines).toEqual([
      'The most memory held, --log, 2 workers',
      expect.stringMatching(/^ {2}1 MB +\d+ MB × 1\.00, target 576 MB, × 1\.15 {2}pass$/),
      expect.stringMatching(/^ {2}10 MB +\d+ MB × \d\.\d\d, target 576 MB, × 1\.15 {2}(?:pass|MISS)$/),
      ''
    ])
    // Not of the bench's own process, and not of nothing.
    const [, peak] = / (\d+) MB ×/.exec(lines[1]!) ?? []
    expect(Number(peak)).toBeGreaterThan(60)
  })

  inFolder(
    'measures Readability and rules of text beside, on the HTML of the same pages',
    async ({folder}) => {
      const html = `<title>Rain</title><article>${'<p>Rain fell on the old town, the mayor said.'.repeat(20)}</article>`
      await writeFile(join(folder, 'x.ndjson'), `${JSON.stringify({html, lang: 'en'})}\n`)
      const few = ['bench', '--only', 'beside', '--rounds', '1', '--html', 'x.ndjson']
      const {status, stdout, stderr} = await runTamis(few, folder)
      expect({status, stderr}).toEqual({status: 0, stderr: ''})
      expect(stdout.split('\n')).toEqual([
        '1 pages, on one thread, medians of 1',
        expect.stringMatching(/^ {2}tamis, of the text +\d+ pages\/s$/),
        expect.stringMatching(/^ {2}tamis, of the HTML +\d+ pages\/s, tamis × [\d.]+$/),
        expect.stringMatching(
          /^ {2}Readability, linkedom +\d+ pages\/s, tamis × [\d.]+, target 20 {2}(?:pass|MISS)$/
        ),
        expect.stringMatching(/^ {2}C4’s line rule +\d+ pages\/s, tamis × [\d.]+$/),
        expect.stringMatching(/^ {2}jusText-style +\d+ pages\/s, tamis × [\d.]+$/),
        ''
      ])
      const without = await runTamis(['bench', '--only', 'beside'], folder)
      expect(without.stdout).toMatch(/^Others on the same pages: skipped, as --html names no pages/)
    }
  )

  inFolder('says in one sentence what it can’t be measured with', async ({folder}) => {
    await mkdir(join(folder, 'empty'))
    await writeFile(join(folder, 'text.ndjson'), 'Rain fell')
    await writeFile(
      join(folder, 'half.ndjson.gz'),
      gzipSync('{"text": "Rain", "html": "Rain"}').subarray(0, -9)
    )
    const asked = (option: string, ...files: string[]) => files.map(file => [option, file] as const)
    const cases = [
      ...asked('--input', 'missing', 'empty', 'missing.ndjson', 'text.ndjson', 'half.ndjson.gz'),
      ...asked('--html', 'missing.ndjson', 'missing.ndjson.gz', 'text.ndjson', 'half.ndjson.gz')
    ]
    for (const [option, file] of cases) {
      const only = option === '--html' ? 'beside' : 'throughput'
      const {status, stderr} = await runTamis(['bench', '--only', only, option, file], folder)
      expect(sentencesOf(stderr)).toEqual([expect.stringContaining(file)])
      expect(status).toBe(/text|half/.test(file) ? 3 : 1)
    }
  })

  inFolder('of a package without seeds asks for a text to measure with', async ({folder}) => {
    await cp(fileURLToPath(new URL('../../dist', import.meta.url)), join(folder, 'dist'), {recursive: true})
    await writeFile(join(folder, 'package.json'), '{"type": "module"}')
    await symlink(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(folder, 'node_modules'))
    const {status, stderr} = await run(process.execPath, ['dist/cli.js', ...FEW], {cwd: folder})
    expect(status).toBe(2)
    expect(sentencesOf(stderr)).toEqual([expect.stringMatching(/by --input\.$/)])
  })

  inFolder('counts a filter that refuses all as a miss, and ends with 1 where asked', async ({folder}) => {
    await writeFile(join(folder, 'blank.txt'), ' '.repeat(10_000))
    const blank = [...FEW, '--input', '.']
    const checked = await runTamis([...blank, '--check'], folder)
    expect(checked.stdout).toMatch(/tamis pipe .+ 100 errors {2}MISS\n/)
    expect(checked.status).toBe(1)
    expect((await runTamis(blank, folder)).status).toBe(0)
  })
})
