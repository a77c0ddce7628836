import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Archive, ArchiveFile } from '#main/archive/archive.ts'
import { memorySource } from '#main/archive/byte-source.ts'
import { readWhole } from '#main/archive/read-whole.ts'
import { unreadable, Unreadable } from '#main/archive/unreadable.ts'
import { namesSaid } from '#main/tables/names-said.ts'
import { readTable } from '#main/tables/read-table.ts'
import type { Result } from '#shared/lib/result.ts'
import type { ReadingChoice, Table } from '#shared/mapping/table.ts'
import { isLeftBehind, tableFiles } from './table-files.ts'

/** A table and the files that came beside it, in a zip or a folder. */
export interface ReadBundle {
  readonly table: Table
  /** The file with the table, below the archive, and its SHA-256. */
  readonly file: string
  readonly sha256: string
  /** Names of all other files. */
  readonly media: readonly string[]
}

/** Bytes of a file with a table, which lies in memory whole. */
const mostTableBytes = 256 * 2 ** 20
/** Tables of which the rows are counted, for the analyst to choose another. */
const mostTables = 40
/** Between the name of a file and that of a sheet in it. */
const between = ' › '

/**
 * Reads the main table of a zip or a folder, or the one that was chosen. All tables are named as sheets are. Throws
 * `Unreadable`, also where a file of the archive cannot be read as it is.
 */
export async function readBundle(archive: Archive, choice: ReadingChoice): Promise<ReadBundle> {
  const [problem] = archive.problems
  if (problem !== undefined)
    throw new Unreadable({ ...problem.failure, message: `${problem.name}: ${problem.failure.message}` })
  const files = tableFiles(archive.files).slice(0, mostTables)
  if (files.length === 0)
    unreadable('invalid', `There is no table in this ${archive.kind}.`, {
      next: 'Choose one that has a table (CSV, XLSX or JSON), or take its files in as evidence.',
    })
  const wanted = files.find(({ name }) => isIn(name, choice.sheet))
  if (choice.sheet !== undefined && wanted === undefined)
    unreadable('not-found', `There is no table “${choice.sheet.slice(0, 100)}” in this ${archive.kind}.`, {
      next: `Choose one of the tables that it has: ${namesSaid(files)}.`,
    })
  const [main = wanted, ...others] =
    wanted === undefined ? files : [wanted, ...files.filter((file) => file !== wanted)]
  if (main === undefined) throw new Error('There is one, or it was refused')
  const { result, sha256 } = await readOne(main, choice)
  if (!result.ok)
    throw new Unreadable({ ...result.failure, message: `${main.name}: ${result.failure.message}` })
  const sheets = new Map([[main.name, sheetsOf(main.name, result)]])
  for (const other of others) sheets.set(other.name, sheetsOf(other.name, (await readOne(other, {})).result))
  const table = result.value
  return {
    file: main.name,
    sha256,
    media: archive.files.map(({ name }) => name).filter((name) => name !== main.name && !isLeftBehind(name)),
    table: {
      ...table,
      reading: { ...table.reading, sheet: labelOf(main.name, table.reading.sheet) },
      sheets: files.flatMap(({ name }) => sheets.get(name) ?? []),
    },
  }
}

async function readOne(file: ArchiveFile, { sheet, ...how }: ReadingChoice) {
  const bytes = await readWhole(file, mostTableBytes)
  const inside =
    sheet?.startsWith(file.name + between) === true
      ? sheet.slice(file.name.length + between.length)
      : undefined
  const result = await readTable(memorySource(bytes), path.posix.basename(file.name), {
    ...how,
    sheet: inside,
  })
  return { result, sha256: createHash('sha256').update(bytes).digest('hex') }
}

const isIn = (name: string, sheet: string | undefined): boolean =>
  sheet !== undefined && (sheet === name || sheet.startsWith(name + between))

const labelOf = (file: string, sheet: string | null): string =>
  sheet === null ? file : file + between + sheet

function sheetsOf(file: string, read: Result<Table>): Table['sheets'] {
  if (!read.ok) return [{ name: file, rows: 0 }]
  const { sheets, rows } = read.value
  return sheets.length === 0
    ? [{ name: file, rows: rows.length }]
    : sheets.map(({ name, rows: count }) => ({ name: labelOf(file, name), rows: count }))
}
