import type { IncidentChange } from '#shared/domain/bulk/change.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { EntryDraft } from '../journal/stage-commit.ts'
import { putOf } from '../evidence/custodian.ts'
import type { Ledger } from '../ledger.ts'
import { nextVersion } from '../records/prepare-commit.ts'
import type { Breath } from '../logs/breath.ts'
import type { BulkStage } from './order.ts'
import { judging, plainly } from './judging.ts'
import { Tally } from './tally.ts'

export interface Doing {
  readonly ledger: Ledger
  readonly at: string
  /** Written by the analyst; '' for none. */
  readonly reason: string
  readonly assertWanted: () => void
  readonly pause: Breath
  readonly step: (stage: BulkStage) => void
}

/** What an action comes to, and what it writes then, under a reason. */
export interface Action {
  readonly tally: Tally
  readonly entries: (reason: string) => AsyncGenerator<readonly EntryDraft[]>
}

/** Bodies are made anew when they are written: those of many would not fit into memory. */
export async function incidentsChanged(
  ids: readonly string[],
  change: IncidentChange,
  doing: Doing,
): Promise<Action> {
  const { ledger, at, reason, pause, step } = doing
  const tally = new Tally()
  const judge = judging(ledger, { at, reason })
  const changing: string[] = []
  for (const id of new Set(ids)) {
    const rest = pause()
    if (rest) await rest
    step('looking')
    const current = await incidentIn(ledger, id)
    if (current === undefined) {
      tally.leave('bulk.gone', undefined)
      continue
    }
    const plain = plainly(current, change)
    const judged = plain.kind === 'left' ? plain : await judge(current, plain.body)
    if (judged.kind === 'left') tally.leave(judged.key, current, judged.status)
    else {
      tally.change()
      changing.push(id)
    }
  }
  const entries = async function* (why: string): AsyncGenerator<readonly EntryDraft[]> {
    for (const id of changing) {
      const rest = pause()
      if (rest) await rest
      step('writing')
      const current = await incidentIn(ledger, id)
      const plain = current && plainly(current, change)
      if (current === undefined || plain?.kind !== 'changed') throw new Error('Nothing came between')
      const next = nextVersion(
        current,
        { kind: 'incident', body: plain.body },
        { now: at, actor: ledger.actor },
      )
      yield [putOf(next, why)]
    }
  }
  return { tally, entries }
}

/** The incident as it stands; undefined where there is none of this id. */
export async function incidentIn(ledger: Ledger, id: string): Promise<StoredRecord<'incident'> | undefined> {
  if (ledger.index.get(id)?.kind !== 'incident') return undefined
  const record = await ledger.current(id)
  return record.kind === 'incident' ? record : undefined
}
