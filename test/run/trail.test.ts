import {describe, expect, test} from 'vitest'
import type {Document} from '../../src/read/document.js'
import {Fault} from '../../src/read/fault.js'
import {ReadError, toReadError} from '../../src/read/read-error.js'
import {toFailed, toUnread} from '../../src/run/to-failed.js'
import {behind, START, trailWith} from '../../src/run/trail.js'

const documents = ['a', 'b', 'c', 'd'].map((id): Document => ({
  id,
  content: id,
  encoding: 'utf-8',
  hints: {},
  where: {file: `${id}.txt`}
}))
const unread = new ReadError({file: 'x.ndjson', line: 2}, 'invalid-json', 'x.ndjson is none.')
const items = [documents[0]!, unread, ...documents.slice(1)]

async function* listed<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item)
}

/** What is left of items behind the first `done`, and how many were read. */
async function left(of: readonly (Document | ReadError)[], done: number, trail: string, signal = false) {
  let read = 0
  const rest: (Document | ReadError)[] = []
  for await (const item of behind(listed(of), {
    done,
    trail,
    signal: signal ? AbortSignal.abort() : new AbortController().signal,
    onRead: () => read++,
    differs: () => new Error('other documents')
  }))
    rest.push(item)
  return {rest, read}
}

const trailOf = (some: readonly (Document | ReadError)[]): string =>
  some.reduce((trail, item) => trailWith(trail, item), START)

describe('trail', () => {
  test('is the same for what was read of a document and for what came of it', () => {
    const made = {id: 'a', article: '{}', log: '{}'}
    const failed = toFailed(documents[0]!, new Fault('timeout', 'it took too long'))
    expect(trailWith('t', made)).toBe(trailWith('t', documents[0]!))
    expect(trailWith('t', failed)).toBe(trailWith('t', documents[0]!))
    expect(trailWith('t', toUnread(unread))).toBe(trailWith('t', unread))
    const named = toReadError({file: 'x.ndjson', line: 7}, new Fault('empty'), 'mine')
    expect(toUnread(named).id).toBe('mine')
    expect(trailWith('t', toUnread(named))).toBe(trailWith('t', named))
    expect(trailWith('t', unread)).not.toBe(trailWith('t', documents[0]!))
  })

  test('passes by what is done, and counts it', async () => {
    for (let done = 0; done <= items.length; done++)
      expect(await left(items, done, trailOf(items.slice(0, done)))).toEqual({
        rest: items.slice(done),
        read: items.length
      })
  })

  test('throws where other documents come, or fewer', async () => {
    const trail = trailOf(items.slice(0, 3))
    await expect(left([items[1]!, items[0]!, ...items.slice(2)], 3, trail)).rejects.toThrow('other documents')
    await expect(left(items.slice(0, 2), 3, trail)).rejects.toThrow('other documents')
    await expect(left([], 3, trail)).rejects.toThrow('other documents')
  })

  test('says nothing of documents that a signal kept from being read', async () => {
    expect(await left(items.slice(0, 2), 3, trailOf(items.slice(0, 3)), true)).toEqual({rest: [], read: 2})
  })
})
