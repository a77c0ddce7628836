import type { ShownLogPlan } from '#shared/ipc/logs.ts'
import type { LogOrder, LogPlan, PlannedRow } from '#main/vault/logs/order.ts'
import type { Vault } from '#main/vault/vault.ts'

/** The most that a list shows. */
const most = 500

export const cut = <T>(items: readonly T[]) => ({ items: items.slice(0, most), count: items.length })

/** A plan as the window shows it: long lists are cut, and incidents have their references. */
export async function shownLogPlan(
  vault: Pick<Vault, 'record'>,
  { file, profile }: Pick<LogOrder, 'file' | 'profile'>,
  {
    sourceId,
    unlike,
    missingColumns,
    fieldsLeft,
    counts,
    otherRules,
    reread,
    changes,
    conflicts,
    rejected,
    gone,
  }: LogPlan,
): Promise<ShownLogPlan> {
  const conflictsShown = await Promise.all(
    conflicts.slice(0, most).map(async ({ row, key, id, why, withRow, reread: isReread, fields }) => ({
      row,
      key,
      reference: (await vault.record('incident', id))?.reference ?? '',
      why,
      withRow,
      reread: isReread,
      fields: [...fields],
    })),
  )
  return {
    sha256: file.sha256,
    log: { name: profile.log.name, isKnown: sourceId !== null },
    unlike,
    missingColumns: [...missingColumns],
    fieldsLeft: [...fieldsLeft],
    counts,
    otherRules,
    reread,
    changes: { items: changes.slice(0, most).map(changeOf), count: counts.created + counts.updated },
    conflicts: { items: conflictsShown, count: conflicts.length },
    rejected: cut(
      rejected.map(({ row, column, code, value }) => ({ row, column, code, value, rejects: true })),
    ),
    gone: cut(gone.map(({ reference, title }) => ({ reference, title }))),
  }
}

const changeOf = ({ row, key, title, outcome, fields, reread }: PlannedRow) => ({
  row,
  key,
  title,
  outcome,
  fields: [...fields],
  reread,
})
