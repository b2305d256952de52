import {symlink} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect} from 'vitest'
import {listInputs} from '../../src/read/list-inputs.js'
import {ReadError} from '../../src/read/read-error.js'
import {inFolder} from '../in-folder.js'
import {plant} from '../plant.js'

function of(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map(name => [name, 'x']))
}

/** Files as they are below the folder, errors as their sentences. */
async function list(folder: string, paths: readonly string[]): Promise<string[]> {
  const listed = await listInputs(paths.map(path => join(folder, path)))
  return listed.map(item =>
    (item instanceof ReadError ? item.message : item.file).replaceAll(`${folder}/`, '')
  )
}

describe('listInputs', () => {
  inFolder('finds the files below a folder whose ending is known, by code unit', async ({folder}) => {
    await plant(
      folder,
      of(
        'b.txt',
        'B.txt.bak',
        'é.txt',
        'a/q.TXT',
        'a/b/c.txt',
        'Z.txt',
        'n.html',
        'x.json',
        'x.wet.GZ',
        'y.gz'
      )
    )
    expect(await list(folder, ['.'])).toEqual([
      'Z.txt',
      'a/b/c.txt',
      'a/q.TXT',
      'b.txt',
      'n.html',
      'x.wet.GZ',
      'é.txt'
    ])
  })

  inFolder('keeps the order of the paths, and takes a file of any ending', async ({folder}) => {
    await plant(folder, of('z', 'y.md', 'f/x.txt'))
    expect(await list(folder, ['z', 'f', 'y.md', './z', 'f/x.txt'])).toEqual(['z', 'f/x.txt', 'y.md'])
  })

  inFolder(
    'follows a link to a file, and none to a folder, which could lead in a circle',
    async ({folder}) => {
      await plant(folder, of('f/x.txt', 'y.dat'))
      await symlink('..', join(folder, 'f/up'))
      await symlink('../y.dat', join(folder, 'f/y.txt'))
      expect(await list(folder, ['f'])).toEqual(['f/x.txt', 'f/y.txt'])
    }
  )

  inFolder('finds files by a pattern, by code unit; a file of such a name is itself', async ({folder}) => {
    await plant(folder, of('b.txt', 'a.txt', 'f/c.txt', 'd.html', '[x].md'))
    expect(await list(folder, ['*.txt'])).toEqual(['a.txt', 'b.txt'])
    expect(await list(folder, ['**/*.{txt,html}'])).toEqual(['a.txt', 'b.txt', 'd.html', 'f/c.txt'])
    expect(await list(folder, ['[x].md'])).toEqual(['[x].md'])
    expect(await list(folder, ['*.wet'])).toEqual([
      '*.wet matches no file; check the pattern, or name files one by one.'
    ])
  })

  inFolder('passes by the output folder below a folder or a pattern', async ({folder}) => {
    await plant(folder, of('in/a.md', 'in/out/a.md', 'in/out/deep/b.md', 'in/outside/c.md'))
    await symlink('in', join(folder, 'link'))
    const listWith = async (path: string, output: string): Promise<string[]> => {
      const listed = await listInputs([join(folder, path)], join(folder, output))
      return listed.map(item => ('file' in item ? item.file.slice(folder.length + 1) : item.message))
    }
    expect(await listWith('in', 'in/out')).toEqual(['in/a.md', 'in/outside/c.md'])
    expect(await listWith('link', 'in/out')).toEqual(['link/a.md', 'link/outside/c.md'])
    expect(await listWith('in/**/*.md', 'link/out')).toEqual(['in/a.md', 'in/outside/c.md'])
    // What is named is meant.
    const own = ['in/out/a.md', 'in/out/deep/b.md']
    expect(await listWith('in/out', 'in/out')).toEqual(own)
    expect(await listWith('in/out/**/*.md', 'in/out')).toEqual(own)
    expect(await listWith('in/out/a.md', 'in/out')).toEqual(own.slice(0, 1))
    expect(await listWith('in/out/deep', 'in/out')).toEqual(own.slice(1))
  })

  inFolder(
    'refuses the JSON that tamis writes, so that no output can take the place of an input',
    async ({folder}) => {
      await plant(folder, of('x.json', 'X.JSON', 'x.json.gz'))
      expect(await list(folder, ['x.json', 'X.JSON', 'x.json.gz'])).toEqual([
        expect.stringMatching(/^x\.json is JSON/),
        expect.stringMatching(/^X\.JSON is JSON/),
        expect.stringMatching(/^x\.json\.gz is JSON/)
      ])
    }
  )
})
