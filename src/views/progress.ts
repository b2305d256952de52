import {Presets, SingleBar} from 'cli-progress'

/** A meter of pages done. */
export interface Progress {
  readonly advance: () => void
  /** Take the meter away, until the next page is done. */
  readonly hide: () => void
}

/**
 * A meter on a terminal; on anything else nothing.
 *
 * @param total how many pages there will be, where that is known
 */
export function progress(stream: NodeJS.WriteStream, total?: number): Progress {
  if (!stream.isTTY) return {advance: () => undefined, hide: () => undefined}
  const format =
    total === undefined
      ? '{value} pages, {duration_formatted}'
      : '{bar} {value} of {total} pages, {eta_formatted} left'
  const bar = new SingleBar({stream, format, clearOnComplete: true}, Presets.shades_grey)
  let done = 0
  bar.start(total ?? 0, 0)
  return {
    advance: () => {
      done++
      if (bar.isActive) bar.update(done)
      else bar.start(total ?? 0, done)
    },
    hide: () => bar.stop()
  }
}
