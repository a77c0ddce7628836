import { createContext, useContext, type ReactNode } from 'react'
import { useLogJob, type LogJob } from './use-log-job.ts'
import { useMappingDraft } from './use-mapping-draft.ts'

const Work = createContext<LogJob | null>(null)

/** Keeps the log that is on its way in while somebody looks elsewhere, until the workspace is locked; of that its mapping stays. */
export function LogWorkProvider({ children }: { readonly children: ReactNode }) {
  const job = useLogJob()
  useMappingDraft(job.work)
  return <Work value={job}>{children}</Work>
}

export function useLogWork(): LogJob {
  const job = useContext(Work)
  if (job === null) throw new Error('No work on a log above this component')
  return job
}
