import type { ImportCounts } from '#shared/domain/import/schema.ts'
import {
  mostListed,
  type LogImportBody,
  type ReceivedRow,
  type RowConflict,
} from '#shared/domain/log-import/schema.ts'
import type { ComparedRow } from './compared-row.ts'
import type { PlannedRow } from './order.ts'

/** What becomes of the rows, counted and told. Rows as they were received are kept elsewhere. */
export class Account {
  readonly changes: PlannedRow[] = []
  readonly conflicts: RowConflict[] = []
  readonly rejected: LogImportBody['rejected'] = []
  readonly #of: Record<ComparedRow['outcome'], number> = {
    created: 0,
    updated: 0,
    unchanged: 0,
    conflict: 0,
    rejected: 0,
  }
  /** Rows whose cells say what they said before, and are read differently. */
  reread = 0

  add(compared: ComparedRow): void {
    const { outcome, id, row, problems } = compared
    this.#of[outcome] += 1
    const told = { row: row.row, key: row.key, id }
    const reread = isReread(compared)
    if (reread) this.reread += 1
    if (outcome === 'rejected') this.rejected.push(rejectionOf(row.row, problems))
    else if (outcome === 'conflict') this.conflicts.push({ ...told, ...compared.conflict })
    else if (outcome !== 'unchanged')
      this.changes.push({ ...told, outcome, title: compared.body.title, fields: fieldsOf(compared), reread })
  }

  get counts(): ImportCounts {
    const { created, updated, unchanged, conflict: conflicts, rejected } = this.#of
    const read = created + updated + unchanged + conflicts + rejected
    return { read, created, updated, unchanged, conflicts, rejected }
  }

  /** As much as the record of the import tells. */
  get listed(): Pick<LogImportBody, 'counts' | 'reread' | 'conflicts' | 'rejected'> {
    return {
      counts: this.counts,
      reread: this.reread,
      conflicts: this.conflicts.slice(0, mostListed),
      rejected: this.rejected.slice(0, mostListed),
    }
  }
}

/** Whether its cells say what they said before, and only how they are read is new. */
export function isReread(compared: ComparedRow): boolean {
  if (compared.outcome === 'conflict') return compared.conflict.reread
  return compared.outcome === 'updated' && compared.reread
}

const fieldsOf = (compared: ComparedRow): readonly string[] =>
  compared.outcome === 'updated' ? [...compared.take, ...compared.beside] : []

function rejectionOf(row: number, problems: ReceivedRow['problems']): LogImportBody['rejected'][number] {
  const [reason = { column: '', code: 'row-shape' as const, value: '' }, ...also] = problems
  return { row, ...reason, also: also.slice(0, 50) }
}
