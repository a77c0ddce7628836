import { useDeferredValue, useState } from 'react'
import { useEngineQuery } from './use-engine-query.ts'

/** Incidents found by words while these are typed: at most so many, what says it best first. */
export function useIncidentsFound(most: number) {
  const [text, setText] = useState('')
  const page = useEngineQuery('incidents.page', {
    text: useDeferredValue(text),
    filters: [],
    offset: 0,
    limit: most,
  })
  return { text, setText, page }
}
