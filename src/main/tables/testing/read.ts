import type { Failure } from '#shared/lib/result.ts'
import type { ReadingChoice, Table } from '#shared/mapping/table.ts'
import { memorySource } from '#main/archive/byte-source.ts'
import { readTable } from '../read-table.ts'

const bytesOf = (content: Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : content

export async function tableOf(
  content: Uint8Array | string,
  choice: ReadingChoice = {},
  name = 'log.csv',
): Promise<Table> {
  const read = await readTable(memorySource(bytesOf(content)), name, choice)
  if (!read.ok) throw new Error(read.failure.message)
  return read.value
}

export async function refusalOf(
  content: Uint8Array | string,
  choice: ReadingChoice = {},
  name = 'log.csv',
): Promise<Failure> {
  const read = await readTable(memorySource(bytesOf(content)), name, choice)
  if (read.ok) throw new Error(`It was read: ${JSON.stringify(read.value).slice(0, 200)}`)
  return read.failure
}
