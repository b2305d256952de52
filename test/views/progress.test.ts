import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {progress} from '../../src/views/progress.js'

/** What is written to a stream that is no terminal. */
function lines(): {readonly stream: NodeJS.WriteStream; readonly text: () => string} {
  let text = ''
  const stream = {isTTY: false, write: (more: string) => (text += more)} as unknown as NodeJS.WriteStream
  return {stream, text: () => text}
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('progress', () => {
  test('says now and then how far a run is where there is no terminal', () => {
    const {stream, text} = lines()
    const meter = progress(stream, 100e6)
    for (let second = 0; second <= 70; second++) {
      meter.show({documents: 10 * second, errors: 1, bytes: 1e6 * second})
      vi.advanceTimersByTime(1000)
    }
    meter.hide()
    expect(text()).toBe(
      '300 documents, 1.0 MB/s, 1 error, 1 min left.\n600 documents, 1.0 MB/s, 1 error, 40 s left.\n'
    )
  })

  test('counts the speed from where cleaning begins, and knows no end of what has none', () => {
    const {stream, text} = lines()
    const meter = progress(stream, undefined, 10_000)
    vi.advanceTimersByTime(5000)
    // Passing by what runs before this one did is no speed.
    meter.show({documents: 1, errors: 0, bytes: 500e6})
    vi.advanceTimersByTime(10_000)
    meter.show({documents: 2, errors: 2, bytes: 520e6})
    expect(text()).toBe('2 documents, 2.0 MB/s, 2 errors.\n')
  })

  test('says nothing of a short run', () => {
    const {stream, text} = lines()
    const meter = progress(stream, 10)
    meter.show({documents: 1, errors: 0, bytes: 10})
    meter.hide()
    expect(text()).toBe('')
  })
})
