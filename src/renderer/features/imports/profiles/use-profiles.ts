import { useEffect, useMemo, useState } from 'react'
import type { ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { useEngineQuery } from '../../../engine/use-engine-query.ts'
import { bridge } from '../../../platform/bridge.ts'

export interface NamedProfile {
  readonly id: string
  readonly body: ImportProfileBody
}

type Own = StoredRecord<'import-profile'>
const isOwn = (record: StoredRecord): record is Own => record.kind === 'import-profile'

/** Profiles of this workspace, by title, and those that come with Holdfast; undefined until they are at hand. */
export function useProfiles():
  { readonly own: readonly Own[]; readonly ready: readonly NamedProfile[] } | undefined {
  const [ready, setReady] = useState<readonly NamedProfile[]>()
  const all = useEngineQuery('records.all', { kind: 'import-profile' })
  useEffect(() => {
    let current = true
    void bridge.log.readyProfiles({}).then((answer) => {
      if (current) setReady(answer.ok ? answer.value.profiles : [])
    })
    return () => {
      current = false
    }
  }, [])
  const own = useMemo(
    () => all?.filter(isOwn).toSorted((a, b) => a.body.title.localeCompare(b.body.title)),
    [all],
  )
  return own === undefined || ready === undefined ? undefined : { own, ready }
}
