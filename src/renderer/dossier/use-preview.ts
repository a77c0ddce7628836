import { useEffect, useState } from 'react'
import type { Request, Response } from '#shared/ipc/contract.ts'
import type { Result } from '#shared/lib/result.ts'
import { bridge } from '../platform/bridge.ts'
import { useJob } from '../platform/use-job.ts'

export type PreviewOrder = Omit<Request<'dossier:preview'>, 'jobId'>
export type Preview = Response<'dossier:preview'>

/** Has the pages set when it is first shown, cancels that when it is closed, and lets main forget them. */
export function usePreview(order: PreviewOrder) {
  const { run, cancel, progress } = useJob()
  const [made, setMade] = useState<{ readonly of: string; readonly answer: Result<Preview> } | null>(null)
  const asked = JSON.stringify(order) // by value: whoever shows this may make the order anew each time
  useEffect(() => {
    let current = true
    const wanted = JSON.parse(asked) as PreviewOrder // as it was put in two lines above
    void run((jobId) => bridge.dossier.preview({ jobId, ...wanted })).then((answer) => {
      if (current) setMade({ of: asked, answer })
      else if (answer.ok) void bridge.dossier.endPreview({})
    })
    return () => {
      current = false
      cancel()
      void bridge.dossier.endPreview({})
    }
  }, [asked, run, cancel])
  return { answer: made?.of === asked ? made.answer : null, progress, cancel }
}
