import { stat } from 'node:fs/promises'
import path from 'node:path'
import { fileSource, onStrangersDisk, type ByteSource } from '#main/archive/byte-source.ts'
import { openFolder } from '#main/archive/open-folder.ts'
import { readable } from '#main/archive/unreadable.ts'
import { readTable } from '#main/tables/read-table.ts'
import type { Result } from '#shared/lib/result.ts'
import { fail, ok } from '#shared/lib/result.ts'
import type { ReadingChoice, Table } from '#shared/mapping/table.ts'
import { bundleIn } from '../bundle/bundle-in.ts'
import { readBundle } from '../bundle/read-bundle.ts'
import { sha256Of } from '../sha256-of.ts'

/** A log as it was read: its rows, and of which bytes. */
export interface ReadLog {
  readonly name: string
  /** The file that is kept as it was received: of a folder, its table. */
  readonly file: string
  readonly sha256: string
  readonly table: Table
  /** Names of files that came beside the table. */
  readonly media: readonly string[]
}

/** Reads a file with a table, or a zip or a folder with one and media beside it. */
export async function readLog(file: string, choice: ReadingChoice): Promise<Result<ReadLog>> {
  const read = await readable(async () => {
    const found = await onStrangersDisk(() => stat(file))
    return found.isDirectory() ? ok(await readFolder(file, choice)) : readFile(file, choice)
  })
  const log = read.ok ? read.value : read
  if (log.ok) return log
  return { ok: false, failure: { ...log.failure, message: `${log.failure.message} Nothing was imported.` } }
}

async function readFolder(folder: string, choice: ReadingChoice): Promise<ReadLog> {
  const { file, ...read } = await readBundle(await openFolder(folder), choice)
  return { ...read, name: path.basename(folder), file: path.join(folder, ...file.split('/')) }
}

/** The file is read more than once: all of it is of one that was opened once, and that stayed as it was. */
async function readFile(file: string, choice: ReadingChoice): Promise<Result<ReadLog>> {
  const name = path.basename(file)
  const source = await fileSource(file)
  try {
    const sha256 = await sha256Of(source)
    const read = await readSource(source, name, choice)
    if (!read.ok) return read
    return (await sha256Of(source)) === sha256
      ? ok({ ...read.value, name, file, sha256 })
      : fail('refused', 'The file was changed while it was read.')
  } finally {
    await source.close()
  }
}

async function readSource(
  source: ByteSource,
  name: string,
  choice: ReadingChoice,
): Promise<Result<Pick<ReadLog, 'table' | 'media'>>> {
  const bundle = await bundleIn(source)
  if (bundle !== null) {
    const { table, media } = await readBundle(bundle, choice)
    return ok({ table, media })
  }
  const table = await readTable(source, name, choice)
  return table.ok ? ok({ table: table.value, media: [] }) : table
}
