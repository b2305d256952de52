import {FileError} from '../io/file-error.js'

/** What the proof of one page came to. */
export interface Proof {
  /** The name of article and log, without ending; of a shard's page its id. */
  readonly name: string
  /** Whether it is of no page, but of a part of the folder, such as a shard. */
  readonly isPart?: true
  /** Whole sentences, each with the file it is about; none where all holds. */
  readonly failures: readonly string[]
  /** Where the raw text stands that was compared; not given where the restored text had to stand in for it. */
  readonly raw?: string | undefined
  /** UTF-16 units of the raw text; not given where article and log could not be read. */
  readonly chars?: number
}

/** Say of raw text in another encoding than the log has. */
export function encodingFailures(
  subject: string,
  encoding: string,
  log: {readonly file: string; readonly encoding: string}
): string[] {
  return encoding === log.encoding ? [] : [`${subject} is ${encoding}, but ${log.encoding} by ${log.file}.`]
}

/** The proof of a page; what can't be read of it is how it failed. */
export async function proofOf(name: string, prove: () => Proof | Promise<Proof>): Promise<Proof> {
  try {
    return await prove()
  } catch (error) {
    if (error instanceof FileError) return {name, failures: [error.message]}
    throw error
  }
}
