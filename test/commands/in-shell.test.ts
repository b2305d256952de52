import {execFileSync} from 'node:child_process'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {inShell} from '../../src/commands/in-shell.js'

describe('inShell', () => {
  test('leaves plain words as they are', () => {
    expect(inShell(['tamis', 'clean', 'in/a.txt', '-o', 'out', '--to=json'])).toBe(
      'tamis clean in/a.txt -o out --to=json'
    )
    expect(inShell(['a b', '*.gz', "it's", ''])).toBe(`'a b' '*.gz' 'it'\\''s' ''`)
  })

  test('gives a shell the same words back', () => {
    const word = fc.string({unit: fc.constantFrom(...' \'"$`\\*?~#!&|;<>(){}[]\n\ta-é'), maxLength: 6})
    fc.assert(
      fc.property(fc.array(word, {maxLength: 4}), words => {
        const script = `for word in "$@"; do printf '%s\\0' "$word"; done`
        const told = execFileSync('sh', ['-c', `set -- ${inShell(words)}\n${script}`]).toString()
        expect(told.split('\0').slice(0, -1)).toEqual(words)
      }),
      {numRuns: 50}
    )
  })
})
