import { useRoute } from '../../platform/navigation.ts'
import { RunningLog } from './running-log.tsx'
import { useLogWork } from './work/log-work-provider.tsx'

/** Where somebody looks elsewhere meanwhile: how far an import is, and the way to stop it. */
export function RunningNotice() {
  const job = useLogWork()
  const { screen } = useRoute()
  const isElsewhere = screen !== 'import-log' && screen !== 'imports'
  return isElsewhere && job.running && job.doing === 'importing' ? <RunningLog job={job} /> : null
}
