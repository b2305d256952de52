import type {Command} from 'commander'
import {FileError} from '../io/file-error.js'

/** A page may have the empty id; no file, folder, field or stage has that name. */
const MAY_BE_EMPTY = 'id'

/**
 * Refuse a name that is empty, as a variable of a shell that isn't set gives it: a sentence would have no subject.
 *
 * @throws {FileError} `usage`, saying which one it is.
 */
export function expectNames(command: Command): void {
  const {args, options, registeredArguments: known} = command
  const at = args.indexOf('')
  if (at >= 0) throw empty(`The argument ${(known[at] ?? known.at(-1))?.name() ?? at + 1}`)
  for (const option of options) {
    const name = option.attributeName()
    const value: unknown = command.getOptionValue(name)
    if (name !== MAY_BE_EMPTY && [value].flat().includes('')) throw empty(`The option ${option.long}`)
  }
}

function empty(subject: string): FileError {
  return new FileError('usage', `${subject} is empty; give it a name.`)
}
