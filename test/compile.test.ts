import {cp, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect} from 'vitest'
import {inFolder} from './in-folder.js'
import {run} from './run-tamis.js'

const ROOT = fileURLToPath(new URL('../', import.meta.url))

/** The hash over the rules of the sources in a folder. */
async function rulesIn(folder: string): Promise<string | undefined> {
  const {status, stderr} = await run(process.execPath, ['src/compile.js'], {cwd: folder})
  expect({status, stderr}).toEqual({status: 0, stderr: ''})
  return /RULES = '(\w+)'/.exec(await readFile(join(folder, 'src/compiled/tool.ts'), 'utf8'))?.[1]
}

describe('the hash over the rules', () => {
  inFolder(
    'changes with the stages, their order and all that makes an article, and with nothing else',
    async ({folder}) => {
      await cp(join(ROOT, 'src'), join(folder, 'src'), {recursive: true})
      await cp(join(ROOT, 'package.json'), join(folder, 'package.json'))
      const rules = [await rulesIn(folder)]
      const change = async (file: string, edit: (text: string) => string) => {
        const path = join(folder, 'src', file)
        const text = await readFile(path, 'utf8')
        const changed = edit(text)
        expect(changed).not.toBe(text)
        await writeFile(path, changed)
        rules.push(await rulesIn(folder))
      }
      await change('stages.ts', text => text.replace(/( {2}teaser,.*\n)([\s\S]*? {2}byline,.*\n)/, '$2$1'))
      for (const file of ['stage.ts', 'clean.ts', 'article/body.ts', 'html/json-ld.ts', 'stages/teaser.ts']) {
        await change(file, text => `${text}\n`)
      }
      await change('language/fr/related.json', text => `${text}\n`)
      expect(rules.every(hash => hash?.length === 64)).toBe(true)
      expect(new Set(rules).size).toBe(rules.length)
      for (const file of ['views/diff.ts', 'run/clean-run.ts']) await change(file, text => `${text}\n`)
      expect(new Set(rules.slice(-3)).size).toBe(1)
    }
  )
})
