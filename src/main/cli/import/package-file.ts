import { fail, ok, type Result } from '#shared/lib/result.ts'
import { tracedIncident } from '#shared/domain/duplicate/traced-incident.ts'
import type { Traced } from '#shared/domain/duplicate/trace.ts'
import { planInWords } from '#main/import/plan-in-words.ts'
import type { ImportOrder, ImportPlan } from '#main/vault/imports/order.ts'
import { broughtPairs } from './brought-pairs.ts'
import { countsOf, type ToldFile } from './told-file.ts'
import { judgedAlone } from './warnings.ts'
import type { GivenFile, Work } from './work.ts'

/** A dossier or a package: told in the shape of every file, its records as rows. */
export async function importPackage(
  given: GivenFile,
  order: ImportOrder,
  work: Work,
): Promise<Result<{ readonly told: ToldFile; readonly text: string }>> {
  const { vault, asking, isDryRun, profile, log, choice } = work
  if (Object.values(choice).some((one) => one !== undefined))
    return fail('refused', 'This is a dossier or a package of Holdfast. Nothing was imported.', {
      next: 'Leave out --sheet, --encoding and --delimiter, which are for tables.',
    })
  if (profile !== null || log !== null)
    return fail(
      'refused',
      'This is a dossier or a package of Holdfast, which no profile reads, and no log. Nothing was imported.',
      {
        next: 'Leave out --profile, --map and --log.',
      },
    )
  const { signal } = asking
  const ran = isDryRun
    ? await planned(vault, order)
    : await vault.imports.run(order, signal === undefined ? {} : { signal })
  if (!ran.ok) return ran
  const { plan, record } = ran.value
  const reference = record?.reference ?? null
  const told: ToldFile = {
    file: given.file,
    sha256: order.file.sha256,
    profile: `holdfast-${plan.kind}`,
    log: null,
    missingColumns: [],
    fieldsLeft: [],
    ...countsOf(plan.counts),
    otherRules: false,
    reread: 0,
    conflicts: plan.records.flatMap(conflictOf),
    rejected: [],
    gone: plan.gone.length,
    duplicateCandidates: await broughtPairs(vault, incidentsOf(order, plan), isDryRun),
    told: [],
    warnings: judgedAlone(given, work, null),
    reference,
    plan,
  }
  const text = [
    planInWords(plan, isDryRun ? 'would' : 'did'),
    ...told.warnings.map(({ message }) => `  warning   ${message}`),
    ...(reference === null ? [] : [`Entered as ${reference}.`]),
  ].join('\n')
  return ok({ told, text })
}

async function planned(
  vault: Work['vault'],
  order: ImportOrder,
): Promise<Result<{ readonly plan: ImportPlan; readonly record?: { readonly reference: string } }>> {
  const plan = await vault.imports.plan(order)
  return plan.ok ? ok({ plan: plan.value }) : plan
}

const conflictOf = (one: ImportPlan['records'][number], index: number): ToldFile['conflicts'] =>
  one.outcome === 'conflict'
    ? [
        {
          row: index + 1,
          id: one.theirReference,
          with: one.reference,
          why: one.why,
          reread: false,
          fields: [],
          differences: [],
        },
      ]
    : []

/** Incidents that are new or changed by it. */
function incidentsOf({ read }: ImportOrder, { records }: ImportPlan): readonly Traced[] {
  const brought = new Set(
    records.flatMap(({ id, outcome }) => (outcome === 'created' || outcome === 'updated' ? [id] : [])),
  )
  const urls = new Map(
    read.records.flatMap((one) => (one.kind === 'source' ? [[one.id, one.body.url] as const] : [])),
  )
  return read.records.flatMap((one) =>
    one.kind === 'incident' && brought.has(one.id)
      ? [
          tracedIncident(one, {
            links: one.body.claims.flatMap(({ sourceId }) => urls.get(sourceId) || []),
            logs: [],
          }),
        ]
      : [],
  )
}
