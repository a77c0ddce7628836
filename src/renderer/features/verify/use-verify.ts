import { useState } from 'react'
import type { PackageReport } from '#shared/domain/package-check/report.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'
import type { PickedFile } from '../../platform/pick-file.ts'
import { useJob } from '../../platform/use-job.ts'

export const lockKinds = ['none', 'identities', 'passphrase'] as const
export type LockKind = (typeof lockKinds)[number]

/** What was typed beside the package. Secrets stay here until it is verified, and go nowhere else. */
export interface VerifyForm {
  readonly lock: LockKind
  readonly secret: string
  readonly fingerprint: string
  readonly checkpoint: string
}

const empty: VerifyForm = { lock: 'none', secret: '', fingerprint: '', checkpoint: '' }

export function useVerify() {
  const job = useJob()
  const [picked, setPicked] = useState<PickedFile | null>(null)
  const [form, setForm] = useState(empty)
  const [report, setReport] = useState<PackageReport | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  const change = (part: Partial<VerifyForm>) => setForm((current) => ({ ...current, ...part }))
  const take = (file: PickedFile | null) => {
    if (file === null) return
    setPicked(file)
    setReport(null)
    setFailure(null)
  }
  const pick = async (what: 'file' | 'folder') => {
    const answer = await (what === 'file' ? bridge.verify.pickFile({}) : bridge.verify.pickFolder({}))
    if (answer.ok) take(answer.value.file)
    else setFailure(answer.failure)
  }
  const drop = async (files: readonly File[]) => take((await bridge.dropped(files))[0] ?? null)
  const run = async () => {
    if (picked === null) return
    setFailure(null)
    const { fingerprint, checkpoint } = form
    const answer = await job.run((jobId) =>
      bridge.verify.run({ jobId, file: picked.token, key: keyOf(form), fingerprint, checkpoint }),
    )
    setReport(answer.ok ? answer.value : null)
    setFailure(answer.ok ? null : answer.failure)
    change({ secret: '' })
  }
  const again = () => {
    setPicked(null)
    setReport(null)
    setForm(empty)
  }
  return { job, picked, form, report, failure, change, pick, drop, run, again }
}
export type Verifying = ReturnType<typeof useVerify>

function keyOf({ lock, secret }: VerifyForm) {
  if (lock === 'none' || secret === '') return null
  return lock === 'passphrase' ? { kind: lock, passphrase: secret } : { kind: lock, text: secret }
}
