import { useState } from 'react'
import type { Result } from '#shared/lib/result.ts'
import { useBackupWork, type Found } from '../../backup/use-backup-work.ts'
import { bridge } from '../../platform/bridge.ts'
import {
  emptyStartForm,
  folderIssues,
  folderOf,
  placeIssues,
  type FormIssues,
  type StartForm,
} from './start-form.ts'

/** Where the restored workspace goes, beside what opens the backup. */
export function useRestoreBackup() {
  const [form, setForm] = useState<StartForm>(() => emptyStartForm(''))
  const [issues, setIssues] = useState<FormIssues>({})
  const work = useBackupWork(async (asked): Promise<Result<Found>> => {
    const answer = await bridge.backup.restore({ ...asked, folder: folderOf(form) })
    if (!answer.ok) setIssues(placeIssues(answer.failure.issues ?? []))
    return answer
  })

  const change = (part: Partial<StartForm>) => {
    setForm((current) => ({ ...current, ...part }))
    setIssues({})
  }

  const pickFolder = async () => {
    const answer = await bridge.workspace.pickFolder({})
    if (answer.ok && answer.value.token !== null)
      change({ place: 'picked', picked: { token: answer.value.token, label: answer.value.label } })
  }

  const submit = async () => {
    const wrong = folderIssues(form)
    setIssues(wrong)
    await work.submit(Object.keys(wrong).length === 0)
  }

  const open = async () => void (await bridge.workspace.open({ folder: folderOf(form) }))

  return { form, issues, work, change, pickFolder, submit, open }
}
