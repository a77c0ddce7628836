import path from 'node:path'
import { fileSource } from '#main/archive/byte-source.ts'
import { readable } from '#main/archive/unreadable.ts'
import { readTable } from '#main/tables/read-table.ts'
import type { Result } from '#shared/lib/result.ts'
import { fail, ok } from '#shared/lib/result.ts'
import type { ReadingChoice, Table } from '#shared/mapping/table.ts'
import { sha256Of } from '../sha256-of.ts'

/** A log as it was read: its rows, and of which bytes. */
export interface ReadLog {
  readonly name: string
  readonly sha256: string
  readonly table: Table
}

/** The file is read more than once: all of it is of one that was opened once, and that stayed as it was. */
export async function readLog(file: string, choice: ReadingChoice): Promise<Result<ReadLog>> {
  const name = path.basename(file)
  const read = await readable(async () => {
    const source = await fileSource(file)
    try {
      const sha256 = await sha256Of(source)
      const table = await readTable(source, name, choice)
      if (!table.ok) return table
      return (await sha256Of(source)) === sha256
        ? ok({ name, sha256, table: table.value })
        : fail('refused', 'The file was changed while it was read.')
    } finally {
      await source.close()
    }
  })
  const log = read.ok ? read.value : read
  if (log.ok) return log
  return { ok: false, failure: { ...log.failure, message: `${log.failure.message} Nothing was imported.` } }
}
