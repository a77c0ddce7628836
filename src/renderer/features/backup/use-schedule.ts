import { useState } from 'react'
import type { Failure } from '#shared/lib/result.ts'
import type { Backups } from '../../backup/use-backups.ts'
import { bridge } from '../../platform/bridge.ts'
import {
  scheduleChoice,
  scheduleForm,
  scheduleIssues,
  type ScheduleForm,
  type ScheduleIssues,
} from './schedule-form-state.ts'

/** The schedule as it is being chosen, and what is wrong with it. */
export function useSchedule(standing: Backups['schedule']) {
  const [form, setForm] = useState<ScheduleForm>(() => scheduleForm(standing))
  const [issues, setIssues] = useState<ScheduleIssues>({})
  const [failure, setFailure] = useState<Failure | null>(null)
  const [kept, setKept] = useState(false)

  const change = (part: Partial<ScheduleForm>) => {
    setForm((current) => ({ ...current, ...part }))
    setIssues({})
    setKept(false)
  }

  const pick = async () => {
    const answer = await bridge.workspace.pickFolder({})
    if (answer.ok && answer.value.token !== null)
      change({ folder: answer.value.label, token: answer.value.token })
  }

  const submit = async () => {
    const wrong = scheduleIssues(form)
    setIssues(wrong)
    setFailure(null)
    setKept(false)
    if (Object.keys(wrong).length > 0) return
    const answer = await bridge.backup.setSchedule({ choice: scheduleChoice(form, standing) })
    if (answer.ok) return setKept(true)
    const [issue] = answer.failure.issues ?? []
    if (issue?.path[0] === 'recipients') setIssues({ recipients: issue.key })
    else setFailure(answer.failure)
  }

  return { form, issues, failure, kept, change, pick, submit }
}
