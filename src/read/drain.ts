/** Read a stream to its end, for the sake of what stands behind it. Throws whatever the stream throws. */
export async function drain(stream: AsyncIterable<unknown>): Promise<void> {
  const items = stream[Symbol.asyncIterator]()
  while (!(await items.next()).done);
}
