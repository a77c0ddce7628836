import { useState } from 'react'
import { passphraseIssue } from '#shared/domain/analyst/passphrase.ts'
import type { Response } from '#shared/ipc/contract.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'
import { useJob } from '../../platform/use-job.ts'

const empty = { passphrase: '', repeated: '' }

/** Making a backup: for the keys of the workspace, or with a passphrase of its own. */
export function useMakeBackup(keys: number) {
  const job = useJob()
  const [lock, setLock] = useState<'keys' | 'passphrase'>(keys > 0 ? 'keys' : 'passphrase')
  const [typed, setTyped] = useState(empty)
  const [issues, setIssues] = useState<Partial<typeof empty>>({})
  const [failure, setFailure] = useState<Failure | null>(null)
  const [made, setMade] = useState<Response<'backup:make'> | null>(null)

  const change = (part: Partial<typeof empty>) => {
    setTyped((current) => ({ ...current, ...part }))
    setIssues({})
  }

  const submit = async () => {
    const broken = passphraseIssue(typed.passphrase)
    const wrong =
      lock === 'keys'
        ? {}
        : {
            ...(broken !== undefined && { passphrase: broken }),
            ...(typed.repeated !== typed.passphrase && { repeated: 'passphrase.mismatch' }),
          }
    setIssues(wrong)
    setFailure(null)
    if (Object.keys(wrong).length > 0 || job.running) return
    setMade(null)
    const passphrase = lock === 'keys' ? null : typed.passphrase
    const answer = await job.run((jobId) => bridge.backup.make({ jobId, passphrase }))
    if (!answer.ok) return setFailure(answer.failure.code === 'cancelled' ? null : answer.failure)
    if (answer.value.savedAs === null) return
    setMade(answer.value)
    setTyped(empty)
  }

  return { lock, setLock, typed, change, issues, failure, made, submit, ...job }
}
