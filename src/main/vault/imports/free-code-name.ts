import { createHash } from 'node:crypto'
import type { Ledger } from '../ledger.ts'

/** The longest code name that a person's record takes. */
const longest = 60

/**
 * A code name that stands for nobody else here: people of two workspaces may be called the same, and are not the same. The
 * incident that links them keeps the name it came with.
 */
export async function freeCodeName(ledger: Ledger): Promise<(codeName: string, id: string) => string> {
  const taken = new Set<string>()
  for (const id of ledger.index.idsOf('person')) {
    const record = await ledger.current(id)
    if (record.kind === 'person') taken.add(record.body.codeName)
  }
  return (codeName, id) => {
    const mark = ` (${createHash('sha256').update(id).digest('hex').slice(0, 8)})`
    const free = taken.has(codeName) ? codeName.slice(0, longest - mark.length) + mark : codeName
    taken.add(free)
    return free
  }
}
