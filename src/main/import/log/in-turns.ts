import { setImmediate } from 'node:timers/promises'
import type { MappedRow } from '#shared/mapping/mapped-row.ts'

const mostRows = 250
/** Characters of cells: a message that is sent lies in memory whole, on both sides. */
const mostCharacters = 1_000_000

/** Rows in batches, as they are made. Between two of them the process does what else there is to do, such as telling. */
export async function* inTurns(rows: Iterable<MappedRow>): AsyncGenerator<readonly MappedRow[]> {
  let batch: MappedRow[] = []
  let characters = 0
  for (const row of rows) {
    batch.push(row)
    for (const [, text] of row.cells) characters += text.length
    if (batch.length < mostRows && characters < mostCharacters) continue
    yield batch
    batch = []
    characters = 0
    await setImmediate()
  }
  if (batch.length > 0) yield batch
}
