/**
 * Draw what a command prints to a terminal as an SVG: `node .config/picture.js OUT.svg 'title' command…`.
 * The README's pictures are made so (`npm run pictures`), from the real output.
 */
import {execFileSync} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'

const [out = '', lines = '40', ...command] = process.argv.slice(2)
const [program = '', ...args] = command
const COLOURS = /** @type {Record<string, string>} */ ({
  31: '#f47067',
  32: '#57ab5a',
  33: '#c69026',
  36: '#76e3ea',
  90: '#768390'
})

const text = execFileSync(program, args, {
  encoding: 'utf8',
  env: {...process.env, FORCE_COLOR: '1', COLUMNS: '150'}
})
const shown = [`$ tamis ${args.slice(1).join(' ')}`, ...text.split('\n')].slice(0, Number(lines))
const WIDTH = Math.min(150, Math.max(...shown.map(line => line.replaceAll(/\x1B\[\d+m/g, '').length)))

/** @param {string} text */
function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\xA0', ' ')
}

/** @param {string} line */
function cut(line) {
  let width = 0
  let kept = ''
  for (const part of line.split(/(\x1B\[\d+m)/)) {
    if (part.startsWith('\x1B')) kept += part
    else {
      kept += width + part.length > WIDTH ? `${part.slice(0, WIDTH - width - 1)}…` : part
      width += part.length
    }
    if (width > WIDTH) break
  }
  return kept
}

/** @param {string} line */
function toSpans(line) {
  let style = ''
  return cut(line)
    .split(/(\x1B\[\d+m)/)
    .map(part => {
      const code = /\d+/.exec(part.startsWith('\x1B') ? part : '')?.[0]
      if (code === undefined) return part && `<tspan${style}>${escape(part)}</tspan>`
      if (code === '1') style += ' font-weight="bold"'
      else if (code === '2') style += ' fill="#768390"'
      else style = COLOURS[code] === undefined ? '' : ` fill="${COLOURS[code]}"`
      return ''
    })
    .join('')
}

const rows = shown.map(
  (line, index) => `<text x="16" y="${28 + index * 18}" xml:space="preserve">${toSpans(line)}</text>`
)
mkdirSync(dirname(out), {recursive: true})
writeFileSync(
  out,
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH * 8 + 32}" height="${shown.length * 18 + 32}" font-family="ui-monospace, Menlo, Consolas, monospace" font-size="13" fill="#adbac7">
<rect width="100%" height="100%" rx="8" fill="#22272e"/>
${rows.join('\n')}
</svg>
`
)
