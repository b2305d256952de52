import {FileError} from '../io/file-error.js'

/**
 * Do what needs article and log to be of one page.
 *
 * @param subject the page, as a sentence begins with it
 * @throws {FileError} `corrupt` where they are not.
 */
export function ofOnePage<T>(subject: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const message = `${subject}: article and log don't give the raw page: ${error.message}; clean the page again.`
    throw new FileError('corrupt', message, {cause: error})
  }
}
