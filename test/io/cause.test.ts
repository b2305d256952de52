import {readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {causeOf} from '../../src/io/cause.js'

test('says of a folder that is read to name the files in it', async () => {
  const error = await readFile('.').catch((error: unknown) => error)
  expect(causeOf(error)).toBe('it is a folder; name the files in it')
})
