import { useState } from 'react'
import type { Failure, Issue, Result } from '#shared/lib/result.ts'
import type { Response } from '#shared/ipc/contract.ts'
import { passphraseIssues } from '../../keys/use-key-form.ts'
import { bridge } from '../../platform/bridge.ts'

export type RecoveryStep = 'prove' | 'write' | 'check' | 'done'

/** The steps to a recovery key: prove who one is, write the words down, type some of them back. */
export function useRecoveryKey() {
  const [step, setStep] = useState<RecoveryStep>('prove')
  const [shown, setShown] = useState<Response<'key:begin-recovery'> | null>(null)
  const [issues, setIssues] = useState<readonly Issue[]>([])
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  /** Name of the page that was saved and not deleted again. */
  const [saved, setSaved] = useState<string | null>(null)

  const ask = async <T>(work: () => Promise<Result<T>>): Promise<T | null> => {
    setBusy(true)
    setIssues([])
    setFailure(null)
    const answer = await work()
    setBusy(false)
    if (answer.ok) return answer.value
    const told = answer.failure.issues ?? []
    setIssues(told)
    setFailure(told.length > 0 ? null : answer.failure)
    return null
  }

  const begin = async (passphrase: string | null) => {
    const broken = passphrase === null ? [] : passphraseIssues('passphrase', passphrase)
    setIssues(broken)
    if (broken.length > 0) return
    const begun = await ask(() => bridge.key.beginRecovery({ passphrase }))
    if (begun === null) return
    setShown(begun)
    setStep('write')
  }

  const save = async () => {
    const answer = await ask(() => bridge.key.saveRecoveryPage({}))
    if (answer !== null && answer.savedAs !== null) setSaved(answer.savedAs)
  }

  const deleteSaved = async () => {
    if ((await ask(() => bridge.key.deleteRecoveryPage({}))) !== null) setSaved(null)
  }

  const confirm = async (typed: string[]) => {
    const confirmed = await ask(() => bridge.key.confirmRecovery({ typed }))
    if (confirmed === null) return
    setShown(null)
    setStep('done')
  }

  const issueAt = (...path: readonly (string | number)[]) =>
    issues.find((issue) => issue.path.join('.') === path.join('.'))?.key

  return { step, goTo: setStep, shown, issueAt, failure, busy, saved, begin, save, deleteSaved, confirm }
}
