import { useDeferredValue, useState } from 'react'
import type { Answer, IncidentRow, Params } from '../../engine/queries.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { PAGE, pagesFor } from './page-window.ts'

type Page = Answer<'incidents.page'>

export interface IncidentList {
  /** What it is narrowed down by, once the words have settled. */
  readonly filter: Params<'incidents.ids'>
  /** Undefined until the first answer. */
  readonly total: number | undefined
  /** What of the words could not be understood. */
  readonly problems: Page['problems']
  readonly row: (index: number) => IncidentRow | undefined
  /** Tells which rows are on screen, so that their pages are asked for. */
  readonly show: (firstRow: number, lastRow: number) => void
}

/** The incidents that fit the filter, of which only the pages on screen are held. */
export function useIncidentList(typed: string, filters: readonly string[]): IncidentList {
  const text = useDeferredValue(typed)
  const question = JSON.stringify([filters, text])
  const [shown, setShown] = useState({ question, pages: pagesFor(0, 0) })
  // A new filter starts at the top: pages of the old one could lie beyond its end.
  const [first, second] = shown.question === question ? shown.pages : pagesFor(0, 0)
  const firstPage = useEngineQuery('incidents.page', {
    text,
    filters,
    offset: first,
    limit: PAGE,
  })
  const secondPage = useEngineQuery('incidents.page', {
    text,
    filters,
    offset: second,
    limit: PAGE,
  })
  const latest = useLatest(firstPage ?? secondPage)

  const row = (index: number): IncidentRow | undefined =>
    firstPage?.rows[index - first] ?? secondPage?.rows[index - second]
  const show = (firstRow: number, lastRow: number) =>
    setShown((current) => {
      const pages = pagesFor(firstRow, lastRow)
      const same =
        current.question === question && pages.every((page, index) => page === current.pages[index])
      return same ? current : { question, pages }
    })
  return {
    filter: { text, filters },
    total: latest?.total,
    problems: latest?.problems ?? none,
    row,
    show,
  }
}

const none: Page['problems'] = []

/** The last answer there was, so that neither the list nor a notice goes away while the next is on its way. */
function useLatest(page: Page | undefined): Page | undefined {
  const [latest, setLatest] = useState(page)
  if (page !== undefined && page !== latest) setLatest(page)
  return page ?? latest
}
