/**
 * For `node --import`: where its process ends, the most memory that it ever held, in bytes, is written to its file
 * descriptor 3.
 */
import {existsSync, readFileSync, writeSync} from 'node:fs'
import {isMainThread} from 'node:worker_threads'

const STATUS = '/proc/self/status'

// Threads load it too.
if (isMainThread) process.on('exit', () => writeSync(3, String(peak())))

function peak(): number {
  // Linux counts in maxRSS what the parent held when it made this process, VmHWM begins with the program.
  const status = existsSync(STATUS) ? readFileSync(STATUS, 'utf8') : ''
  const [, kilobytes = process.resourceUsage().maxRSS] = /^VmHWM:\s*(\d+) kB/m.exec(status) ?? []
  return Number(kilobytes) * 1024
}
