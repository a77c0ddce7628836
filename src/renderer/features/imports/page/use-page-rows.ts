import { useEffect, useState } from 'react'
import type { ReceivedRow } from '#shared/domain/log-import/schema.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../../platform/bridge.ts'

interface Told {
  readonly page: number
  readonly rows: readonly ReceivedRow[]
  readonly failure: Failure | null
}

/** The rows of one page of an import, as they were received; undefined until they are at hand. */
export function usePageRows(importId: string, page: number): Told | undefined {
  const [told, setTold] = useState<Told>()
  useEffect(() => {
    let current = true
    void bridge.log.rows({ importId, page }).then((answer) => {
      if (!current) return
      setTold(
        answer.ok
          ? { page, rows: answer.value.rows, failure: null }
          : { page, rows: [], failure: answer.failure },
      )
    })
    return () => {
      current = false
    }
  }, [importId, page])
  return told?.page === page ? told : undefined
}
