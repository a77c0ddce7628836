import type { ReceivedRow, RowConflict } from '#shared/domain/log-import/schema.ts'
import type { BodyOf, StoredRecord } from '#shared/domain/record/kinds.ts'
import type { MappedRow } from '#shared/mapping/mapped-row.ts'
import type { FieldHashes, RowField } from './row-reader.ts'
import type { FoundSource } from './row-sources.ts'

type Body = BodyOf<'incident'>

/** A row of a file, as far as it was held against what is known. */
export interface Row {
  readonly row: MappedRow
  /** The incident that it is. */
  readonly id: string
  readonly hashes: FieldHashes
  readonly problems: ReceivedRow['problems']
}

/** What becomes of a row. `body`: what it makes, or of an updated incident what that becomes, without what stands beside. */
export type ComparedRow = Row &
  (
    | { readonly outcome: 'unchanged' }
    | { readonly outcome: 'rejected' }
    | { readonly outcome: 'conflict'; readonly conflict: Omit<RowConflict, 'row' | 'key' | 'id'> }
    | {
        readonly outcome: 'created'
        readonly body: Body
        readonly sources: readonly FoundSource[]
        /** Of one that was taken back, and comes again. */
        readonly current: Incident | undefined
      }
    | {
        readonly outcome: 'updated'
        readonly body: Body
        readonly sources: readonly FoundSource[]
        readonly current: Incident
        /** Fields that become the row's, and what else it says anew. */
        readonly take: readonly RowField[]
        readonly beside: readonly string[]
        /** Its cells say what they said before: they are read differently. */
        readonly reread: boolean
      }
  )

export type Incident = StoredRecord<'incident'>
