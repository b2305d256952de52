import {printable} from '../views/printable.js'

/** Tell a person one thing, in one line on stderr. What was scraped, or is a file's name, is made harmless. */
export function tell(sentence: string): void {
  process.stderr.write(`${printable(sentence.replaceAll('\n', ' '))}\n`)
}
