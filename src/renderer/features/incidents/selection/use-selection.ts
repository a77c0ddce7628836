import { useEffect, useRef, useState } from 'react'
import type { IncidentListFilter, OrderedList } from '../../../engine/queries.ts'
import { useAskEngine } from '../../../engine/use-ask-engine.ts'
import { chooseNothing, isChosen, tellsOf, toggleChosen, withChosen, type Chosen } from './chosen.ts'

/** The incidents that an analyst has chosen in the list, and how they are chosen. */
export interface IncidentSelection {
  readonly chosen: Chosen
  /** Of an incident that the list shows. */
  readonly isChosen: (id: string) => boolean
  readonly toggle: (id: string, line: number) => void
  /** With all lines from the one that was chosen last, or from `from`, to this one. */
  readonly extend: (to: number, from: number) => void
  /** All that the list holds, however many. */
  readonly chooseAll: () => void
  readonly clear: () => void
  /** Leaves out what the list does not show. */
  readonly keepShown: () => void
  /** Every one of them, by id. */
  readonly ids: () => Promise<readonly string[]>
}

/** Where a range begins, and what was chosen before it. */
interface Anchor {
  readonly list: string
  readonly line: number
  readonly before: Chosen
}

/** Outlives the screen: an incident is opened to be looked at, and the list come back to. In memory alone, and gone at lock. */
let last: Chosen = chooseNothing

export function useSelection(filter: IncidentListFilter, list: OrderedList): IncidentSelection {
  const ask = useAskEngine()
  const [chosen, setShown] = useState(last)
  const anchor = useRef<Anchor | null>(null)
  const change = (next: Chosen) => {
    last = next
    setShown(next)
  }
  const sign = JSON.stringify(list)
  const isOfThisList = tellsOf(chosen, filter)

  // All that another list holds is each of these once that list is not there to say which.
  useEffect(() => {
    if (chosen.kind === 'these' || isOfThisList) return
    void ask('incidents.ids', { ...chosen.of, except: [...chosen.except] }).then((ids) => {
      if (last === chosen) change({ kind: 'these', ids: new Set(ids) })
    })
  }, [ask, chosen, isOfThisList])

  return {
    chosen,
    isChosen: (id) => isOfThisList && isChosen(chosen, id),
    toggle(id, line) {
      if (!isOfThisList) return
      const next = toggleChosen(chosen, id)
      anchor.current = { list: sign, line, before: next }
      change(next)
    },
    extend(to, from) {
      if (!isOfThisList) return
      if (anchor.current?.list !== sign) anchor.current = { list: sign, line: from, before: chosen }
      const begun = anchor.current
      const lines = { from: Math.min(begun.line, to), to: Math.max(begun.line, to) + 1 }
      void ask('incidents.ids', { ...list, lines }).then((ids) => {
        if (anchor.current === begun) change(withChosen(begun.before, ids))
      })
    },
    chooseAll() {
      anchor.current = null
      change({ kind: 'all', of: filter, except: new Set() })
    },
    clear() {
      anchor.current = null
      change(chooseNothing)
    },
    keepShown() {
      if (chosen.kind === 'all') return
      void ask('incidents.ids', { ...filter, among: [...chosen.ids] }).then((ids) => {
        if (last === chosen) change({ kind: 'these', ids: new Set(ids) })
      })
    },
    ids: () =>
      chosen.kind === 'these'
        ? ask('incidents.ids', { text: '', filters: [], among: [...chosen.ids] })
        : ask('incidents.ids', { ...chosen.of, except: [...chosen.except] }),
  }
}
