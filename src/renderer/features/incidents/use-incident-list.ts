import { useDeferredValue, useMemo, useState } from 'react'
import type { ListOrder } from '#shared/domain/incident-list/look.ts'
import type { Answer, IncidentListFilter, ListGroups, OrderedList } from '../../engine/queries.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { linesOf, type ListLine } from './list-lines.ts'
import { PAGE, pagesFor } from './page-window.ts'

type Page = Answer<'incidents.page'>

export interface IncidentList {
  /** What it is narrowed down by, once the words have settled. */
  readonly filter: IncidentListFilter
  /** The same in its order and groups. */
  readonly list: OrderedList
  /** Undefined until the first answer. */
  readonly found: Page | undefined
  /** Undefined while its page is on the way. */
  readonly line: (index: number) => ListLine | undefined
  /** Tells which lines are on screen, so that their pages are asked for. */
  readonly show: (first: number, last: number) => void
}

/** The incidents that fit the filter, in this order and these groups, of which only the pages on screen are held. */
export function useIncidentList(
  typed: IncidentListFilter,
  order: ListOrder,
  group: ListGroups | undefined,
): IncidentList {
  const text = useDeferredValue(typed.text)
  const { filters, area } = typed
  const filter = { text, filters, ...(area !== undefined && { area }) }
  const list = {
    ...filter,
    ...(order.length > 0 && { order }),
    ...(group !== undefined && { group }),
  }
  // A group that is opened or closed leaves the list where it is.
  const question = JSON.stringify([filter, order, group?.by])
  const [shown, setShown] = useState({ question, pages: pagesFor(0, 0) })
  // A new filter starts at the top: pages of the old one could lie beyond its end.
  const [first, second] = shown.question === question ? shown.pages : pagesFor(0, 0)
  const firstPage = useEngineQuery('incidents.page', { ...list, offset: first, limit: PAGE })
  const secondPage = useEngineQuery('incidents.page', { ...list, offset: second, limit: PAGE })
  const firstLines = useLines(firstPage)
  const secondLines = useLines(secondPage)

  const show = (firstLine: number, lastLine: number) =>
    setShown((current) => {
      const pages = pagesFor(firstLine, lastLine)
      const same =
        current.question === question && pages.every((page, index) => page === current.pages[index])
      return same ? current : { question, pages }
    })
  return {
    filter,
    list,
    found: useLatest(firstPage ?? secondPage),
    line: (index) => firstLines[index - first] ?? secondLines[index - second],
    show,
  }
}

const useLines = (page: Page | undefined): readonly ListLine[] =>
  useMemo(() => (page === undefined ? [] : linesOf(page)), [page])

/** The last answer there was, so that neither the list nor a notice goes away while the next is on its way. */
function useLatest(page: Page | undefined): Page | undefined {
  const [latest, setLatest] = useState(page)
  if (page !== undefined && page !== latest) setLatest(page)
  return page ?? latest
}
