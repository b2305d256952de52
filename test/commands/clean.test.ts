import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {chmod, mkdir, readdir, readFile, stat, symlink, truncate, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect} from 'vitest'
import {articleSchema} from '../../src/article/article.js'
import {logSchema} from '../../src/article/log.js'
import {inFolder} from '../in-folder.js'
import {plant} from '../plant.js'
import {CLI, run, runTamis} from '../run-tamis.js'

const PAGE = `Rain falls on the old town

The mayor said on Tuesday that rain had fallen for the whole of the week, and that more of it would come.

Shops in the lower streets stayed shut while the firemen pumped water out of the cellars until the evening.
`
const PAIR = ['good.json', 'good.log.json']

/** What is below a folder, in order. */
async function filesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).sort()
}

/** The lines of what was said; each is one sentence, so that each ends like one. */
function sentencesOf(stderr: string): string[] {
  const lines = stderr.split('\n').slice(0, -1)
  for (const line of lines) expect(line).toMatch(/^\S[^;]+; [^;]+\.$|^\S[^;]+\.$/)
  return lines
}

describe.concurrent('clean', {timeout: 30_000}, () => {
  inFolder(
    'writes an article and a log for each text, pretty-printed, by their schemas',
    async ({folder}) => {
      await mkdir(join(folder, 'seeds/deep'), {recursive: true})
      await writeFile(join(folder, 'seeds/b.txt'), PAGE)
      await writeFile(join(folder, 'seeds/deep/a.txt'), PAGE)
      await writeFile(join(folder, 'c.html'), PAGE)
      const {status, stdout, stderr} = await runTamis(['clean', 'c.html', 'seeds'], folder)
      expect({status, stderr}).toEqual({status: 0, stderr: ''})
      // The order of the paths, and of names within a folder.
      expect(stdout.match(/^[abc](?= )/gm)).toEqual(['c', 'b', 'a'])
      expect(stdout).toMatch(/^page +headline +kept +characters cut\n/)
      expect(stdout).toMatch(/\n3 cleaned into output\n$/)
      const names = await filesIn(join(folder, 'output'))
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
      for (const output of ['output', 'a/b']) expect(await filesIn(join(folder, output))).toEqual(PAIR)
    }
  )

  inFolder(
    'says what is wrong with each input in a sentence, in their order, and does the others',
    async ({folder}) => {
      await mkdir(join(folder, 'f'))
      await writeFile(join(folder, 'good.txt'), PAGE)
      await writeFile(join(folder, 'large.txt'), '')
      await truncate(join(folder, 'large.txt'), 200e6)
      await writeFile(join(folder, 'not-utf-8.txt'), 'd\u00e9j\u00e0 vu', 'latin1')
      const inputs = ['nix.txt', 'f', 'large.txt', 'good.txt', 'not-utf-8.txt']
      const {status, stdout, stderr} = await runTamis(['clean', ...inputs, '-o', 'out'], folder)
      expect(status).toBe(1)
      expect(sentencesOf(stderr)).toEqual([
        "nix.txt can't be read: there is no such file or folder; check the path.",
        'f has no .txt file in it; choose another folder, or name files one by one.',
        expect.stringMatching(
          /^large\.txt has 200000000 bytes, more than the 67108864 that --max-bytes allows; /
        ),
        expect.stringMatching(/^not-utf-8\.txt is not UTF-8: the byte 0xE9 at offset 1 /)
      ])
      expect(stdout).toMatch(/\n1 cleaned into out, 4 failed\n$/)
      expect(await filesIn(join(folder, 'out'))).toEqual(PAIR)
    }
  )

  inFolder('says 3 where all that is wrong is corrupt bytes', async ({folder}) => {
    await plant(folder, {'a.txt': Buffer.from([0xff]), 'good.txt': PAGE})
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
      expect.stringMatching(/^a\/good\.txt would be written to the same file as b\/good\.txt; rename one/)
    ])
    expect(await filesIn(join(folder, 'out'))).toEqual(PAIR)
    expect(await readFile(join(folder, 'out/good.json'), 'utf8')).toContain('b. Rain')
  })

  inFolder(
    'never changes an input, also where the output folder is the input folder or inside it',
    async ({folder}) => {
      await writeFile(join(folder, 'good.txt'), PAGE)
      const before = await stat(join(folder, 'good.txt'))
      for (const output of ['.', 'inside', '.']) {
        const ended = await runTamis(['clean', '.', '-o', output], folder)
        expect(ended, output).toMatchObject({status: 0, stderr: ''})
        expect(await filesIn(join(folder, output))).toEqual(expect.arrayContaining(PAIR))
      }
      const after = await stat(join(folder, 'good.txt'))
      expect([after.ino, after.mtimeMs, after.size]).toEqual([before.ino, before.mtimeMs, before.size])
    }
  )

  inFolder('replaces a link planted under the name it writes, and never follows it', async ({folder}) => {
    await writeFile(join(folder, 'good.txt'), PAGE)
    await writeFile(join(folder, 'victim'), 'precious')
    await mkdir(join(folder, 'out'))
    for (const name of PAIR) await symlink('../victim', join(folder, 'out', name))
    expect(await runTamis(['clean', 'good.txt', '-o', 'out'], folder)).toMatchObject({status: 0, stderr: ''})
    expect(await readFile(join(folder, 'victim'), 'utf8')).toBe('precious')
    expect(await filesIn(join(folder, 'out'))).toEqual(PAIR)
  })

  inFolder('stays in its folder whatever a file is called', async ({folder}) => {
    const names = ['..\u202Egnp.txt', '~.txt', 'a b.log.txt', '\u001b[2J.txt', '.txt', 'con.txt']
    for (const name of names) await writeFile(join(folder, name), PAGE)
    const {status, stdout, stderr} = await runTamis(['clean', '.', '-o', 'out'], folder)
    expect({status, stderr}).toEqual({status: 0, stderr: ''})
    expect(await filesIn(join(folder, 'out'))).toHaveLength(2 * names.length)
    expect(await filesIn(folder)).toEqual([...names, 'out'].sort())
    // eslint-disable-next-line no-control-regex -- they are what must not be there
    expect(stdout).not.toMatch(/[\0-\x08\x0B-\x1F\u202E]/)
    expect(stdout).toContain(String.raw`\u{1b}[2J`)
    expect(await runTamis(['verify', 'out', '--raw', '.'], folder)).toMatchObject({status: 0, stderr: ''})
  })

  inFolder('says that the output folder is a file, and does nothing', async ({folder}) => {
    await writeFile(join(folder, 'good.txt'), PAGE)
    const {status, stdout, stderr} = await runTamis(['clean', 'good.txt', '-o', 'good.txt'], folder)
    expect({status, stdout}).toEqual({status: 4, stdout: ''})
    expect(sentencesOf(stderr)).toEqual([
      "good.txt can't be made a folder to write to: something else is in its place; move that away."
    ])
    expect(await readFile(join(folder, 'good.txt'), 'utf8')).toBe(PAGE)
  })

  inFolder('says which file can’t be written, and writes neither of the two', async ({folder}) => {
    await writeFile(join(folder, 'good.txt'), PAGE)
    await writeFile(join(folder, 'x.txt'), PAGE)
    await mkdir(join(folder, 'out/x.log.json'), {recursive: true})
    const {status, stderr} = await runTamis(['clean', 'x.txt', 'good.txt', '-o', 'out'], folder)
    expect(status).toBe(4)
    expect(sentencesOf(stderr)).toEqual([
      expect.stringMatching(/^out\/x\.json can't be written: a folder is in its place/)
    ])
    expect(await filesIn(join(folder, 'out'))).toEqual([...PAIR, 'x.log.json'])
  })

  inFolder(
    'leaves nothing half-written on a full disk, and the old files as they were',
    async ({folder, skip}) => {
      const out = join(folder, 'out')
      await mkdir(out)
      const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', out])
      if (mounted.status !== 0) skip(`no disk to fill: mount says ${String(mounted.stderr)}`)
      try {
        const old = {'b.json': '{"old": true}\n', 'b.log.json': '{}\n'}
        await plant(out, old)
        await plant(folder, {'b.txt': PAGE.repeat(4000), 'good.txt': PAGE})
        const {status, stderr} = await runTamis(
          ['clean', 'b.txt', 'good.txt', '-o', 'out', '--concurrency', '1'],
          folder
        )
        expect(status).toBe(4)
        expect(sentencesOf(stderr)).toEqual([
          "out/b.json can't be written: the disk is full; make room and run again."
        ])
        expect(await filesIn(out)).toEqual(['b.json', 'b.log.json', ...PAIR])
        for (const [name, text] of Object.entries(old)) {
          expect(await readFile(join(out, name), 'utf8')).toBe(text)
        }
      } finally {
        spawnSync('umount', [out])
      }
    }
  )

  inFolder('says what it has no permission for', async ({folder, skip}) => {
    // Root may read and write everything, so the run is nobody's.
    const nobody =
      process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : ['env']
    const tamis = [...nobody, process.execPath, CLI]
    if ((await run(tamis[0]!, [...tamis.slice(1), '--version']).catch(() => undefined))?.status !== 0)
      skip('as root no file is unreadable, and setpriv can’t start node as another user here')
    const clean = (...args: string[]) => run(tamis[0]!, [...tamis.slice(1), 'clean', ...args], {cwd: folder})
    await chmod(folder, 0o755)
    await writeFile(join(folder, 'good.txt'), PAGE)
    await writeFile(join(folder, 'x.txt'), PAGE, {mode: 0})
    await mkdir(join(folder, 'shut'), {mode: 0})
    await mkdir(join(folder, 'out'))
    await chmod(join(folder, 'out'), 0o777)
    await mkdir(join(folder, 'fixed'), {mode: 0o555})

    const read = await clean('.', '-o', 'out')
    expect(read.status).toBe(1)
    expect(sentencesOf(read.stderr)).toEqual([
      expect.stringMatching(/^shut can't be read: permission is denied; /),
      expect.stringMatching(/^x\.txt can't be read: permission is denied; /)
    ])
    expect(await filesIn(join(folder, 'out'))).toEqual(PAIR)

    const written = await clean('good.txt', '-o', 'fixed')
    expect(written.status).toBe(4)
    expect(sentencesOf(written.stderr)).toEqual([
      expect.stringMatching(/^fixed can't be made a folder to write to: permission is denied; /)
    ])
    await chmod(join(folder, 'shut'), 0o755)
  })

  for (const [signal, status] of [
    ['SIGINT', 130],
    ['SIGTERM', 143]
  ] as const) {
    inFolder(`finishes what is in flight on ${signal}, and begins nothing else`, async ({folder}) => {
      await mkdir(join(folder, 'in'))
      await Promise.all(
        Array.from({length: 300}, (_, page) => writeFile(join(folder, 'in', `${page}.txt`), PAGE))
      )
      const child = spawn(process.execPath, [CLI, 'clean', 'in', '-o', 'out'], {cwd: folder, stdio: 'pipe'})
      let stderr = ''
      child.stderr.on('data', chunk => (stderr += String(chunk)))
      child.stdout.resume()
      while (!(await readdir(join(folder, 'out')).catch(() => [])).some(name => name.endsWith('.json'))) {
        expect(child.exitCode).toBe(null)
      }
      child.kill(signal)
      const [code] = (await once(child, 'close')) as [number]
      expect(code).toBe(status)
      const [, waiting] =
        /^Stopped by (?:SIGINT|SIGTERM) with (\d+) of 300 files not begun; /.exec(stderr) ?? []
      const names = await filesIn(join(folder, 'out'))
      expect(Number(waiting)).toBeGreaterThan(0)
      expect(names).toHaveLength(2 * (300 - Number(waiting)))
      for (const name of names)
        expect(JSON.parse(await readFile(join(folder, 'out', name), 'utf8'))).toBeTypeOf('object')
    })
  }

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
      expect(stdout).toContain('1 of 1 pages')
      expect(stdout).toContain('\u001b[1mheadline\u001b[22m')
      expect((await onTerminal({NO_COLOR: '1'})).stdout).not.toContain('\u001b[1mheadline')
    }
  )
})
