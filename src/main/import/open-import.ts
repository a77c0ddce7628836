import { fail, ok, type Result } from '#shared/lib/result.ts'
import { reportOf } from '#main/host/fault.ts'
import type { Host } from '#main/host/host.ts'
import type { ImportOrder } from '#main/vault/imports/order.ts'
import { orderOf } from './order.ts'
import type { ReadImport } from './read-import.ts'

/** Has a child process read the file. A child that dies is a failure in words. */
export async function openImport(
  file: string,
  {
    run,
    signal,
    fingerprint,
  }: {
    readonly run: Host['runChild']
    readonly signal?: AbortSignal
    /** Of the key that has to have signed it. */
    readonly fingerprint?: string
  },
): Promise<Result<ImportOrder>> {
  try {
    const read = (await run('import-child', { file, fingerprint }, signal)) as Result<ReadImport> // our own child, of this very build
    return read.ok ? ok(orderOf(file, read.value)) : read
  } catch (error) {
    if (signal?.aborted === true) return fail('cancelled', 'The import was cancelled. Nothing was imported.')
    reportOf('import-child')(error)
    return fail('internal', 'The file could not be read to its end. Nothing was imported.', {
      next: 'Close other programs to free memory, then try again.',
    })
  }
}
