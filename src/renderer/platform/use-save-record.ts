import { useCallback, useState } from 'react'
import { recordKinds, type CommittableKind, type StoredRecord } from '#shared/domain/record/kinds.ts'
import type { RecordDraft } from '#shared/ipc/records.ts'
import type { Failure, Issue } from '#shared/lib/result.ts'
import { bridge } from './bridge.ts'
import { bodyIssues, recordIssues } from './body-issues.ts'

export type DraftOf<K extends CommittableKind> = Extract<RecordDraft, { kind: K }>

/** One thing wrong with a record that was to be saved along. */
export type IssueAlong = Issue & Pick<RecordDraft, 'id'>

export interface SaveRecord<K extends CommittableKind> {
  readonly saving: boolean
  /** Why nothing was written, apart from what is wrong with single fields. */
  readonly failure: Failure | null
  /** What is wrong with which field; paths begin at the body. */
  readonly issues: readonly Issue[]
  /** The same of the records that were to be saved along. */
  readonly issuesAlong: readonly IssueAlong[]
  /** What stands now, when somebody saved in between; nothing was written then. */
  readonly stale: StoredRecord<K> | null
  /** A record that was to be saved along, changed by somebody in between; nothing was written then. */
  readonly staleAlong: StoredRecord | null
  /**
   * Resolves to the saved record only after the journal is synced, else to null. Records in `along` are written
   * before it in the same commit: all of them or none.
   */
  readonly save: (
    draft: DraftOf<K>,
    reason: string,
    along?: readonly RecordDraft[],
  ) => Promise<StoredRecord<K> | null>
  /** Forgets failure, issues and the stale answer. */
  readonly clear: () => void
}

type Outcome<K extends CommittableKind> = Pick<
  SaveRecord<K>,
  'saving' | 'failure' | 'issues' | 'issuesAlong' | 'stale' | 'staleAlong'
>
const quiet = {
  saving: false,
  failure: null,
  issues: [],
  issuesAlong: [],
  stale: null,
  staleAlong: null,
} as const

/** Saves one record: checks it for the person's sake, commits it, and sorts out every answer but "saved". */
export function useSaveRecord<K extends CommittableKind>(kind: K): SaveRecord<K> {
  const [outcome, setOutcome] = useState<Outcome<K>>(quiet)

  const save = useCallback(
    async (
      draft: DraftOf<K>,
      reason: string,
      along: readonly RecordDraft[] = [],
    ): Promise<StoredRecord<K> | null> => {
      const checked = recordKinds[kind].body.safeParse(draft.body)
      if (!checked.success) {
        setOutcome({
          ...quiet,
          issues: checked.error.issues.map((issue) => ({
            path: issue.path as Issue['path'],
            key: issue.message,
          })),
        }) // JSON has no symbol keys
        return null
      }
      setOutcome({ ...quiet, saving: true })
      const answer = await bridge.journal.commit({
        records: [...along, draft],
        ...(reason.trim() !== '' && { reason }),
      })
      if (!answer.ok) {
        const issues = bodyIssues(answer.failure, along.length)
        const issuesAlong = along.flatMap(({ id }, place) =>
          recordIssues(answer.failure, place).map((issue) => ({ ...issue, id })),
        )
        const told = issues.length + issuesAlong.length > 0
        setOutcome({ ...quiet, issues, issuesAlong, failure: told ? null : answer.failure })
        return null
      }
      if (answer.value.kind === 'stale') {
        const { current } = answer.value
        // Main answers with a record it was asked about: the same id is the same kind.
        if (current.id === draft.id) setOutcome({ ...quiet, stale: current as StoredRecord<K> })
        else setOutcome({ ...quiet, staleAlong: current })
        return null
      }
      setOutcome(quiet)
      return (answer.value.records.find((record) => record.id === draft.id) ?? null) as StoredRecord<K> | null // the same id is the same kind
    },
    [kind],
  )
  const clear = useCallback(() => setOutcome(quiet), [])
  return { ...outcome, save, clear }
}
