import {symlink} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect} from 'vitest'
import {spareInputs} from '../../src/write/spare-inputs.js'
import type {Form} from '../../src/write/sink.js'
import {inFolder} from '../in-folder.js'
import {plant} from '../plant.js'

const NAMES = ['x.txt', 'x.md', 'x.json', 'x.ndjson', 'articles-00000.ndjson', 'logs-00009.parquet']

describe('spareInputs', () => {
  const written: readonly (readonly [Form, string])[] = [
    ['text', 'x.txt'],
    ['markdown', 'x.md'],
    ['json', 'x.json'],
    ['ndjson', 'articles-00000.ndjson'],
    ['parquet', 'logs-00009.parquet']
  ]
  for (const [to, name] of written) {
    for (const gzip of [false, true]) {
      inFolder(
        `refuses an input in the place of what it writes, and no other: ${to}, gzip ${gzip}`,
        async ({folder}) => {
          const packed = (name: string): string => (gzip && to !== 'parquet' ? `${name}.gz` : name)
          await plant(folder, {'out/inside/x': '', 'elsewhere/x': ''})
          await symlink('out', join(folder, 'link'))
          await plant(folder, {[`out/${packed(name)}`]: ''})
          await symlink(`../out/${packed(name)}`, join(folder, 'elsewhere/other'))
          const options = {folder: join(folder, 'out'), to, gzip}
          for (const place of ['out', 'link', 'out/inside/..']) {
            const file = `${folder}/${place}/${packed(name)}`
            const message = `${file} is an input, and what is written to ${options.folder} could take its place; choose another output folder.`
            await expect(spareInputs(['stdin', file], options)).rejects.toMatchObject({
              kind: 'output',
              message
            })
          }
          await expect(spareInputs([join(folder, 'elsewhere/other')], options)).rejects.toThrow(
            /other is an input/
          )
          // Shards of NDJSON also take the place of those that are packed otherwise.
          const other = join(folder, 'out', gzip && to !== 'parquet' ? name : `${name}.gz`)
          if (to === 'ndjson') await expect(spareInputs([other], options)).rejects.toThrow(/ is an input/)
          else await spareInputs([other], options)
          const others = NAMES.filter(other => other !== name)
          const spared = [
            ...others.map(other => join(folder, 'out', packed(other))),
            join(folder, 'elsewhere', packed(name)),
            join(folder, 'out/inside', packed(name)),
            join(folder, 'nowhere', packed(name)),
            'stdin'
          ]
          await spareInputs(spared, options)
          await spareInputs([join(folder, 'out', packed(name))], {
            ...options,
            folder: join(folder, 'not-there-yet')
          })
        }
      )
    }
  }
})
