import { useCallback } from 'react'
import type { Response } from '#shared/ipc/contract.ts'
import type { Result } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'
import { useLatestAnswer } from './use-latest-answer.ts'
import type { ExportOrder } from './export-choice.ts'

export type Plan = Response<'dossier:plan'>

/** What would go out by these choices, asked again when the journal grew; null until it is known. */
export function usePlan({
  selection,
  profileId,
  recipientId,
}: Pick<ExportOrder, 'selection' | 'profileId' | 'recipientId'>): Result<Plan> | null {
  const asked = JSON.stringify({ selection, profileId, recipientId })
  const ask = useCallback(
    () => bridge.dossier.plan(JSON.parse(asked) as Parameters<typeof bridge.dossier.plan>[0]), // as it was put in above
    [asked],
  )
  return useLatestAnswer(asked, ask)
}
