import {Presets, SingleBar} from 'cli-progress'

/** How far a run has come. */
interface State {
  readonly documents: number
  readonly errors: number
  /** Of the inputs, as they lie on the disk. */
  readonly bytes: number
}

/** A meter of a run. */
interface Progress {
  readonly show: (state: State) => void
  /** Take the meter away, until it is shown again. */
  readonly hide: () => void
}

/** In milliseconds. */
const EVERY = 30_000

/**
 * A meter on a terminal; elsewhere a line now and then.
 *
 * @param total bytes of the inputs, where they are known
 * @param every milliseconds between two lines
 */
export function progress(stream: NodeJS.WriteStream, total?: number, every = EVERY): Progress {
  const pace = paceOf(total)
  return stream.isTTY ? bar(stream, total, pace) : lines(stream, pace, every)
}

type Pace = (state: State) => {readonly rate: string; readonly left: string | undefined}

/** How fast a run is, since it was first asked: what runs before it did costs it little. */
function paceOf(total: number | undefined): Pace {
  let first: {readonly bytes: number; readonly time: number} | undefined
  return ({bytes}) => {
    const time = Date.now()
    first ??= {bytes, time}
    const perSecond = (1000 * (bytes - first.bytes)) / Math.max(1, time - first.time)
    const left = total === undefined || perSecond === 0 ? undefined : (total - bytes) / perSecond
    return {
      rate: `${(perSecond / 1e6).toFixed(1)} MB/s`,
      left: left === undefined ? left : inWords(left)
    }
  }
}

function bar(stream: NodeJS.WriteStream, total: number | undefined, pace: Pace): Progress {
  const format = `${total === undefined ? '' : '{bar} '}{text}`
  const bar = new SingleBar({stream, format, clearOnComplete: true}, Presets.shades_grey)
  return {
    show: state => {
      const payload = {text: textOf(state, pace)}
      if (bar.isActive) bar.update(state.bytes, payload)
      else bar.start(total ?? 0, state.bytes, payload)
    },
    hide: () => bar.stop()
  }
}

function lines(stream: NodeJS.WriteStream, pace: Pace, every: number): Progress {
  let last = Date.now()
  let isBegun = false
  return {
    show: state => {
      if (!isBegun) pace(state)
      isBegun = true
      if (Date.now() - last < every) return
      last = Date.now()
      stream.write(`${textOf(state, pace)}.\n`)
    },
    hide: () => undefined
  }
}

function textOf(state: State, pace: Pace): string {
  const {rate, left} = pace(state)
  const {documents, errors} = state
  const parts = [count(documents, 'document'), rate, count(errors, 'error')]
  return [...parts, ...(left === undefined ? [] : [`${left} left`])].join(', ')
}

function count(number: number, name: string): string {
  return `${number} ${name}${number === 1 ? '' : 's'}`
}

/** `2 h 5 min`, `12 min`, `40 s` */
function inWords(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
