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
  const total = useLatestTotal(firstPage ?? secondPage)

  const row = (index: number): IncidentRow | undefined =>
    firstPage?.rows[index - first] ?? secondPage?.rows[index - second]
  const show = (firstRow: number, lastRow: number) =>
    setShown((current) => {
      const pages = pagesFor(firstRow, lastRow)
      const same =
        current.question === question && pages.every((page, index) => page === current.pages[index])
      return same ? current : { question, pages }
    })
  const problems = firstPage?.problems ?? none
  return { filter: { text, filters }, total, problems, row, show }
}

const none: Page['problems'] = []

/** The last total there was, so that the list does not fall empty while the next answer is on its way. */
function useLatestTotal(page: Page | undefined): number | undefined {
  const [latest, setLatest] = useState(page?.total)
  if (page !== undefined && page.total !== latest) setLatest(page.total)
  return page?.total ?? latest
}
