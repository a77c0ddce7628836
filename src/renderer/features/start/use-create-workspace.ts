import { useState } from 'react'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'
import {
  createRequest,
  emptyStartForm,
  formIssues,
  placeIssues,
  type FormIssues,
  type StartForm,
} from './start-form.ts'

/** The form for a new workspace: what it holds, what is wrong with it, and the making itself. */
export function useCreateWorkspace(options: { readonly sample: boolean; readonly proposedName: string }) {
  const [form, setForm] = useState<StartForm>(() => emptyStartForm(options.proposedName))
  const [issues, setIssues] = useState<FormIssues>({})
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)

  const change = (part: Partial<StartForm>) => {
    setForm((current) => ({ ...current, ...part }))
    setIssues((current) => Object.fromEntries(Object.entries(current).filter(([field]) => !(field in part))))
  }

  const pick = async () => {
    const answer = await bridge.workspace.pickFolder({})
    if (!answer.ok) setFailure(answer.failure)
    else if (answer.value.token !== null)
      change({ place: 'picked', picked: { token: answer.value.token, label: answer.value.label } })
  }

  const submit = async () => {
    const found = formIssues(form)
    setIssues(found)
    setFailure(null)
    if (Object.keys(found).length > 0) return
    setBusy(true)
    const answer = await bridge.workspace.create(createRequest(form, options.sample))
    setBusy(false)
    if (answer.ok) return
    const placed = placeIssues(answer.failure.issues ?? [])
    setIssues(placed)
    if (Object.keys(placed).length === 0) setFailure(answer.failure)
  }

  return { form, issues, failure, busy, change, pick, submit }
}
