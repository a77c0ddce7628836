import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DuplicateDecision } from '#shared/domain/duplicate-review/schema.ts'
import { pairOf } from '#shared/domain/duplicate-review/pair-id.ts'
import { restoredBody } from '#shared/domain/record/restored-body.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { CommitRequest, RecordDraft } from '#shared/ipc/records.ts'
import type { Failure, Issue } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'
import type { DuplicateCandidate } from '../../engine/duplicate-answers.ts'

type Review = StoredRecord<'duplicate-review'>
type Incident = StoredRecord<'incident'>

/** What was done last, as far as it takes to undo it. */
type Done =
  | {
      readonly kind: 'review'
      readonly saved: Review
      readonly before: Review | null
      readonly words: string
    }
  | { readonly kind: 'merge'; readonly stays: Incident; readonly goes: Incident; readonly words: string }

interface Outcome {
  readonly saving: boolean
  readonly failure: Failure | null
  readonly issues: readonly Issue[]
  /** Somebody saved in between; nothing was written. */
  readonly stale: boolean
  readonly said: string
}
const quiet: Outcome = { saving: false, failure: null, issues: [], stale: false, said: '' }

/** Decisions about pairs, each saved before it is said; and the last one taken back. */
export function useDecide() {
  const { t } = useTranslation()
  const [outcome, setOutcome] = useState(quiet)
  const [done, setDone] = useState<Done | null>(null)

  /** Null where nothing was written. */
  const commit = async (request: CommitRequest): Promise<readonly StoredRecord[] | null> => {
    setOutcome({ ...quiet, saving: true })
    const answer = await bridge.journal.commit(request)
    if (!answer.ok) {
      const issues = answer.failure.issues ?? []
      setOutcome({ ...quiet, issues, failure: issues.length > 0 ? null : answer.failure })
      return null
    }
    setOutcome({ ...quiet, stale: answer.value.kind === 'stale' })
    return answer.value.kind === 'saved' ? answer.value.records : null
  }
  const saveReview = async (draft: Omit<RecordDraft & { kind: 'duplicate-review' }, 'kind'>) => {
    const [saved] = (await commit({ records: [{ kind: 'duplicate-review', ...draft }] })) ?? []
    return saved?.kind === 'duplicate-review' ? saved : null
  }

  return {
    ...outcome,
    canUndo: done !== null && !outcome.saving,
    /** `before` is the record about the pair as it stands, if there is one. Resolves to true once it is saved. */
    async decide(
      pair: DuplicateCandidate,
      before: Review | null,
      decision: Exclude<DuplicateDecision, 'open'>,
      note: string,
    ): Promise<boolean> {
      const body = { incidentIds: pairOf(pair.one.id, pair.other.id), decision, note }
      const saved = await saveReview({ id: pair.id, baseRev: before?.rev ?? null, body })
      if (saved === null) return false
      const words = t(`duplicates.said.${decision}`, {
        one: pair.one.reference,
        other: pair.other.reference,
      })
      setDone({ kind: 'review', saved, before, words })
      setOutcome({ ...quiet, said: words })
      return true
    },
    /** As the two were before a merge that was made just now. */
    merged(stays: Incident, goes: Incident): void {
      const words = t('duplicates.said.merged', { goes: goes.reference, stays: stays.reference })
      setDone({ kind: 'merge', stays, goes, words })
      setOutcome({ ...quiet, said: words })
    },
    async undo(): Promise<void> {
      if (done === null) return
      const undone = done.kind === 'review' ? await saveReview(takenBack(done)) : await unmerge(done)
      if (undone === null) return
      setDone(null)
      setOutcome({ ...quiet, said: t('duplicates.said.undone') })
    },
  }

  async function unmerge({ stays, goes }: Done & { kind: 'merge' }) {
    const records = await Promise.all([restored(goes), restored(stays)])
    const drafts = records.flatMap((draft) => draft ?? [])
    if (drafts.length < records.length) {
      setOutcome({ ...quiet, stale: true })
      return null
    }
    const words = { goes: goes.reference, stays: stays.reference }
    return commit({ records: drafts, reason: t('duplicates.said.undoReason', words) })
  }
}

const takenBack = ({ saved, before }: Done & { kind: 'review' }) => ({
  id: saved.id,
  baseRev: saved.rev,
  body: { ...saved.body, decision: before?.body.decision ?? 'open', note: before?.body.note ?? '' } as const,
})

/** The version before the merge as the next one; null where somebody has worked on it since. */
async function restored(before: Incident): Promise<RecordDraft | null> {
  const history = await bridge.journal.history({ id: before.id })
  const current = history.ok ? history.value.at(-1)?.record : undefined
  if (current?.kind !== 'incident' || current.rev !== before.rev + 1) return null
  return { kind: 'incident', id: before.id, baseRev: current.rev, body: restoredBody(current, before) }
}
