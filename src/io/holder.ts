import {readFile, readlink} from 'node:fs/promises'
import {hostname} from 'node:os'

/** A process that has a folder, as its lock says. */
export interface Holder {
  readonly process: number
  readonly host: string
  /** The namespace in which its number counts, as each container has one; null where a system has none. */
  readonly space: string | null
  /** Since when the machine runs, as an id; null where a system tells none. */
  readonly boot: string | null
}

export async function ownHolder(): Promise<Holder> {
  return {
    process: process.pid,
    host: hostname(),
    space: await readlink('/proc/self/ns/pid').catch(() => null),
    boot: await readFile('/proc/sys/kernel/random/boot_id', 'utf8').then(
      text => text.trim(),
      () => null
    )
  }
}

/** What a lock says of who holds it. */
export function markOf(holder: Holder): string {
  return `${JSON.stringify(holder)}\n`
}

/** Nothing where a mark is torn or no mark. */
export function holderOf(mark: string): Holder | undefined {
  try {
    const {process, host, space, boot} = JSON.parse(mark) as Partial<Holder>
    if (typeof process !== 'number' || typeof host !== 'string') return undefined
    return {process, host, space: space ?? null, boot: boot ?? null}
  } catch {
    return undefined
  }
}

/** Whether a process is there; `undefined` where that can't be seen from here. */
export async function lives(holder: Holder): Promise<boolean | undefined> {
  const own = await ownHolder()
  if (holder.host !== own.host) return undefined
  // Two containers may have one name, and one that is started again is another.
  if (holder.space !== own.space && holder.space !== null) return undefined
  // Since the machine was started anew, another may have the number.
  if (holder.boot !== own.boot && holder.boot !== null) return false
  // In a container the next process often has the number of the last one.
  if (holder.process === own.process) return false
  try {
    process.kill(holder.process, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
