import { fail, type Result } from '#shared/lib/result.ts'
import { ChildStopped } from '#main/host/child-limits.ts'
import { reportOf } from '#main/host/fault.ts'
import type { Host } from '#main/host/host.ts'
import type { FileRequest, ToldBatch } from './request.ts'

export interface Asking {
  readonly run: Host['runChild']
  readonly signal?: AbortSignal
}

/** Has a child process read the file of a stranger. A child that dies is a failure in words. */
export async function askChild<T>(
  request: FileRequest,
  { run, signal }: Asking,
  onBatch?: (batch: ToldBatch) => void,
): Promise<Result<T>> {
  try {
    // Our own child, of this very build: what it tells and answers is of the types that it is written with.
    return (await run('import-child', request, signal, (told) => onBatch?.(told as ToldBatch))) as Result<T>
  } catch (error) {
    if (signal?.aborted === true) return fail('cancelled', 'This was cancelled. Nothing was imported.')
    reportOf('import-child')(error)
    if (error instanceof ChildStopped && error.why !== 'other') return tooMuch[error.why]
    return fail('internal', 'The file could not be read to its end. Nothing was imported.', {
      next: 'Close other programs to free memory, or cut the file into smaller ones, then try again.',
    })
  }
}

const tooMuch = {
  memory: fail('too-large', 'Reading this file takes more memory than it may. Nothing was imported.', {
    next: 'Cut the file into smaller ones, or close other programs, then try again.',
  }),
  silence: fail(
    'too-large',
    'Reading this file came no further for minutes, so it was stopped. Nothing was imported.',
    { next: 'Cut the file into smaller ones, or read it by a profile with fewer rules and keywords.' },
  ),
} as const
