import type { BodyOf, StoredRecord } from '#shared/domain/record/kinds.ts'
import { putOf } from '../evidence/custodian.ts'
import type { EntryDraft } from '../journal/stage-commit.ts'
import type { Ledger } from '../ledger.ts'
import { nextVersion } from '../records/prepare-commit.ts'
import { refuse } from '../storage/refusal.ts'
import type { Breath } from './breath.ts'
import type { LogUndoing } from './order.ts'

interface Undoing {
  readonly record: StoredRecord<'log-import'>
  readonly told: LogUndoing
  readonly left: readonly string[]
  readonly incidents: readonly {
    readonly current: StoredRecord<'incident'>
    readonly body: BodyOf<'incident'>
  }[]
  readonly sources: readonly StoredRecord<'source'>[]
}

/**
 * What taking an import back comes to. Incidents that nobody touched since are withdrawn, or get their earlier words back;
 * all others stay. Sources that it made go with them where nothing else claims by them. Nothing is deleted.
 */
export async function planUndo(ledger: Ledger, importId: string, pause: Breath): Promise<Undoing> {
  const record =
    ledger.index.get(importId)?.kind === 'log-import' ? await ledger.current(importId) : undefined
  if (record?.kind !== 'log-import') return refuse('not-found', 'This import is not in the workspace.')
  if (record.body.undone !== null)
    return refuse('refused', 'This import was undone before. Nothing was changed.')
  const held = await heldByOthers(ledger)
  const left: StoredRecord<'incident'>[] = []
  const incidents: { current: StoredRecord<'incident'>; body: BodyOf<'incident'> }[] = []
  let restored = 0
  const take = async (place: { readonly id: string; readonly rev: number }, isNew: boolean) => {
    await pause()
    const current = await ledger.current(place.id)
    if (current.kind !== 'incident') return
    const isTouched = current.rev !== place.rev || current.body.status !== 'draft' || held.has(current.id)
    if (isTouched) left.push(current)
    else if (isNew) incidents.push({ current, body: { ...current.body, status: 'withdrawn' } })
    else {
      const before = (await ledger.versions(place.id)).find(({ rev }) => rev === place.rev - 1)
      if (before?.kind !== 'incident') return
      restored += 1
      incidents.push({ current, body: before.body })
    }
  }
  for (const place of record.body.created) await take(place, true)
  for (const place of record.body.updated) await take(place, false)
  const sources = await unusedSources(ledger, record.body, { incidents, pause })
  return {
    record,
    left: left.map(({ id }) => id),
    incidents,
    sources,
    told: {
      withdrawn: incidents.length - restored,
      restored,
      sources: sources.length,
      left: left.map(({ reference, body }) => ({ reference, title: body.title })),
    },
  }
}

export function undoEntries(
  { record, incidents, sources, left }: Undoing,
  { actor }: Ledger,
  at: string,
): readonly EntryDraft[] {
  const who = { now: at, actor }
  const reason = `The import ${record.reference} was undone.`
  return [
    ...incidents.map(({ current, body }) =>
      putOf(nextVersion(current, { kind: 'incident', body }, who), reason),
    ),
    ...sources.map((source) =>
      putOf(nextVersion(source, { kind: 'source', body: { ...source.body, withdrawn: true } }, who), reason),
    ),
    putOf(
      nextVersion(
        record,
        { kind: 'log-import', body: { ...record.body, undone: { at, by: actor, left: [...left] } } },
        who,
      ),
      reason,
    ),
  ]
}

/** Incidents that a case holds, or that were coded again or compared: somebody works with them. */
async function heldByOthers(ledger: Ledger): Promise<ReadonlySet<string>> {
  const held = new Set<string>()
  for (const kind of ['case', 'coding'] as const)
    for (const id of ledger.index.idsOf(kind)) {
      const record = await ledger.current(id)
      if (record.kind === 'case') for (const { incidentId } of record.body.incidents) held.add(incidentId)
      if (record.kind === 'coding') held.add(record.body.incidentId)
    }
  return held
}

async function unusedSources(
  ledger: Ledger,
  { sources }: BodyOf<'log-import'>,
  { incidents, pause }: { readonly incidents: Undoing['incidents']; readonly pause: Breath },
): Promise<readonly StoredRecord<'source'>[]> {
  const after = new Map(incidents.map(({ current, body }) => [current.id, body]))
  const candidates = new Set(sources)
  for (const id of ledger.index.idsOf('incident')) {
    if (candidates.size === 0) break
    await pause()
    const current = after.has(id) ? undefined : await ledger.current(id)
    const body = after.get(id) ?? (current?.kind === 'incident' ? current.body : undefined)
    if (body === undefined || body.status === 'withdrawn') continue
    for (const sourceId of sourcesIn(body)) candidates.delete(sourceId)
  }
  for (const id of ledger.index.idsOf('statistical-report')) {
    const report = await ledger.current(id)
    if (report.kind === 'statistical-report')
      for (const sourceId of report.body.figures.flatMap((figure) => figure.sourceIds))
        candidates.delete(sourceId)
  }
  const records = await Promise.all([...candidates].map((id) => ledger.current(id)))
  return records.filter((record) => record.kind === 'source').filter(({ body }) => !body.withdrawn)
}

const sourcesIn = (body: BodyOf<'incident'>): readonly string[] => [
  ...body.claims.map(({ sourceId }) => sourceId),
  ...body.casualties.flatMap(({ sourceIds }) => sourceIds),
  ...body.targets.flatMap(({ sourceIds, militaryUse }) => [...sourceIds, ...militaryUse.sourceIds]),
  ...body.allegedPerpetrators.flatMap(({ sourceIds }) => sourceIds),
  ...body.places.flatMap(({ control }) => control.sourceIds),
  ...body.denials.flatMap(({ sourceIds, rebuttals }) => [
    ...sourceIds,
    ...rebuttals.flatMap((rebuttal) => rebuttal.sourceIds),
  ]),
]
