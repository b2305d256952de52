/** Whether to write colours to a stream: only to a terminal, and not where `NO_COLOR` asks for none. */
export function hasColor(stream: NodeJS.WriteStream): boolean {
  // picocolors would also colour a pipe wherever CI or FORCE_COLOR is set.
  return Boolean(stream.isTTY) && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb'
}
