import { useCallback, useEffect, useRef, useState } from 'react'
import type { JobProgress } from '#shared/ipc/events.ts'
import { bridge } from './bridge.ts'
import { newJobId } from './new-id.ts'

export interface Job {
  readonly running: boolean
  readonly progress: JobProgress | null
  /** Runs the work under a fresh job id, following its progress. */
  readonly run: <T>(work: (jobId: string) => Promise<T>) => Promise<T>
  readonly cancel: () => void
}

/** Work that main began by itself, by the id of its job; null when there is none. */
export function useJobOf(jobId: string | null): Pick<Job, 'progress' | 'cancel'> {
  const [told, setTold] = useState<JobProgress | null>(null)
  useEffect(() => bridge.on('job:progress', setTold), [])
  const cancel = () => void (jobId !== null && bridge.job.cancel({ jobId }))
  return { progress: told?.jobId === jobId ? told : null, cancel }
}

/** One long piece of work at a time: its progress, and the way to stop it. */
export function useJob(): Job {
  const [running, setRunning] = useState(false)
  const [progress, setProgress] = useState<JobProgress | null>(null)
  const jobId = useRef<string | null>(null)

  useEffect(
    () =>
      bridge.on('job:progress', (report) => {
        if (report.jobId === jobId.current) setProgress(report)
      }),
    [],
  )

  const run = useCallback(async <T>(work: (id: string) => Promise<T>): Promise<T> => {
    const id = newJobId()
    jobId.current = id
    setProgress(null)
    setRunning(true)
    try {
      return await work(id)
    } finally {
      jobId.current = null
      setRunning(false)
    }
  }, [])

  const cancel = useCallback(() => {
    if (jobId.current !== null) void bridge.job.cancel({ jobId: jobId.current })
  }, [])

  return { running, progress, run, cancel }
}
