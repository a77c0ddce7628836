import { useEffect, useState } from 'react'
import type { Request, Response } from '#shared/ipc/contract.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'

export type KnownWorkspaces = Response<'workspace:list'>

/** The workspaces in the usual folder, and the opening of one; unlocking comes after. */
export function useWorkspaces() {
  const [known, setKnown] = useState<KnownWorkspaces | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  useEffect(() => {
    void bridge.workspace.list({}).then((answer) => {
      if (answer.ok) setKnown(answer.value)
      else setFailure(answer.failure)
    })
  }, [])

  const open = async (folder: Request<'workspace:open'>['folder']) => {
    const answer = await bridge.workspace.open({ folder })
    setFailure(answer.ok ? null : answer.failure)
  }

  const openPicked = async () => {
    const answer = await bridge.workspace.pickFolder({})
    if (!answer.ok) setFailure(answer.failure)
    else if (answer.value.token !== null) await open({ kind: 'picked', token: answer.value.token })
  }

  return { known, failure, open, openPicked }
}
