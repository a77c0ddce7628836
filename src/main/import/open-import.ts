import { ok, type Result } from '#shared/lib/result.ts'
import type { ImportOrder } from '#main/vault/imports/order.ts'
import { askChild, type Asking } from './ask-child.ts'
import { orderOf } from './order.ts'
import type { ReadImport } from './read-import.ts'

/** Has a child process read a file that is a dossier or a package. */
export async function openImport(file: string, asking: Asking): Promise<Result<ImportOrder>> {
  const read = await askChild<ReadImport>({ want: 'dossier', file }, asking)
  return read.ok ? ok(orderOf(file, read.value)) : read
}
