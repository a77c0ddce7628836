import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'

/** The statistical reports on record: figures published by others, never added to what is logged. */
export const useReports = (): readonly StoredRecord<'statistical-report'>[] | undefined =>
  useEngineQuery('records.all', { kind: 'statistical-report' })?.filter(isReport)

const isReport = (record: StoredRecord): record is StoredRecord<'statistical-report'> =>
  record.kind === 'statistical-report'
