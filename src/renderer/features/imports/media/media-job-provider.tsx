import { createContext, useContext, type ReactNode } from 'react'
import { useMediaJob, type MediaJob } from './use-media-job.ts'

const Work = createContext<MediaJob | null>(null)

/** Keeps what was found and taken in while somebody works on an incident, until the workspace is locked. */
export function MediaJobProvider({ children }: { readonly children: ReactNode }) {
  return <Work value={useMediaJob()}>{children}</Work>
}

export function useMedia(): MediaJob {
  const job = useContext(Work)
  if (job === null) throw new Error('No work on photos and videos above this component')
  return job
}
