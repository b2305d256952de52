/**
 * Whether to write colours to a stream: to a terminal, unless `NO_COLOR` asks for none; elsewhere only where
 * `FORCE_COLOR` asks for them.
 */
export function hasColor(stream: {readonly isTTY?: boolean}): boolean {
  const {NO_COLOR: never = '', FORCE_COLOR: always = '', TERM: terminal} = process.env
  if (never !== '') return false
  if (always !== '') return always !== '0' && always !== 'false'
  // picocolors would also colour a pipe wherever CI is set.
  return stream.isTTY === true && terminal !== 'dumb'
}
