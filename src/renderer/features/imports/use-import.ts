import { useState } from 'react'
import type { ShownPlan } from '#shared/ipc/imports.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'
import type { PickedFile } from '../../platform/pick-file.ts'
import { useJob } from '../../platform/use-job.ts'

/** A dossier from elsewhere: seeing what it would do, and then doing it. */
export function useImport() {
  const job = useJob()
  const [file, setFile] = useState<PickedFile | null>(null)
  const [plan, setPlan] = useState<ShownPlan | null>(null)
  const [done, setDone] = useState<{ readonly reference: string; readonly plan: ShownPlan } | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [step, setStep] = useState<'reading' | 'importing'>('reading')

  const told = (found: Failure) => {
    if (found.code !== 'cancelled') setFailure(found)
  }

  const open = async (picked: PickedFile) => {
    setFailure(null)
    setFile(picked)
    setPlan(null)
    setDone(null)
    setStep('reading')
    const checked = await job.run((jobId) => bridge.import.check({ jobId, file: picked.token }))
    if (checked.ok) setPlan(checked.value)
    else told(checked.failure)
  }

  const confirm = async () => {
    if (file === null || plan === null) return
    setFailure(null)
    setStep('importing')
    const imported = await job.run((jobId) =>
      bridge.import.run({ jobId, file: file.token, sha256: plan.sha256 }),
    )
    if (!imported.ok) return told(imported.failure)
    setDone(imported.value)
    setPlan(null)
  }

  const drop = () => {
    setFile(null)
    setPlan(null)
    setDone(null)
    setFailure(null)
  }

  return { plan, done, failure, step, open, confirm, drop, ...job }
}
