import { withIncidents, type CaseChange } from '#shared/domain/bulk/change.ts'
import { emptyCase } from '#shared/domain/case/defaults.ts'
import { MOST_IN_CASE } from '#shared/domain/case/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { putOf } from '../evidence/custodian.ts'
import type { EntryDraft } from '../journal/stage-commit.ts'
import type { Ledger } from '../ledger.ts'
import { prepareCommit } from '../records/prepare-commit.ts'
import { refuse } from '../storage/refusal.ts'
import { incidentIn, type Action, type Doing } from './incidents-changed.ts'
import { Tally } from './tally.ts'

/** What comes of putting these incidents into a case, and what that writes. Refuses where the case is not there, or gets too long. */
export async function caseFilled(
  ids: readonly string[],
  change: CaseChange,
  { ledger, at, reason, pause, step }: Doing,
): Promise<Action> {
  const current = await caseOf(ledger, change)
  const body = current?.body ?? { ...emptyCase(), title: change.title ?? '' }
  const inIt = new Set(body.incidents.map(({ incidentId }) => incidentId))
  const tally = new Tally()
  const fresh: string[] = []
  for (const id of new Set(ids)) {
    const rest = pause()
    if (rest) await rest
    step('looking')
    const incident = await incidentIn(ledger, id)
    if (incident === undefined) tally.leave('bulk.gone', undefined)
    else if (inIt.has(id)) tally.leave('bulk.same.case', incident)
    else {
      fresh.push(id)
      tally.change()
    }
  }
  if (inIt.size + fresh.length > MOST_IN_CASE)
    refuse(
      'refused',
      `A case holds at most ${MOST_IN_CASE} incidents, and this one would hold ${inIt.size + fresh.length}.`,
      {
        next: 'Select fewer, or put them into several cases.',
      },
    )
  const prepared = await prepareCommit(
    {
      records: [
        {
          kind: 'case',
          id: change.caseId,
          baseRev: current?.rev ?? null,
          body: withIncidents(body, fresh),
        },
      ],
      ...(reason !== '' && { reason }),
    },
    {
      index: ledger.index,
      current: (id) => ledger.current(id),
      versions: (id) => ledger.versions(id),
      actor: ledger.actor,
      now: at,
    },
  )
  if (prepared.kind === 'stale') throw new Error('It was just read')
  const entries = async function* (why: string): AsyncGenerator<readonly EntryDraft[]> {
    yield prepared.records.map(({ record }) => putOf(record, why))
  }
  return { tally, entries }
}

async function caseOf(
  ledger: Ledger,
  { caseId, title }: CaseChange,
): Promise<StoredRecord<'case'> | undefined> {
  const known = ledger.index.get(caseId)
  if (known === undefined && title !== null) return undefined
  const record = known?.kind === 'case' ? await ledger.current(caseId) : undefined
  if (record?.kind !== 'case') return refuse('not-found', 'This case is not in the workspace.')
  return record
}
