import {fstatSync, writeFileSync} from 'node:fs'
import {causeOf} from './cause.js'
import {FileError} from './file-error.js'

/**
 * Write to stdout and wait until it has been taken, so that nothing is lost or piles up in memory.
 *
 * @throws {ClosedError} where the reader has left (`| head`); cli.ts ends quietly on that one.
 * @throws {FileError} `output` where it can't be written for another reason.
 */
export async function print(data: string | Uint8Array): Promise<void> {
  try {
    // Into a file `process.stdout` doesn't look how much of it the disk took: a full one would cut it off unseen.
    if (fstatSync(1).isFile()) writeFileSync(1, data)
    else await write(data)
  } catch (error) {
    throw toReason(error)
  }
}

function write(data: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(data, error => (error ? reject(error) : resolve()))
  })
}

/** Whoever read our stdout has closed it. */
export class ClosedError extends Error {
  override readonly name = 'ClosedError'
}

function toReason(error: unknown): Error {
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE')
    return new ClosedError('Stdout is closed', {cause: error})
  return new FileError('output', `Stdout can't be written: ${causeOf(error)}.`, {cause: error})
}
