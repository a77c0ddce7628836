import { useCommand } from '../../platform/commands/use-command.ts'
import { navigate } from '../../platform/navigation.ts'
import { tryAll } from './mapping/seen.ts'
import { isDecided, isReachable, seeFields, type LogWork, type Step } from './work/log-work.ts'
import type { LogJob } from './work/use-log-job.ts'

/** From step to step; what the last one leads to is the import itself. */
export function useGoOn(work: LogWork, job: LogJob) {
  const goTo = (step: Step) => {
    if (step !== 'check') job.update((now) => ({ ...now, step }))
    else if (work.plan !== null) job.update((now) => ({ ...now, step }))
    else if (isReachable(work, step)) void job.check()
    // Something is missing in the mapping: that is where it is told.
    else job.update((now) => ({ ...seeFields(now, tryAll), step: 'mapping' }))
  }
  const bringIn = async () => {
    const imported = await job.run()
    if (imported !== null) navigate({ screen: 'log-import', id: imported.importId, fresh: true })
  }
  const goOn = () => {
    if (work.step === 'file') goTo('mapping')
    else if (work.step === 'mapping') goTo('check')
    else if (isDecided(work)) void bringIn()
  }
  useCommand('import.next', goOn, !job.running && isReachable(work, 'mapping'))
  return { goTo, goOn }
}
