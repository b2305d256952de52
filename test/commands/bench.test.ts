import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect} from 'vitest'
import {inFolder} from '../in-folder.js'
import {runTamis} from '../run-tamis.js'

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

  inFolder('counts a filter that refuses all as a miss, and ends with 1 where asked', async ({folder}) => {
    await writeFile(join(folder, 'blank.txt'), ' '.repeat(10_000))
    const blank = [...FEW, '--input', '.']
    const checked = await runTamis([...blank, '--check'], folder)
    expect(checked.stdout).toMatch(/tamis pipe .+ 100 errors {2}MISS\n/)
    expect(checked.status).toBe(1)
    expect((await runTamis(blank, folder)).status).toBe(0)
  })
})
