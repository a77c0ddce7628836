import { useEffect, useMemo, useState } from 'react'
import type { MappingPreview } from '#shared/ipc/logs.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../../platform/bridge.ts'
import { newJobId } from '../../../platform/new-id.ts'
import { triable } from '../mapping/mapping-form.ts'
import type { LogWork } from './log-work.ts'

/** After the last letter, so that typing is not slowed down. */
const PAUSE = 350

export interface Preview {
  /** The last one that came; null while there is none. */
  readonly shown: MappingPreview | null
  /** It is of a moment before the last change. */
  readonly isOld: boolean
  readonly failure: Failure | null
  /** Whether any rule is whole enough to be tried. */
  readonly canTry: boolean
}

/** Of a preview, apart from its job: kept as text, which says whether it is another one, and read back. */
type Asked = Omit<Parameters<typeof bridge.log.map>[0], 'jobId'>

/** What the rows become and what is wrong with them, by the mapping as it stands; a change stops what runs. */
export function usePreview({ file, choice, mapping }: LogWork): Preview {
  const form = mapping?.form ?? null
  const profile = useMemo(() => (form === null ? null : triable(form)), [form])
  const asked = useMemo(
    () => (profile === null ? null : JSON.stringify({ file: file.token, choice, profile } satisfies Asked)),
    [file.token, choice, profile],
  )
  const [told, setTold] = useState<{
    readonly asked: string
    readonly shown: MappingPreview | null
    readonly failure: Failure | null
  } | null>(null)
  useEffect(() => {
    if (asked === null) return
    const jobId = newJobId()
    let state: 'waiting' | 'running' | 'left' = 'waiting'
    const timer = setTimeout(() => {
      state = 'running'
      void bridge.log.map({ jobId, ...(JSON.parse(asked) as Asked) }).then((answer) => {
        if (state === 'left') return
        setTold((before) =>
          answer.ok
            ? { asked, shown: answer.value, failure: null }
            : { asked, shown: before?.shown ?? null, failure: answer.failure },
        )
      })
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      if (state === 'running') void bridge.job.cancel({ jobId })
      state = 'left'
    }
  }, [asked])
  return {
    shown: told?.shown ?? null,
    isOld: asked !== null && told?.asked !== asked,
    failure: told?.failure ?? null,
    canTry: profile !== null,
  }
}
