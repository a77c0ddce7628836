import { useEffect, useState } from 'react'
import type { Response } from '#shared/ipc/contract.ts'
import { useEngineQuery } from '../engine/use-engine-query.ts'
import { bridge } from '../platform/bridge.ts'

type Rows = Response<'log:received'>['rows']

const none: Rows = []

/** The rows of logs that an incident was made of, the newest first; asked again for each version of it. */
export function useReceived(incidentId: string): Rows {
  const rev = useEngineQuery('record.get', { id: incidentId })?.rev
  const [rows, setRows] = useState<Rows>(none)
  useEffect(() => {
    if (rev === undefined) return
    let current = true
    void bridge.log.received({ incidentId }).then((answer) => {
      if (current && answer.ok) setRows(answer.value.rows)
    })
    return () => {
      current = false
    }
  }, [incidentId, rev])
  return rows
}
