import { useDeferredValue, useState } from 'react'
import type { ListOrder } from '#shared/domain/incident-list/look.ts'
import type { Answer, IncidentListFilter, IncidentRow, OrderedList } from '../../engine/queries.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { PAGE, pagesFor } from './page-window.ts'

type Page = Answer<'incidents.page'>

export interface IncidentList {
  /** What it is narrowed down by, once the words have settled. */
  readonly filter: IncidentListFilter
  /** The same in its order. */
  readonly list: OrderedList
  /** Undefined until the first answer. */
  readonly found: Page | undefined
  readonly row: (index: number) => IncidentRow | undefined
  /** Tells which rows are on screen, so that their pages are asked for. */
  readonly show: (firstRow: number, lastRow: number) => void
}

/** The incidents that fit the filter, in this order, of which only the pages on screen are held. */
export function useIncidentList(typed: IncidentListFilter, order: ListOrder): IncidentList {
  const text = useDeferredValue(typed.text)
  const { filters, area } = typed
  const filter = { text, filters, ...(area !== undefined && { area }) }
  const list = order.length === 0 ? filter : { ...filter, order }
  const question = JSON.stringify(list)
  const [shown, setShown] = useState({ question, pages: pagesFor(0, 0) })
  // A new filter starts at the top: pages of the old one could lie beyond its end.
  const [first, second] = shown.question === question ? shown.pages : pagesFor(0, 0)
  const firstPage = useEngineQuery('incidents.page', {
    ...list,
    offset: first,
    limit: PAGE,
  })
  const secondPage = useEngineQuery('incidents.page', {
    ...list,
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
    filter,
    list,
    found: latest,
    row,
    show,
  }
}

/** The last answer there was, so that neither the list nor a notice goes away while the next is on its way. */
function useLatest(page: Page | undefined): Page | undefined {
  const [latest, setLatest] = useState(page)
  if (page !== undefined && page !== latest) setLatest(page)
  return page ?? latest
}
