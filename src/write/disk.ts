import {link, lstat, open, readdir, rename, rm} from 'node:fs/promises'

/** The calls by which output reaches the disk, in one place, so that a test can let each of them fail. */
export const disk = {link, lstat, open, readdir, rename, rm} as const
