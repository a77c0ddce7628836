import { fail } from '#shared/lib/result.ts'
import { reportOf } from '#main/host/fault.ts'
import type { Host } from '#main/host/host.ts'
import type { BackupAnswers, BackupProgress, BackupRequest } from './request.ts'

/** How the work is done, and who is told. */
export interface Work {
  readonly run: Host['runChild']
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: BackupProgress) => void
}

type OrderOf<K extends BackupRequest['kind']> = Omit<Extract<BackupRequest, { kind: K }>, 'kind'>

/** Has a child process of this build do it. A child that dies is a failure in words. */
export async function askChild<K extends BackupRequest['kind']>(
  kind: K,
  order: OrderOf<K>,
  { run, signal, onProgress }: Work,
): Promise<BackupAnswers[K]> {
  try {
    const tell = (told: unknown) => onProgress?.(told as BackupProgress) // our own child, of this very build
    return (await run('backup-child', { kind, ...order }, signal, tell)) as BackupAnswers[K]
  } catch (error) {
    if (signal?.aborted === true) return fail('cancelled', 'This was cancelled. Nothing was kept of it.')
    reportOf('backup-child')(error)
    return fail('internal', 'The work on the backup stopped before it was done. Nothing was kept of it.', {
      next: 'Close other programs to free memory, then try again.',
    })
  }
}
