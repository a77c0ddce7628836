import type { Result } from '#shared/lib/result.ts'
import type { ReadingChoice, Table } from '#shared/mapping/table.ts'
import type { ByteSource } from '#main/archive/byte-source.ts'
import { readable, Unreadable, unreadable } from '#main/archive/unreadable.ts'
import { readCsv } from './csv/read-csv.ts'
import { isJson, readJson } from './json/read-json.ts'
import { mostBytes } from './limits.ts'
import { refuseByType, refuseOtherTexts } from './other-kinds.ts'
import { readText, type ReadText } from './text/read-text.ts'
import { isWorkbook } from './xlsx/is-workbook.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'

/**
 * Reads somebody's file as a table, by what is in it; its name decides only where that could be either. Done in a process
 * that holds no key. A failure says where the file cannot be read, and what to do.
 */
export const readTable = (source: ByteSource, name: string, choice: ReadingChoice): Promise<Result<Table>> =>
  readable(async () => {
    const table = (await isWorkbook(source))
      ? await readXlsx(source, choice)
      : await readTextFile(source, name, choice)
    if (table.rows.length > 0 && table.columns.length > 0) return table
    const nothing = table.columns.length === 0 ? 'There is nothing in this file.' : 'This table has no rows.'
    return unreadable('invalid', nothing, { next: 'Choose the file that you mean.' })
  })

const headBytes = 4_100

async function readTextFile(source: ByteSource, name: string, choice: ReadingChoice): Promise<Table> {
  refuseOtherTexts(await source.read(0, Math.min(headBytes, source.size)))
  if (source.size > mostBytes)
    unreadable('too-large', `This file is larger than ${mostBytes / 2 ** 20} MiB.`, {
      next: 'Cut it into several files.',
    })
  const bytes = await source.read(0, source.size)
  const json = isJson(bytes, name)
  const text = await textOf(bytes, choice.encoding, json)
  return json ? readJson(text, choice.sheet) : readCsv(text, choice.delimiter)
}

async function textOf(bytes: Uint8Array, chosen: string | undefined, json: boolean): Promise<ReadText> {
  try {
    return readText(bytes, chosen, json ? 'unicode' : 'any')
  } catch (error) {
    if (error instanceof Unreadable) await refuseByType(bytes.subarray(0, headBytes))
    throw error
  }
}
