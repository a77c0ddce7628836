import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pairOf } from '#shared/domain/duplicate-review/pair-id.ts'
import type { DuplicateDecision } from '#shared/domain/duplicate-review/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { restoredBody } from '#shared/domain/record/restored-body.ts'
import type { RecordDraft } from '#shared/ipc/records.ts'
import type { DuplicateCandidate } from '../../engine/duplicate-answers.ts'
import { bridge } from '../../platform/bridge.ts'
import { areReopened } from './are-reopened.ts'
import { useCommit, type Outcome } from './use-commit.ts'

type Review = StoredRecord<'duplicate-review'>
type Incident = StoredRecord<'incident'>
type Decision = Exclude<DuplicateDecision, 'open'>

/** What was done last, as far as it takes to undo it. */
type Done =
  | { readonly kind: 'review'; readonly saved: Review; readonly before: Review | null }
  | { readonly kind: 'merge'; readonly stays: Incident; readonly goes: Incident }

export interface Decide extends Outcome {
  readonly canUndo: boolean
  /** `before` is the record about the pair as it stands, if there is one. Resolves to true once it is saved. */
  readonly decide: (
    pair: DuplicateCandidate,
    before: Review | null,
    decision: Decision,
    note: string,
  ) => Promise<boolean>
  /** The two as they were before a merge that was made just now. */
  readonly merged: (stays: Incident, goes: Incident) => void
  readonly undo: () => Promise<void>
}

/** Decisions about pairs, each saved before it is said; and the last one taken back. */
export function useDecide(): Decide {
  const { t } = useTranslation()
  const { outcome, say, sayStale, commit } = useCommit()
  const [done, setDone] = useState<Done | null>(null)
  const undoMerge = async (stays: Incident, goes: Incident) => {
    const drafts = await Promise.all([goes, stays].map(restored))
    if (drafts.includes(null)) return sayStale()
    const reason = t('duplicates.said.undoReason', { goes: goes.reference, stays: stays.reference })
    return commit({ records: drafts.flatMap((draft) => draft ?? []), reason })
  }
  return {
    ...outcome,
    canUndo: done !== null && !outcome.saving,
    async decide(pair, before, decision, note) {
      const body = { incidentIds: pairOf(pair.one.id, pair.other.id), decision, note }
      const draft = { kind: 'duplicate-review' as const, id: pair.id, baseRev: before?.rev ?? null, body }
      const [saved] = (await commit({ records: [draft] })) ?? []
      if (saved?.kind !== 'duplicate-review') return false
      setDone({ kind: 'review', saved, before })
      say(t(`duplicates.said.${decision}`, { one: pair.one.reference, other: pair.other.reference }))
      return true
    },
    merged(stays, goes) {
      setDone({ kind: 'merge', stays, goes })
      say(t('duplicates.said.merged', { goes: goes.reference, stays: stays.reference }))
    },
    async undo() {
      if (done === null) return
      const records =
        done.kind === 'merge'
          ? await undoMerge(done.stays, done.goes)
          : await commit({ records: [takenBack(done.saved, done.before)] })
      if (records == null) return
      setDone(null)
      const isReopened = done.kind === 'merge' && areReopened([done.stays, done.goes], records)
      say(t(isReopened ? 'duplicates.said.undoneReopened' : 'duplicates.said.undone'))
    },
  }
}

const takenBack = ({ kind, id, rev, body }: Review, before: Review | null): RecordDraft => ({
  kind,
  id,
  baseRev: rev,
  body: { ...body, decision: before?.body.decision ?? 'open', note: before?.body.note ?? '' },
})

/** The version before the merge as the next one; null where somebody has worked on it since. */
async function restored(before: Incident): Promise<RecordDraft | null> {
  const history = await bridge.journal.history({ id: before.id })
  const current = history.ok ? history.value.at(-1)?.record : undefined
  if (current?.kind !== 'incident' || current.rev !== before.rev + 1) return null
  return { kind: 'incident', id: before.id, baseRev: current.rev, body: restoredBody(current, before) }
}
