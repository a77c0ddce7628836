import type { CommitAnswer, CommitRequest } from '#shared/ipc/records.ts'
import { ok, type Result } from '#shared/lib/result.ts'
import { putOf } from '../evidence/custodian.ts'
import type { Ledger } from '../ledger.ts'
import { prepareCommit } from './prepare-commit.ts'

/** Checks and enters new versions of records. Only from inside `ledger.exclusively`, at its time. */
export async function commitRecords(
  ledger: Ledger,
  request: CommitRequest,
  now: string,
): Promise<Result<CommitAnswer>> {
  const prepared = await prepareCommit(request, {
    index: ledger.index,
    current: (id) => ledger.current(id),
    versions: (id) => ledger.versions(id),
    actor: ledger.actor,
    now,
  })
  if (prepared.kind === 'stale') return ok(prepared)
  const fresh = prepared.records.filter(({ isNew }) => isNew)
  if (fresh.length > 0)
    await ledger.append(
      fresh.map(({ record }) => putOf(record, prepared.reason)),
      now,
    )
  return ok({ kind: 'saved', head: ledger.head, records: prepared.records.map(({ record }) => record) })
}
