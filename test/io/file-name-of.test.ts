import {parse} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {fileNameOf} from '../../src/io/file-name-of.js'

/** Any UTF-16 units, lone surrogates too, with those in it more often that mean something in a path. */
const id = fc.oneof(
  fc.array(fc.integer({min: 0, max: 0xffff}), {maxLength: 300}).map(units => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        '.',
        '/',
        '\\',
        '~',
        '-',
        ' ',
        '\0',
        'a',
        'A',
        'é',
        'e\u0301',
        'con',
        'log',
        'json',
        ':'
      ),
      {
        maxLength: 8
      }
    )
    .map(parts => parts.join('')),
  fc.constantFrom('__proto__', 'CON', 'nul.txt', '..', '.', '', '/etc/passwd', 'x.', ' x', 'x'.repeat(4096))
)

describe('fileNameOf', () => {
  test.each(['000_f1a514c1356460c3', 'Page-2.fr', 'été', 'مقال', '記事', '_', 'a..b'])(
    'leaves %s as it is',
    name => {
      expect(fileNameOf(name)).toBe(name)
    }
  )

  test.each([
    ['../../etc/passwd', /^etc-passwd~[\da-f]{16}$/],
    ['https://a.example/b?c=1', /^https-a-example-b-c-1~[\da-f]{16}$/],
    ['', /^page~[\da-f]{16}$/],
    ['COM1', /^COM1~[\da-f]{16}$/],
    ['nul.html', /^nul-html~[\da-f]{16}$/],
    ['Summary', /^Summary~[\da-f]{16}$/],
    ['.hidden', /^hidden~[\da-f]{16}$/],
    ['-rf', /^rf~[\da-f]{16}$/],
    ['Éte\u0301', /^E-te~[\da-f]{16}$/],
    ['a.log', /^a-log~[\da-f]{16}$/],
    ['a.JSON', /^a-JSON~[\da-f]{16}$/]
  ])('makes a readable name of %j', (name, expected) => {
    expect(fileNameOf(name)).toMatch(expected)
  })

  test('never leaves its folder, and is a name on every system, whatever the id', () => {
    fc.assert(
      fc.property(id, text => {
        const name = fileNameOf(text)
        expect(parse(`out/${name}.log.json`)).toMatchObject({dir: 'out', name: `${name}.log`})
        expect(name).toMatch(/^[^./\\:*?"<>|\p{C}\s-][^/\\:*?"<>|\p{C}\s]*$/u)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180)
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i)
        expect(name).not.toMatch(/\.(?:log|json)$/i)
      }),
      {numRuns: 2000}
    )
  })

  test('never gives two ids one name', () => {
    fc.assert(
      fc.property(id, id, (one, other) => {
        expect(fileNameOf(one) === fileNameOf(other)).toBe(one === other)
      }),
      {numRuns: 2000}
    )
    // A name it makes is not one it leaves as it is.
    const made = fileNameOf('a b')
    expect(fileNameOf(made)).not.toBe(made)
    expect(fileNameOf('a\uD800')).not.toBe(fileNameOf('a\uD801'))
    expect(fileNameOf('e\u0301')).not.toBe(fileNameOf('é'))
  })
})
