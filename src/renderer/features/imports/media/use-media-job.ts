import { useState } from 'react'
import type { MediaLook, MediaTakenIn } from '#shared/ipc/media.ts'
import type { Failure } from '#shared/lib/result.ts'
import { rememberNoted } from '../../../platform/begun-incidents.ts'
import { bridge } from '../../../platform/bridge.ts'
import type { PickedFile } from '../../../platform/pick-file.ts'
import { useJob, type Job } from '../../../platform/use-job.ts'

export interface MediaJob extends Pick<Job, 'running' | 'progress' | 'cancel'> {
  readonly file: PickedFile | null
  readonly look: MediaLook | null
  readonly taken: MediaTakenIn | null
  readonly failure: Failure | null
  readonly open: (file: PickedFile) => Promise<void>
  readonly takeIn: () => Promise<void>
  readonly drop: () => void
}

/** A folder or zip of photos and videos: seeing what is in it, and taking it in. */
export function useMediaJob(): MediaJob {
  const { run, ...job } = useJob()
  const [file, setFile] = useState<PickedFile | null>(null)
  const [look, setLook] = useState<MediaLook | null>(null)
  const [taken, setTaken] = useState<MediaTakenIn | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  const drop = () => {
    setFile(null)
    setLook(null)
    setTaken(null)
    setFailure(null)
  }
  return {
    ...job,
    file,
    look,
    taken,
    failure,
    drop,
    open: async (picked) => {
      drop()
      setFile(picked)
      const answer = await run((jobId) => bridge.media.look({ jobId, file: picked.token }))
      if (answer.ok) setLook(answer.value)
      else if (answer.failure.code === 'cancelled') drop()
      else setFailure(answer.failure)
    },
    takeIn: async () => {
      if (file === null || look === null) return
      setFailure(null)
      const { sha256 } = look
      const answer = await run((jobId) => bridge.media.takeIn({ jobId, file: file.token, sha256 }))
      if (!answer.ok) return setFailure(answer.failure)
      for (const { evidenceId, ...noted } of answer.value.noted) rememberNoted(evidenceId, noted)
      setTaken(answer.value)
    },
  }
}
