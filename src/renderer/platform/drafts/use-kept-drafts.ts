import { useCallback, useEffect, useState } from 'react'
import type { Response } from '#shared/ipc/contract.ts'
import { bridge } from '../bridge.ts'

export type KeptDraft = Response<'draft:list'>[number]

/** The drafts that were kept and never saved; null until main has answered. */
export function useKeptDrafts(): {
  readonly drafts: readonly KeptDraft[] | null
  readonly reload: () => void
} {
  const [drafts, setDrafts] = useState<readonly KeptDraft[] | null>(null)
  const reload = useCallback(() => {
    void bridge.draft.list({}).then((answer) => setDrafts(answer.ok ? answer.value : []))
  }, [])
  useEffect(reload, [reload])
  return { drafts, reload }
}

/** The kept draft of one record; undefined until main has answered, null when there is none. */
export function useKeptDraft(id: string): KeptDraft | null | undefined {
  const { drafts } = useKeptDrafts()
  return drafts === null ? undefined : (drafts.find((kept) => kept.draft.id === id) ?? null)
}
