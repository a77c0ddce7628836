import path from 'node:path'
import { fail, type Failure } from '#shared/lib/result.ts'

/** The system's error code (`ENOSPC`), or undefined when the error is none of the system's. */
export function systemCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined
}

/** Puts an error of the workspace's disk in words; undefined when the error is a bug instead. */
export function failureOf(error: unknown): Failure | undefined {
  const code = systemCode(error)
  if (code === undefined) return undefined
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return fail('no-space', 'The disk is full. Nothing was written; what was saved before is unchanged.', {
        next: 'Free some space, then try again.',
      }).failure
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return fail(
        'read-only',
        'The workspace folder does not let Holdfast read or write there. Nothing was changed.',
        {
          next: 'Check the permissions of the folder, or whether the disk is mounted read-only.',
        },
      ).failure
    case 'ENOENT':
    case 'ENOTDIR':
      return fail('not-found', 'A file or folder of the workspace is not there any more.', {
        next: 'Check that the disk is connected, then open the workspace again.',
      }).failure
    case 'EISDIR':
    case 'ELOOP':
    case 'ENXIO':
    case 'EFTYPE':
      return fail(
        'damaged',
        `In this workspace ${nameOf(error)} is not the plain file that Holdfast made: a folder, a link or a device is in its place. Nothing was changed.`,
        { next: 'Put the file itself there, or restore the workspace from a backup.' },
      ).failure
    case 'EEXIST':
    case 'ENOTEMPTY':
      return fail('exists', 'Something of that name is already there. Nothing was changed.').failure
    case 'EMFILE':
    case 'ENFILE':
      return fail('io', 'Too many files are open on this machine. Nothing was changed.', {
        next: 'Close other programs, then try again.',
      }).failure
    case 'EFBIG':
      return fail('too-large', 'The disk does not take files of this size. Nothing was kept of it.').failure
    default:
      return fail('io', `The disk answered with an error (${code}). What was saved before is unchanged.`, {
        next: 'Check the disk, then try again.',
      }).failure
  }
}

/** The last part of the path that the error is about: the rest is nobody's business. */
const nameOf = (error: unknown): string =>
  error instanceof Error && 'path' in error && typeof error.path === 'string'
    ? `“${path.basename(error.path)}”`
    : 'a file'
