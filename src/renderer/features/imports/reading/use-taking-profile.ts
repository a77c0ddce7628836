import { useState } from 'react'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../../platform/bridge.ts'
import type { NamedProfile } from '../profiles/use-profiles.ts'
import { isChanged, takeProfile, type LogWork } from '../work/log-work.ts'
import type { LogJob } from '../work/use-log-job.ts'

/** Stands for a mapping that is of no profile that is kept. */
export const BEGUN = ''

/** Reading by another profile. Where something was changed that would go, it is asked first. */
export function useTakingProfile({ mapping }: LogWork, job: LogJob) {
  const [wanted, setWanted] = useState<NamedProfile | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const take = ({ id, body }: NamedProfile) => {
    setWanted(null)
    job.update((now) => takeProfile(now, body, id === BEGUN ? null : { id, title: body.title }))
  }
  const ask = (profile: NamedProfile) =>
    mapping !== null && isChanged(mapping) ? setWanted(profile) : take(profile)
  return {
    wanted,
    failure,
    ask,
    take,
    giveUp: () => setWanted(null),
    dismiss: () => setFailure(null),
    load: async () => {
      setFailure(null)
      const answer = await bridge.log.loadProfile({})
      if (!answer.ok) setFailure(answer.failure)
      else if (answer.value.profile !== null) ask({ id: BEGUN, body: answer.value.profile })
    },
  }
}
