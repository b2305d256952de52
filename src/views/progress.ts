import {Presets, SingleBar} from 'cli-progress'

/** A meter of pages done. */
export interface Progress {
  readonly advance: () => void
  /** Take the meter away. */
  readonly stop: () => void
}

/** A meter on a terminal; on anything else nothing. */
export function progress(stream: NodeJS.WriteStream, total: number): Progress {
  if (!stream.isTTY) return {advance: () => undefined, stop: () => undefined}
  const bar = new SingleBar(
    {stream, format: '{bar} {value} of {total} pages, {eta_formatted} left', clearOnComplete: true},
    Presets.shades_grey
  )
  bar.start(total, 0)
  return {advance: () => bar.increment(), stop: () => bar.stop()}
}
