import {spawnSync} from 'node:child_process'
import {chmod, mkdir, readFile, rmdir, stat, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect} from 'vitest'
import {filesIn, inFolder} from '../in-folder.js'
import {plant} from '../plant.js'
import {CLI, run, runTamis, sentencesOf} from '../run-tamis.js'

const PAGE = `Rain falls on the old town

The mayor said on Tuesday that rain had fallen for the whole of the week, and that more of it would come.

Shops in the lower streets stayed shut while the firemen pumped water out of the cellars until the evening.
`
const PAIR = ['good.json', 'good.log.json']

describe.concurrent('clean, as it writes', {timeout: 30_000}, () => {
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

  for (const to of ['markdown', 'ndjson']) {
    inFolder(`reads nothing of what it wrote inside the input folder: ${to}`, async ({folder}) => {
      await writeFile(join(folder, 'good.txt'), PAGE)
      for (const input of ['.', '**/*']) {
        const ended = await runTamis(['clean', input, '-o', 'out', '--to', to], folder)
        expect(ended, input).toMatchObject({status: 0, stderr: ''})
        expect(ended.stdout).toMatch(/\n1 cleaned into out\n$/)
      }
    })
  }

  inFolder('replaces a link planted under the name it writes, and never follows it', async ({folder}) => {
    await writeFile(join(folder, 'good.txt'), PAGE)
    await writeFile(join(folder, 'victim'), 'precious')
    await mkdir(join(folder, 'out'))
    for (const name of PAIR) await symlink('../victim', join(folder, 'out', name))
    expect(await runTamis(['clean', 'good.txt', '-o', 'out'], folder)).toMatchObject({status: 0, stderr: ''})
    expect(await readFile(join(folder, 'victim'), 'utf8')).toBe('precious')
    expect(await filesIn(join(folder, 'out'))).toEqual([...PAIR, 'summary.json'])
  })

  inFolder('stays in its folder whatever a file is called', async ({folder}) => {
    const names = ['..\u202Egnp.txt', '~.txt', 'a b.log.txt', '\u001b[2J.txt', '.txt', 'con.txt']
    for (const name of names) await writeFile(join(folder, name), PAGE)
    const {status, stdout, stderr} = await runTamis(['clean', '.', '-o', 'out'], folder)
    expect({status, stderr}).toEqual({status: 0, stderr: ''})
    expect(await filesIn(join(folder, 'out'))).toHaveLength(2 * names.length + 1)
    expect(await filesIn(folder)).toEqual([...names, 'out'].sort())

    expect(stdout).not.toMatch(/[\0-\x08\x0B-\x1F\u202E]/)
    expect(stdout).toContain(String.raw`\u{1b}[2J`)
    expect(await runTamis(['verify', 'out', '--raw', '.'], folder)).toMatchObject({status: 0, stderr: ''})
  })

  inFolder('replaces the shards of a former run, also where nothing can be cleaned', async ({folder}) => {
    await writeFile(join(folder, 'good.txt'), PAGE)
    await writeFile(join(folder, 'blank.ndjson'), '{"id":"a","text":" "}\n')
    const into = (name: string, ...more: string[]) =>
      runTamis(['clean', name, '-o', 'out', '--to', 'ndjson', ...more], folder)
    expect(await into('good.txt')).toMatchObject({status: 0})
    expect(await into('good.txt', '--gzip')).toMatchObject({status: 0})
    const packed = ['articles-00000.ndjson.gz', 'logs-00000.ndjson.gz', 'summary.json']
    expect(await filesIn(join(folder, 'out'))).toEqual(packed)
    expect((await runTamis(['verify', 'out'], folder)).stdout).toMatch(/\nAll 1 hold/)
    expect(await into('blank.ndjson')).toMatchObject({status: 1})
    expect(await filesIn(join(folder, 'out'))).toEqual(['errors-00000.ndjson', 'summary.json'])
  })

  for (const to of ['json', 'ndjson']) {
    inFolder(`leaves all as it was where no input has anything to read: ${to}`, async ({folder}) => {
      await writeFile(join(folder, 'good.txt'), PAGE)
      await mkdir(join(folder, 'empty'))
      await plant(folder, {'none.ndjson': '', 'none.txt.gz': 'Rain'})
      const into = (...names: string[]) => runTamis(['clean', ...names, '-o', 'out', '--to', to], folder)
      expect(await into('good.txt')).toMatchObject({status: 0})
      const names = await filesIn(join(folder, 'out'))
      const summary = await readFile(join(folder, 'out/summary.json'), 'utf8')
      // Standard input is empty, as that of `cat nix.ndjson | tamis clean -`.
      const nothing = [['nix.txt'], ['*.wet'], ['empty', 'nix.txt'], ['-', 'none.ndjson', 'none.txt.gz']]
      for (const absent of nothing) {
        const {status, stdout, stderr} = await into(...absent)
        expect({status, stdout}).toEqual({
          status: 1,
          stdout: `0 cleaned into out, ${absent.length} failed\n`
        })
        expect(sentencesOf(stderr)).toHaveLength(absent.length)
        expect(await filesIn(join(folder, 'out'))).toEqual(names)
        expect(await readFile(join(folder, 'out/summary.json'), 'utf8')).toBe(summary)
      }
    })
  }

  inFolder('gives an account of inputs that are there and all fail', async ({folder}) => {
    await plant(folder, {'in/blank.txt': ' \n', 'in/noise.txt': '\0\xff'})
    expect(await runTamis(['clean', 'in', '-o', 'out'], folder)).toMatchObject({status: 1})
    expect(JSON.parse(await readFile(join(folder, 'out/summary.json'), 'utf8'))).toMatchObject({
      documents: {in: 2, ok: 0, error: 2}
    })
    expect(await runTamis(['clean', 'in', '-o', 'rows', '--to', 'ndjson'], folder)).toMatchObject({status: 1})
    expect(await filesIn(join(folder, 'rows'))).toEqual(['errors-00000.ndjson', 'summary.json'])
    expect(await runTamis(['clean', 'nix.txt', '-o', 'none'], folder)).toMatchObject({status: 1})
    expect(await filesIn(join(folder, 'none'))).toEqual([])
  })

  inFolder(
    'leaves a run that was broken off where none of the inputs is there, also --fresh',
    async ({folder}) => {
      const left = {'.tamis-journal': '{}\n', '.tamis-0123456789abcdef.new': 'half'}
      await plant(join(folder, 'out'), left)
      expect(await runTamis(['clean', 'nix.txt', '-o', 'out', '--fresh'], folder)).toMatchObject({status: 1})
      expect(await filesIn(join(folder, 'out'))).toEqual(Object.keys(left).sort())
    }
  )

  inFolder('makes no folder where the options don’t go together', async ({folder}) => {
    await writeFile(join(folder, 'good.txt'), PAGE)
    const args = ['clean', 'good.txt', '-o', 'out', '--on-duplicate-id', 'keep']
    expect(await runTamis(args, folder)).toMatchObject({status: 2, stdout: ''})
    expect(await filesIn(folder)).toEqual(['good.txt'])
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

  inFolder('stops at a file that can’t be written, and goes on once it can', async ({folder}) => {
    await writeFile(join(folder, 'good.txt'), PAGE)
    await writeFile(join(folder, 'x.txt'), PAGE)
    await mkdir(join(folder, 'out/x.log.json'), {recursive: true})
    const {status, stderr} = await runTamis(['clean', 'x.txt', 'good.txt', '-o', 'out'], folder)
    expect(status).toBe(4)
    expect(sentencesOf(stderr)).toEqual([
      expect.stringMatching(/^out\/x\.json can't be written: a folder is in its place/)
    ])
    expect(await filesIn(join(folder, 'out'))).not.toContain('x.json')
    await rmdir(join(folder, 'out/x.log.json'))
    const again = await runTamis(['clean', 'x.txt', 'good.txt', '-o', 'out'], folder)
    expect(again).toMatchObject({status: 0, stderr: ''})
    expect(await filesIn(join(folder, 'out'))).toEqual([...PAIR, 'summary.json', 'x.json', 'x.log.json'])
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
        const {status, stderr} = await runTamis(['clean', 'b.txt', 'good.txt', '-o', 'out'], folder)
        expect(status).toBe(4)
        expect(sentencesOf(stderr)).toEqual([
          "out/b.json can't be written: the disk is full; make room and run again."
        ])
        expect((await filesIn(out)).filter(name => /\.(?:new|old)$/.test(name))).toEqual([])
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
    expect(await filesIn(join(folder, 'out'))).toEqual([...PAIR, 'summary.json'])

    const written = await clean('good.txt', '-o', 'fixed')
    expect(written.status).toBe(4)
    expect(sentencesOf(written.stderr)).toEqual([
      expect.stringMatching(/^fixed can't be made a folder to write to: permission is denied; /)
    ])
    await chmod(join(folder, 'shut'), 0o755)
  })
})
