import { createContext, useContext, type ReactNode } from 'react'
import { useLogJob, type LogJob } from './use-log-job.ts'

const Work = createContext<LogJob | null>(null)

/** Keeps the log that is on its way in while somebody looks elsewhere, until the workspace is locked. */
export function LogWorkProvider({ children }: { readonly children: ReactNode }) {
  return <Work value={useLogJob()}>{children}</Work>
}

export function useLogWork(): LogJob {
  const job = useContext(Work)
  if (job === null) throw new Error('No work on a log above this component')
  return job
}
