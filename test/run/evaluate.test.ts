import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {describe, expect} from 'vitest'
import {FileError} from '../../src/io/file-error.js'
import {evaluate} from '../../src/run/evaluate.js'
import {inFolder} from '../in-folder.js'

const PAGE = {id: 'a/b', text: 'Rain falls\nIt rained on Tuesday.', body: 'It rained on Tuesday.'}
const LINE = `${JSON.stringify(PAGE)}\n`
const FLIPPED = gzipSync(LINE)
FLIPPED[FLIPPED.length - 6]! ^= 1

/** The reason for which a file is refused. */
async function refusal(file: string): Promise<FileError> {
  const reason: unknown = await evaluate(file, ['block']).catch((error: unknown) => error)
  expect(reason).toBeInstanceOf(FileError)
  return reason as FileError
}

describe('evaluate', () => {
  inFolder('measures page by page, in order, plain or gzipped', async ({folder}) => {
    const text = ['a/1', 'a/3', 'a/2'].map(id => JSON.stringify({...PAGE, id})).join('\n')
    for (const [name, content] of [
      ['pages.ndjson', `\uFEFF${text}\n\n`],
      ['pages.ndjson.gz', gzipSync(text)]
    ] as const) {
      await writeFile(join(folder, name), content)
      const results = await evaluate(join(folder, name), ['block'])
      expect(results.map(({id}) => id)).toEqual(['a/1', 'a/3', 'a/2'])
      expect(results[0]?.scores?.[1]?.recall).toBe(1)
    }
  })

  inFolder('leaves aside what a page says nothing about, and fields it doesn’t know', async ({folder}) => {
    const file = join(folder, 'pages.ndjson')
    await writeFile(file, JSON.stringify({id: 'a/b', text: 'Rain falls', license: 'none', lang: null}))
    expect(await evaluate(file, ['block'])).toMatchObject([{id: 'a/b', lang: 'und', fields: {}}])
  })

  inFolder('tells the language to the measure only', async ({folder}) => {
    const file = join(folder, 'pages.ndjson')
    const page = {...PAGE, body: 'It rained on Wednesday'}
    await writeFile(file, ['en', 'zh'].map(lang => JSON.stringify({...page, lang})).join('\n'))
    const [words, characters] = await evaluate(file, ['block'])
    expect(words!.scores![1]!.recall).toBe(0)
    expect(characters!.scores![1]!.recall).toBeGreaterThan(0.5)
  })

  inFolder('tells a page’s address to tamis only where it is asked to', async ({folder}) => {
    const file = join(folder, 'pages.ndjson')
    const text = `Rain falls\nPublished 4 May 2021\n${'It rained on Tuesday, and all of the town was out in it. '.repeat(4)}\n5 May 2021`
    const page = {
      ...PAGE,
      text,
      url: 'https://herald.test/2021/05/05/rain-falls',
      datePublished: '2021-05-05'
    }
    await writeFile(file, JSON.stringify(page))
    const marksOf = async (addressed: boolean) =>
      (await evaluate(file, ['block'], addressed))[0]?.fields.datePublished
    expect(await marksOf(true)).toBe('hit')
    expect(await marksOf(false)).not.toBe('hit')
  })

  inFolder('cleans a page in each style that is asked for, or in all it has', async ({folder}) => {
    const file = join(folder, 'pages.ndjson')
    const dumps = {block: PAGE.text, glued: PAGE.text.replace('\n', ''), wrapped: PAGE.text}
    await writeFile(file, [{...PAGE, id: 'a/c', dumps}, PAGE].map(page => JSON.stringify(page)).join('\n'))
    const stylesOf = async (styles: readonly string[] | 'all') =>
      (await evaluate(file, styles)).map(({id, style}) => [id, style])
    expect(await stylesOf('all')).toEqual([
      ['a/c', 'block'],
      ['a/c', 'glued'],
      ['a/c', 'wrapped'],
      ['a/b', 'block']
    ])
    expect(await stylesOf(['wrapped', 'glued'])).toEqual([
      ['a/c', 'wrapped'],
      ['a/c', 'glued'],
      ['a/b', 'block']
    ])
  })

  const cases: readonly (readonly [
    name: string,
    content: string | Uint8Array | undefined,
    kind: string,
    says: RegExp
  ])[] = [
    ['missing.ndjson.gz', undefined, 'input', / can't be read: there is no such file/],
    ['empty.ndjson', '', 'input', / has no page in it; choose another file\.$/],
    ['blank.ndjson', '\n\n', 'input', / has no page in it; choose another file\.$/],
    ['plain.ndjson.gz', LINE, 'corrupt', / is not gzip though its name ends in \.gz/],
    [
      'flipped.ndjson.gz',
      FLIPPED,
      'corrupt',
      / is damaged: its gzip says incorrect data check; copy it again\.$/
    ],
    ['half.ndjson.gz', gzipSync(LINE).subarray(0, -12), 'corrupt', / ends in the midst of its gzip data/],
    ['text.ndjson', `${LINE}\nRain falls.\n`, 'corrupt', /, line 3 is not JSON/],
    ['list.ndjson', '[]\n', 'corrupt', /, line 1: the line is not what a labelled page has/],
    ['id.ndjson', '{"id":7,"text":"Rain"}\n', 'corrupt', /, line 1: `id` is not/],
    ['dumps.ndjson', '{"id":"a","dumps":{"block":7}}\n', 'corrupt', /, line 1: `dumps\.block` is not/],
    [
      'labels.ndjson',
      '{"id":"a","dumps":{"block":"a\\nb"},"labels":["related"]}\n',
      'corrupt',
      /: `labels` is not/
    ],
    [
      'none.ndjson',
      '{"id":"a/b"}\n',
      'input',
      /: the page a\/b has no dump in the style “block”, and no text/
    ],
    [
      'other.ndjson',
      '{"id":"a/b","dumps":{"glued":"a"}}\n',
      'input',
      /: the page a\/b has no dump .*, only in glued/
    ]
  ]
  for (const [name, content, kind, says] of cases) {
    inFolder(`refuses ${name} with a sentence that names it`, async ({folder}) => {
      const file = join(folder, name)
      if (content !== undefined) await writeFile(file, content)
      const {message, ...reason} = await refusal(file)
      expect(reason.kind).toBe(kind)
      expect(message.startsWith(file)).toBe(true)
      expect(message.slice(file.length)).toMatch(says)
      expect(message).toMatch(/^[^;]+; [^;]+\.$/)
    })
  }

  inFolder('refuses a folder', async ({folder}) => {
    expect((await refusal(folder)).kind).toBe('input')
  })
})
