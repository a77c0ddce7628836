import { useState } from 'react'
import type { CaseBody } from '#shared/domain/case/schema.ts'
import type { ExportFormat } from '#shared/domain/hand-over/export-format.ts'
import { useRecords } from '../../hand-overs/use-records.ts'
import {
  lockFor,
  lockIssues,
  lockOf,
  offeredRecipients,
  profileFor,
  type ExportOrder,
  type LockKind,
} from './export-choice.ts'
import { useExport } from './use-export.ts'

const nothingTyped = { passphrase: '', repeated: '' }
const noRecipients: CaseBody['recipients'] = []

/** What somebody chooses of an export. What they have not chosen follows from what they have. */
export function useExportForm(selection: ExportOrder['selection'], listed = noRecipients) {
  const work = useExport()
  const offered = offeredRecipients(listed, useRecords('recipient') ?? [])
  const [wanted, setWanted] = useState<string | null>(null)
  const [chosenProfile, setProfile] = useState<string | null>(null)
  const [format, setFormat] = useState<ExportFormat>('package')
  const [chosenLock, setLock] = useState<LockKind | null>(null)
  const [typed, setTyped] = useState(nothingTyped)
  const [issues, setIssues] = useState<Partial<typeof nothingTyped>>({})
  const [note, setNote] = useState('')

  const to = offered.find(({ id }) => id === wanted) ?? null // one that was taken off the list is none any more
  const profileId = chosenProfile ?? profileFor(to?.purpose ?? null)
  // Keys that are not there any more lock nothing.
  const lock = chosenLock === null || (chosenLock === 'keys' && !to?.keys.length) ? lockFor(to) : chosenLock
  const recipientId = to?.id ?? null

  const submit = async () => {
    const wrong = lockIssues(lock, typed)
    setIssues(wrong)
    if (Object.keys(wrong).length > 0 || work.running) return
    const order = { selection, profileId, format, recipientId, lock: lockOf(lock, to, typed), note }
    if (await work.start(order)) setTyped(nothingTyped) // it has served
  }

  return {
    ...work,
    selection,
    offered,
    to,
    recipientId,
    profileId,
    format,
    lock,
    typed,
    issues,
    note,
    setTo: (id: string) => {
      setWanted(id === '' ? null : id)
      setLock(null) // what fits one recipient says nothing of another
    },
    setProfile,
    setFormat,
    setLock,
    setNote,
    type: (part: Partial<typeof nothingTyped>) => {
      setTyped((now) => ({ ...now, ...part }))
      setIssues({})
    },
    submit,
  }
}

export type ExportForm = ReturnType<typeof useExportForm>
