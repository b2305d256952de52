/**
 * Write to stdout and wait until it has been taken, so that nothing is lost or piles up in memory.
 *
 * @throws the system's error, `EPIPE` where the reader has left (`| head`). cli.ts ends quietly on that one.
 */
export async function print(data: string | Uint8Array): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(data, error => (error ? reject(error) : resolve()))
  })
}
