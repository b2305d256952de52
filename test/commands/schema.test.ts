import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import {inFolder} from '../in-folder.js'
import {runTamis} from '../run-tamis.js'

const SEEDS = new URL('../../seeds', import.meta.url).pathname

describe.concurrent('schema', {timeout: 30_000}, () => {
  for (const [form, name] of [
    ['article', 'an article'],
    ['log', 'a log'],
    ['summary', 'a summary']
  ] as const) {
    inFolder(`prints the JSON Schema of ${name}, as it is published`, async ({folder}) => {
      const {status, stdout, stderr} = await runTamis(['schema', form], folder)
      expect({status, stderr}).toEqual({status: 0, stderr: ''})
      expect(JSON.parse(stdout)).toMatchObject({$schema: 'https://json-schema.org/draft/2020-12/schema'})
      expect(stdout).toContain(`https://tamis.dev/${form}.schema.json`)
      expect(await readFile(new URL(`../../dist/${form}.schema.json`, import.meta.url), 'utf8')).toBe(stdout)
    })
  }

  inFolder('holds for what `clean` writes, and not for something else', async ({folder}) => {
    const validators = await Promise.all(
      ['article', 'log', 'summary'].map(async form => {
        const {stdout} = await runTamis(['schema', form], folder)
        return new Ajv2020({strict: true, allErrors: true}).compile(JSON.parse(stdout) as object)
      })
    )
    const [article, log, summary] = validators as [
      (typeof validators)[0],
      (typeof validators)[0],
      (typeof validators)[0]
    ]
    await mkdir(join(folder, 'odd'))
    await writeFile(join(folder, 'odd/odd.txt'), Buffer.from('\uFEFF\uD800 a b\u2028c\u00ad', 'utf16le'))
    expect(await runTamis(['clean', SEEDS, 'odd'], folder)).toMatchObject({status: 0, stderr: ''})
    const names = await readdir(join(folder, 'output'))
    expect(names).toHaveLength(13)
    for (const name of names) {
      if (name === 'summary.json') continue
      const value = JSON.parse(await readFile(join(folder, 'output', name), 'utf8')) as Record<
        string,
        unknown
      >
      const [valid, other] = name.endsWith('.log.json') ? [log, article] : [article, log]
      valid(value)
      expect(valid.errors, name).toBe(null)
      expect(other(value)).toBe(false)
      expect(valid({...value, more: 1})).toBe(false)
      const {id, ...rest} = value
      expect(id).toBeTypeOf('string')
      expect(valid(rest)).toBe(false)
    }
    const account = JSON.parse(await readFile(join(folder, 'output/summary.json'), 'utf8')) as object
    summary(account)
    expect(summary.errors).toBe(null)
    expect(summary({...account, more: 1})).toBe(false)
    expect(article(account)).toBe(false)
  })
})

test('schema › the package hands both out', async () => {
  const {exports} = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
    exports: Record<string, unknown>
  }
  for (const form of ['article', 'log', 'summary'])
    expect(exports[`./${form}.schema.json`]).toBe(`./dist/${form}.schema.json`)
})
