import { useState } from 'react'
import type { Response } from '#shared/ipc/contract.ts'
import type { Failure, Result } from '#shared/lib/result.ts'
import { bridge } from '../platform/bridge.ts'
import { useJob } from '../platform/use-job.ts'
import { keyIssues, keyRequest, noKey, type KeyInHand, type KeyIssues } from './key-in-hand.ts'

export type Found = Response<'backup:check'>
type Asked = { readonly jobId: string } & ReturnType<typeof keyRequest>

/** Opening a backup with what is in hand: what is typed, what is wrong with it, the work, and what was found. */
export function useBackupWork(send: (asked: Asked) => Promise<Result<Found>>) {
  const job = useJob()
  const [hand, setHand] = useState<KeyInHand>(noKey)
  const [issues, setIssues] = useState<KeyIssues>({})
  const [failure, setFailure] = useState<Failure | null>(null)
  const [found, setFound] = useState<Found | null>(null)

  const change = (part: Partial<KeyInHand>) => {
    setHand((current) => ({ ...current, ...part }))
    setIssues((current) => Object.fromEntries(Object.entries(current).filter(([field]) => !(field in part))))
  }

  const pick = async () => {
    const answer = await bridge.backup.pickFile({})
    if (!answer.ok) setFailure(answer.failure)
    else if (answer.value.file !== null) change({ file: answer.value.file })
  }

  /** `others` says whether the rest of the form is in order. */
  const submit = async (others = true) => {
    const wrong = keyIssues(hand)
    setIssues(wrong)
    setFailure(null)
    setFound(null)
    if (!others || Object.keys(wrong).length > 0 || job.running) return
    const answer = await job.run((jobId) => send({ jobId, ...keyRequest(hand) }))
    if (answer.ok) {
      setFound(answer.value)
      setHand(noKey) // a key that has served is not kept in a field
    } else if (answer.failure.code !== 'cancelled') setFailure(answer.failure)
  }

  return { hand, issues, failure, found, change, pick, submit, ...job }
}

export type BackupWork = ReturnType<typeof useBackupWork>
