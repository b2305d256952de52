const CAUSES: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'there is no such file or folder; check the path'],
  ['ENOTDIR', 'a part of its path is a file, not a folder; check the path'],
  ['EISDIR', 'a folder is in its place; move that away'],
  ['EEXIST', 'something else is in its place; move that away'],
  ['ENAMETOOLONG', 'its name is too long; shorten it'],
  ['ELOOP', 'links lead in a circle; check the path'],
  ['EACCES', 'permission is denied; change its rights or run as another user'],
  ['EPERM', 'permission is denied; change its rights or run as another user'],
  ['EROFS', 'the file system is read-only; choose another folder'],
  ['ENOSPC', 'the disk is full; make room and run again'],
  ['EDQUOT', 'the disk quota is used up; make room and run again'],
  ['EFBIG', 'the system allows no file that large; raise its limit and run again'],
  ['EMFILE', 'too many files are open; raise the limit (ulimit -n)'],
  ['ENFILE', 'too many files are open on this machine; end something else'],
  ['EIO', 'the disk reports an error; check the disk']
])

/** Why the system refused, and what to do about it: half a sentence, to stand behind “can't be read: ”. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('syscall' in error && error.syscall === 'read' && 'code' in error && error.code === 'EISDIR')
    return 'it is a folder; name the files in it'
  return CAUSES.get('code' in error ? error.code : undefined) ?? error.message
}
