/**
 * What any filter of NDJSON must do, and nothing else: read lines, parse, stringify, write. The bench runs it as a
 * process of its own, beside `tamis pipe`.
 */
const decoder = new TextDecoder()
let rest = ''
for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
  const lines = (rest + decoder.decode(chunk, {stream: true})).split('\n')
  rest = lines.pop() ?? ''
  const out = lines.map(line => `${JSON.stringify(JSON.parse(line))}\n`).join('')
  if (!process.stdout.write(out)) await new Promise<void>(resolve => process.stdout.once('drain', resolve))
}
