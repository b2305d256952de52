import {describe, expect, test} from 'vitest'
import {writeAll} from '../../src/io/write-all.js'

/** A file that takes so many bytes at most of each write, and of all writes together. */
function diskOf(each: number, all: number) {
  const written: (readonly [text: string, at: number | null])[] = []
  let left = all
  const write = (bytes: Uint8Array, from: number, length: number, at: number | null) => {
    const bytesWritten = Math.min(each, length, left)
    left -= bytesWritten
    written.push([Buffer.from(bytes.subarray(from, from + bytesWritten)).toString(), at])
    return Promise.resolve({bytesWritten, buffer: bytes})
  }
  return {written, handle: {write} as unknown as Parameters<typeof writeAll>[0]}
}

describe('writeAll', () => {
  test('writes what the disk takes in parts, each behind the one before', async () => {
    const [first, second] = [diskOf(3, 99), diskOf(3, 99)]
    await writeAll(first.handle, Buffer.from('Ashcombe'), 5)
    expect(first.written).toEqual([
      ['Ash', 5],
      ['com', 8],
      ['be', 11]
    ])
    await writeAll(second.handle, Buffer.from('Ashcombe'))
    expect(second.written.map(([, at]) => at)).toEqual([null, null, null])
  })

  test('fails where the disk takes nothing more, and doesn’t ask for ever', async () => {
    await expect(writeAll(diskOf(3, 6).handle, Buffer.from('Ashcombe'), 0)).rejects.toMatchObject({
      code: 'EIO'
    })
  })
})
