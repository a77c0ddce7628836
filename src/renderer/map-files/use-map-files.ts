import { useEffect, useMemo, useState } from 'react'
import type { ReadableMap } from '#shared/ipc/maps.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../platform/bridge.ts'
import { pickFile } from '../platform/pick-file.ts'
import { useJob, type Job } from '../platform/use-job.ts'

/** Which are drawn stays as it was chosen until the window is closed. */
const hidden = new Set<string>()

export interface MapFilesState {
  readonly all: readonly ReadableMap[]
  readonly shown: readonly ReadableMap[]
  readonly failure: Failure | null
  readonly job: Job
  readonly add: () => Promise<void>
  readonly remove: (id: string) => Promise<void>
  readonly show: (id: string, isShown: boolean) => void
  readonly dismiss: () => void
}

/** The map files of the workspace, and which of them are drawn. */
export function useMapFiles(): MapFilesState {
  const [all, setAll] = useState<readonly ReadableMap[]>([])
  const [failure, setFailure] = useState<Failure | null>(null)
  const [choices, setChoices] = useState(0)
  const job = useJob()

  const [changes, setChanges] = useState(0)
  useEffect(() => {
    let isOver = false
    void bridge.maps.list({}).then((listed) => {
      if (isOver) return
      if (listed.ok) setAll(listed.value)
      else setFailure(listed.failure)
    })
    return () => void (isOver = true)
  }, [changes])

  const add = async () => {
    setFailure(null)
    const picked = await pickFile()
    if (!picked.ok) return setFailure(picked.failure)
    const { value: file } = picked
    if (file === null) return
    const added = await job.run((jobId) => bridge.maps.add({ jobId, token: file.token }))
    if (!added.ok && added.failure.code !== 'cancelled') setFailure(added.failure)
    setChanges((before) => before + 1)
  }
  const remove = async (id: string) => {
    const removed = await bridge.maps.remove({ id })
    if (!removed.ok) setFailure(removed.failure)
    setChanges((before) => before + 1)
  }
  const show = (id: string, isShown: boolean) => {
    if (isShown) hidden.delete(id)
    else hidden.add(id)
    setChoices(choices + 1)
  }
  const shown = useMemo(() => {
    void choices // the set itself stays the same one
    return all.filter(({ id }) => !hidden.has(id))
  }, [all, choices])
  return { all, shown, failure, job, add, remove, show, dismiss: () => setFailure(null) }
}
