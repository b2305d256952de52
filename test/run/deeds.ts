/** For the module of a worker: what a document does to its thread, by the document's id. */
export const DEEDS = `
const hoard = []
const deeds = {
  loop: () => { for (;;); },
  throw: () => { throw new Error('no more') },
  // Its thread waits for the next task once it has answered.
  late: () => {
    const {wait} = Atomics
    Atomics.wait = () => {
      wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
      deeds.throw()
    }
  },
  exit: () => process.exit(3),
  memory: () => { for (;;) hoard.push(new Array(1e5).fill(0).map((_, at) => ({at}))) }
}`
