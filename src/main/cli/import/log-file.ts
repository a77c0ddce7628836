import { ok, type Result } from '#shared/lib/result.ts'
import type { RowConflict } from '#shared/domain/log-import/schema.ts'
import type { OpenedLog } from '#main/import/open-any.ts'
import type { LogOrder, LogPlan } from '#main/vault/logs/order.ts'
import type { Vault } from '#main/vault/vault.ts'
import { broughtPairs } from './brought-pairs.ts'
import { besidesOf } from './besides.ts'
import { broughtByLog } from './brought-by-log.ts'
import { logInWords } from './log-in-words.ts'
import { problemInWords } from './problem-in-words.ts'
import { called } from './choice.ts'
import { countsOf, type ToldConflict, type ToldFile, type ToldRejection } from './told-file.ts'
import { unusedChoice } from './unused-choice.ts'
import { judgedAlone, unlikeIts } from './warnings.ts'
import type { GivenFile, Work } from './work.ts'

/** A log of others, by the profile that was asked for, or by the one that knows it. */
export async function importLog(
  given: GivenFile,
  opened: OpenedLog,
  work: Work,
): Promise<Result<{ readonly told: ToldFile; readonly text: string }>> {
  const { vault, asking, isDryRun, profile, own, isSameLog } = work
  const { file } = given
  const unused = unusedChoice(work.choice, opened.order.reading)
  if (unused !== null) return unused
  const order = called(opened.order, work.log)
  const besides = besidesOf(opened)
  const ran = isDryRun
    ? await planned(vault, order, asking.signal)
    : await vault.logs.run(order, { ...optionsOf(asking), isSameLog })
  if (!ran.ok) return ran
  const { plan, record } = ran.value
  const told: ToldFile = {
    file,
    sha256: order.file.sha256,
    profile: profile?.id ?? nameOf(opened.profile, own),
    log: order.profile.log.name,
    missingColumns: plan.missingColumns,
    fieldsLeft: plan.fieldsLeft,
    ...countsOf(plan.counts),
    otherRules: plan.otherRules,
    reread: plan.reread,
    conflicts: await Promise.all(plan.conflicts.map((one) => conflictOf(vault, one))),
    rejected: plan.rejected.map(rejectionOf),
    gone: plan.gone.length,
    duplicateCandidates: await broughtPairs(vault, await broughtByLog(order, plan), isDryRun),
    told: await toldProblems(order),
    warnings: [...unlikeIts(plan), ...judgedAlone(given, work, order.profile.log.name)],
    reference: record?.reference ?? null,
    besides,
  }
  return ok({ told, text: logInWords(told, besides, plan) })
}

const optionsOf = ({ signal }: Work['asking']) => (signal === undefined ? {} : { signal })

/** A ready one by its name, one of the workspace by its title. */
const nameOf = (
  { id, body }: { readonly id: string | null; readonly body: { title: string } },
  own: Work['own'],
) => (id === null || own.some((one) => one.id === id) ? body.title : id)

async function planned(
  vault: Vault,
  order: LogOrder,
  signal: AbortSignal | undefined,
): Promise<Result<{ readonly plan: LogPlan; readonly record?: { readonly reference: string } }>> {
  const plan = await vault.logs.plan(order, { signal })
  return plan.ok ? ok({ plan: plan.value }) : plan
}

async function conflictOf(
  vault: Vault,
  { row, key, id, why, withRow, reread, fields }: RowConflict,
): Promise<ToldConflict> {
  const reference = withRow ?? (await vault.record('incident', id))?.reference ?? ''
  return {
    row,
    id: key,
    with: reference,
    why,
    reread,
    fields: fields.map(({ field }) => field),
    differences: fields,
  }
}

const rejectionOf = ({ row, column, code, value }: LogPlan['rejected'][number]): ToldRejection => ({
  row,
  column,
  code,
  message: problemInWords(column, code, value),
})

/** What is told of rows that come in all the same. */
async function toldProblems({ rows }: LogOrder): Promise<ToldFile['told']> {
  const told = new Map<string, ToldFile['told'][number]>()
  for await (const batch of rows.batches())
    for (const { column, code, rejects } of batch.flatMap(({ problems }) => problems)) {
      if (rejects) continue
      const id = JSON.stringify([column, code])
      told.set(id, { column, code, rows: (told.get(id)?.rows ?? 0) + 1 })
    }
  return [...told.values()].toSorted((a, b) => b.rows - a.rows)
}
