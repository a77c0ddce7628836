import type { ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import { ok, type Result } from '#shared/lib/result.ts'
import type { NamedProfile } from '#shared/mapping/detect-profile.ts'
import type { MappedRow } from '#shared/mapping/mapped-row.ts'
import type { ReadingChoice } from '#shared/mapping/table.ts'
import type { LogOrder } from '#main/vault/logs/order.ts'
import { askLogChild, type Asking } from './ask-child.ts'
import type { ToldRows } from './request.ts'

export interface LogToOpen {
  readonly file: string
  readonly choice: ReadingChoice
  /** Null: whichever fits, among the ready ones and `own`. */
  readonly profile: ImportProfileBody | null
  readonly own: readonly NamedProfile[]
}

/** A log as an order to the vault, and by which profile it was read. */
export interface OpenedLog {
  readonly order: LogOrder
  readonly profile: ToldRows['profile']
}

/** Has a child process read and map a log, and takes its rows as they come. */
export async function openLog(
  { file, choice, profile, own }: LogToOpen,
  {
    onProgress,
    ...asking
  }: Asking & { readonly onProgress?: ((done: number, total: number) => void) | undefined },
): Promise<Result<OpenedLog>> {
  const rows: MappedRow[] = []
  const request = { want: 'rows' as const, file, choice, profile, own: [...own] }
  const read = await askLogChild<ToldRows>(request, asking, (batch) => {
    for (const row of batch.rows) rows.push(row)
    onProgress?.(rows.length, batch.total)
  })
  if (!read.ok) return read
  const told = read.value
  if (rows.length !== told.rows) throw new Error('Rows were lost between the child process and this one')
  const order = {
    file: { path: file, sha256: told.sha256 },
    reading: told.reading,
    profile: told.profile.body,
    rows,
    mediaOf: () => Promise.resolve(undefined),
  }
  return ok({ order, profile: told.profile })
}
