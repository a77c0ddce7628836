/*
 * Owns taking an action on many back. What it did is read from the journal: each version that its commit wrote, and the one
 * before. Incidents that say anything else since stay as they are.
 */
import { withoutAdded } from '#shared/domain/bulk/change.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { logBody } from '#shared/journal/entry.ts'
import { sameJson } from '#shared/lib/same-json.ts'
import { putOf } from '../evidence/custodian.ts'
import type { EntryDraft } from '../journal/stage-commit.ts'
import { recordIn, type Ledger } from '../ledger.ts'
import { nextVersion } from '../records/prepare-commit.ts'
import { refuse } from '../storage/refusal.ts'
import { incidentIn, type Action, type Doing } from './incidents-changed.ts'
import { judging } from './judging.ts'
import { Tally } from './tally.ts'

/** What there is to be taken back of the action that the entry `seq` tells of. */
export async function undoing(seq: number, doing: Doing): Promise<Action> {
  const { ledger, at: now, pause, step } = doing
  await refuseUnlessAction(seq, ledger)
  const { first, last } = ledger.commitOf(seq)
  const tally = new Tally()
  const takenBack = takingBack(doing)
  const incidents = new Map<string, Before>()
  const cases: StoredRecord<'case'>[] = []
  for (let at = first; at <= last; at += 1) {
    const rest = pause()
    if (rest) await rest
    step('looking')
    const read = await ledger.read(at)
    if (read.entry.type !== 'record.put') continue
    const after = recordIn(read)
    if (after.kind === 'case') cases.push(...(await casesBack(after, tally, doing)))
    if (after.kind !== 'incident') continue
    const before = await takenBack(after)
    if (typeof before === 'string') tally.leave(before, await incidentIn(ledger, after.id))
    else {
      tally.change()
      incidents.set(after.id, before)
    }
  }
  const entries = async function* (why: string): AsyncGenerator<readonly EntryDraft[]> {
    yield cases.map((record) => putOf(record, why))
    for (const [id, before] of incidents) {
      const rest = pause()
      if (rest) await rest
      step('writing')
      const current = await incidentIn(ledger, id)
      if (current === undefined) throw new Error('Nothing came between')
      const body = { ...current.body, ...before }
      yield [putOf(nextVersion(current, { kind: 'incident', body }, { now, actor: ledger.actor }), why)]
    }
  }
  return { tally, entries }
}

/** What an action can change in an incident, as it was before. */
type Before = Pick<StoredRecord<'incident'>['body'], 'tags' | 'status'>

async function refuseUnlessAction(seq: number, ledger: Ledger): Promise<void> {
  const told = seq < ledger.head.size ? await ledger.read(seq) : undefined
  const body = told?.entry.type === 'log' ? logBody.safeParse(told.body).data : undefined
  if (body?.event !== 'bulk-changed' || body.what === 'undone')
    refuse('not-found', 'There is no action here that could be undone. Nothing was changed.')
}

/**
 * What an incident was before the action; or why it stays as it is. A status comes back as it was, also a decision: what was
 * decided on stands word for word, and the decision beside it. Tags are asked for names that were given since.
 */
function takingBack(doing: Doing): (after: StoredRecord<'incident'>) => Promise<Before | string> {
  const { ledger } = doing
  const judge = judging(ledger, doing)
  return async (after) => {
    const isLast = ledger.index.get(after.id)?.versions.length === after.rev
    const current = isLast ? after : await incidentIn(ledger, after.id)
    const before = await versionBefore(after, ledger)
    if (current === undefined || before?.kind !== 'incident') return 'bulk.gone'
    if (!isLast && !sameJson(current.body, after.body)) return 'bulk.changedSince'
    const { tags, status } = before.body
    if (status === current.body.status) {
      const judged = await judge(current, { ...current.body, tags })
      if (judged.kind === 'left') return judged.key
    }
    return { tags, status }
  }
}

async function versionBefore({ id, rev }: StoredRecord, ledger: Ledger): Promise<StoredRecord | undefined> {
  const seq = ledger.index.get(id)?.versions[rev - 2]
  return seq === undefined ? undefined : recordIn(await ledger.read(seq))
}

/** The case without the incidents that the action put into it, if there are any left. A case that it made stays, empty. */
async function casesBack(
  after: StoredRecord<'case'>,
  tally: Tally,
  { ledger, at: now }: Doing,
): Promise<StoredRecord<'case'>[]> {
  const current = await ledger.current(after.id)
  const before = await versionBefore(after, ledger)
  if (current.kind !== 'case') return []
  const { body, removed, left } = withoutAdded(current.body, {
    before: before?.kind === 'case' ? before.body : null,
    after: after.body,
  })
  for (const _ of removed) tally.change()
  for (const id of left) tally.leave('bulk.disclosed', await incidentIn(ledger, id))
  return removed.length === 0
    ? []
    : [nextVersion(current, { kind: 'case', body }, { now, actor: ledger.actor })]
}
