import {spawnSync} from 'node:child_process'
import {mkdir, readFile, truncate, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect} from 'vitest'
import {articleSchema} from '../../src/article/article.js'
import {logSchema} from '../../src/article/log.js'
import {filesIn, inFolder} from '../in-folder.js'
import {plant} from '../plant.js'
import {CLI, run, runTamis, sentencesOf} from '../run-tamis.js'

const PAGE = `Rain falls on the old town

The mayor said on Tuesday that rain had fallen for the whole of the week, and that more of it would come.

Shops in the lower streets stayed shut while the firemen pumped water out of the cellars until the evening.
`
const DONE = ['good.json', 'good.log.json', 'summary.json']

describe.concurrent('clean', {timeout: 30_000}, () => {
  inFolder(
    'writes an article and a log for each text, pretty-printed, by their schemas',
    async ({folder}) => {
      await mkdir(join(folder, 'seeds/deep'), {recursive: true})
      await writeFile(join(folder, 'seeds/b.txt'), PAGE)
      await writeFile(join(folder, 'seeds/deep/a.txt'), PAGE)
      await writeFile(join(folder, 'c.md'), PAGE)
      const {status, stdout, stderr} = await runTamis(['clean', 'c.md', 'seeds'], folder)
      expect({status, stderr}).toEqual({status: 0, stderr: ''})
      // The order of the paths, and of names within a folder.
      expect(stdout.match(/^[abc](?= )/gm)).toEqual(['c', 'b', 'a'])
      expect(stdout).toMatch(/^page +headline +kept +characters cut\n/)
      expect(stdout).toMatch(/\n3 cleaned into output\n$/)
      const names = await filesIn(join(folder, 'output'))
      expect(names.pop()).toBe('summary.json')
      expect(names).toEqual(['a.json', 'a.log.json', 'b.json', 'b.log.json', 'c.json', 'c.log.json'])
      for (const name of names) {
        const json = await readFile(join(folder, 'output', name), 'utf8')
        const value: unknown = JSON.parse(json)
        expect(json).toBe(`${JSON.stringify(value, null, 2)}\n`)
        expect((name.endsWith('.log.json') ? logSchema : articleSchema).parse(value).id).toBe(name[0])
      }
    }
  )

  inFolder(
    'reads `seeds` and writes to `output` where nothing is said, -o says otherwise',
    async ({folder}) => {
      await mkdir(join(folder, 'seeds'))
      await writeFile(join(folder, 'seeds/good.txt'), PAGE)
      expect(await runTamis(['clean'], folder)).toMatchObject({status: 0})
      expect(await runTamis(['clean', '-o', 'a/b'], folder)).toMatchObject({status: 0})
      for (const output of ['output', 'a/b']) expect(await filesIn(join(folder, output))).toEqual(DONE)
    }
  )

  inFolder('asks for a file or a folder where nothing is said and there is no `seeds`', async ({folder}) => {
    const {status, stderr} = await runTamis(['clean'], folder)
    expect(sentencesOf(stderr)).toEqual([expect.stringMatching(/^Name a file or a folder to clean/)])
    expect(status).toBe(2)
    expect(await filesIn(folder)).toEqual([])
  })

  inFolder(
    'says what is wrong with each input in a sentence, in their order, and does the others',
    async ({folder}) => {
      await mkdir(join(folder, 'f'))
      await writeFile(join(folder, 'good.txt'), PAGE)
      await writeFile(join(folder, 'large.txt'), '')
      await truncate(join(folder, 'large.txt'), 200e6)
      await writeFile(join(folder, 'binary.txt'), 'Rain \0falls')
      const inputs = ['nix.txt', 'f', 'large.txt', 'good.txt', 'binary.txt']
      const {status, stdout, stderr} = await runTamis(['clean', ...inputs, '-o', 'out'], folder)
      expect(status).toBe(1)
      expect(sentencesOf(stderr)).toEqual([
        "nix.txt can't be read: there is no such file or folder; check the path.",
        expect.stringMatching(
          /^f has no file in it that tamis reads \(.*\); choose another folder, or name files one by one\.$/
        ),
        expect.stringMatching(
          /^large\.txt has 200000000 bytes, more than the 67108864 bytes that --max-bytes allows; /
        ),
        expect.stringMatching(/^binary\.txt is a binary file: it has a zero byte at offset 5;/)
      ])
      expect(stdout).toMatch(/\n1 cleaned into out, 4 failed\n$/)
      expect(await filesIn(join(folder, 'out'))).toEqual(DONE)
    }
  )

  inFolder('says 3 where all that is wrong is corrupt bytes', async ({folder}) => {
    await plant(folder, {'a.txt': Buffer.from([0xff, 0]), 'good.txt': PAGE})
    expect((await runTamis(['clean', 'a.txt', 'good.txt'], folder)).status).toBe(3)
  })

  inFolder('does the first of two inputs with one id, and names both', async ({folder}) => {
    for (const path of ['a', 'b']) {
      await mkdir(join(folder, path))
      await writeFile(join(folder, path, 'good.txt'), `${path}. ${PAGE}`)
    }
    const {status, stderr} = await runTamis(['clean', 'b', 'a', '-o', 'out'], folder)
    expect(status).toBe(1)
    expect(sentencesOf(stderr)).toEqual([
      expect.stringMatching(
        /^a\/good\.txt would be written to the same file as b\/good\.txt, by its id “good”; rename one/
      )
    ])
    expect(await filesIn(join(folder, 'out'))).toEqual(DONE)
    expect(await readFile(join(folder, 'out/good.json'), 'utf8')).toContain('b. Rain')
  })

  inFolder('is plain in a pipe, also where CI is set', async ({folder}) => {
    await writeFile(join(folder, 'good.txt'), PAGE)
    const {stdout, stderr} = await runTamis(['clean', 'good.txt'], folder, {
      CI: '1',
      TERM: 'xterm'
    })
    expect(stdout).not.toContain('\u001b')
    expect(stderr).toBe('')
  })

  inFolder(
    'shows progress and colours on a terminal, and no colours with NO_COLOR',
    async ({folder, skip}) => {
      if (spawnSync('script', ['--version']).status !== 0)
        skip('`script`, which makes a terminal, is not here')
      await writeFile(join(folder, 'good.txt'), PAGE)
      const onTerminal = (env: NodeJS.ProcessEnv) =>
        run('script', ['-qec', `'${process.execPath}' '${CLI}' clean good.txt`, '/dev/null'], {
          cwd: folder,
          env: {TERM: 'xterm', ...env}
        })
      const {stdout} = await onTerminal({})
      expect(stdout).toMatch(/1 document, \d+\.\d MB\/s, 0 errors/)
      expect(stdout).toContain('\u001b[1mheadline\u001b[22m')
      expect((await onTerminal({NO_COLOR: '1'})).stdout).not.toContain('\u001b[1mheadline')
    }
  )
})
