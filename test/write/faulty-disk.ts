import type {FileHandle} from 'node:fs/promises'
import type {disk} from '../../src/write/disk.js'

type Disk = typeof disk

/** What happens at the call with the number `at`, counted from 1: an error, or a write of half of what it was given. */
export const fault = {
  at: Infinity,
  kind: 'ENOSPC' as 'ENOSPC' | 'EIO' | 'short',
  calls: 0,
  /** The calls that came, by name. */
  done: [] as string[]
}

/** Begin to count again, and let the call `at` fail. */
export function failAt(at: number, kind: (typeof fault)['kind'] = 'ENOSPC'): void {
  Object.assign(fault, {at, kind, calls: 0, done: []})
}

/** Whether this is the call; where it is to fail it throws, when `before` has been done. */
async function step(name: string, before?: () => Promise<unknown>): Promise<boolean> {
  fault.done.push(name)
  if (++fault.calls !== fault.at) return false
  if (fault.kind === 'short') return true
  await before?.()
  throw Object.assign(new Error(fault.kind), {code: fault.kind})
}

/** A disk that fails where `fault` says. Of a write that fails half is there. */
export function faulty(real: Disk): Disk {
  const wrapped = (handle: FileHandle) => ({
    write: async (bytes: Uint8Array, from: number) => {
      const half = Math.max(1, (bytes.length - from) >> 1)
      const isShort = await step('write', () => handle.write(bytes, from, half))
      return handle.write(bytes, from, isShort ? half : bytes.length - from)
    },
    read: async (bytes: Buffer, from: number, length: number, at: number) => {
      await step('read')
      return handle.read(bytes, from, length, at)
    },
    sync: async () => {
      await step('sync')
      await handle.sync()
    },
    close: async () => {
      await step('close', () => handle.close())
      await handle.close()
    }
  })
  return {
    ...real,
    open: (async (...args: Parameters<Disk['open']>) => {
      await step('open')
      return wrapped(await real.open(...args))
    }) as unknown as Disk['open'],
    lstat: (async (path: string) => {
      await step('lstat')
      return real.lstat(path)
    }) as Disk['lstat'],
    readdir: (async (path: string) => {
      await step('readdir')
      return real.readdir(path)
    }) as Disk['readdir'],
    link: async (...args) => {
      await step('link')
      await real.link(...args)
    },
    rename: async (...args) => {
      await step('rename')
      await real.rename(...args)
    }
  }
}
