import { useState } from 'react'
import type { Failure, Result } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'
import type { PickedFile } from '../../platform/pick-file.ts'
import { useJob } from '../../platform/use-job.ts'

export interface WhatComesNext {
  readonly onDossier: (file: PickedFile) => void
  readonly onLog: (file: PickedFile) => void
  /** Photos, videos and proofs of them, without a table. */
  readonly onMedia: (file: PickedFile) => void
}

/** Choosing a file or folder; what is in it, and never its name, decides what comes next. */
export function useChoosing({ onDossier, onLog, onMedia }: WhatComesNext) {
  const job = useJob()
  const [failure, setFailure] = useState<Failure | null>(null)
  const tell = (found: Failure) => {
    if (found.code !== 'cancelled') setFailure(found)
  }

  const take = async (file: PickedFile) => {
    const answer = await job.run((jobId) => bridge.import.kind({ jobId, file: file.token }))
    if (!answer.ok) return tell(answer.failure)
    if (answer.value.kind === 'holdfast') onDossier(file)
    else if (answer.value.kind === 'media') onMedia(file)
    else onLog(file)
  }
  const picked = async (answer: Result<{ readonly file: PickedFile | null }>) => {
    if (!answer.ok) return tell(answer.failure)
    if (answer.value.file !== null) await take(answer.value.file)
  }
  return {
    job,
    failure,
    clear: () => setFailure(null),
    pickFile: async () => {
      setFailure(null)
      await picked(await bridge.import.pickFile({}))
    },
    pickFolder: async () => {
      setFailure(null)
      await picked(await bridge.import.pickFolder({}))
    },
    /** The first of what was let go: one file or folder is one import. */
    drop: async (files: readonly File[]) => {
      setFailure(null)
      const [file] = await bridge.dropped(files)
      if (file !== undefined) await take(file)
    },
  }
}

export type Choosing = ReturnType<typeof useChoosing>
