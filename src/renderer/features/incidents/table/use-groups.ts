import { useState } from 'react'
import type { Grouping } from '#shared/domain/incident-list/look.ts'
import type { ListGroups } from '../../../engine/queries.ts'

export interface OpenGroups {
  /** Undefined where the list is not grouped. */
  readonly asked: ListGroups | undefined
  readonly toggle: (value: string) => void
  readonly openAll: () => void
  readonly closeAll: () => void
}

interface State extends Omit<ListGroups, 'by'> {
  readonly by: Grouping | null
}

const allOpen: Omit<ListGroups, 'by'> = { allClosed: false, except: [] }

/** Which groups are open: all at first, and again whenever the list is grouped by something else. */
export function useGroups(by: Grouping | null): OpenGroups {
  const [state, setState] = useState<State>({ by, ...allOpen })
  const { allClosed, except } = state.by === by ? state : allOpen
  return {
    asked: by === null ? undefined : { by, allClosed, except },
    toggle: (value) =>
      setState({
        by,
        allClosed,
        except: except.includes(value) ? except.filter((one) => one !== value) : [...except, value],
      }),
    openAll: () => setState({ by, ...allOpen }),
    closeAll: () => setState({ by, allClosed: true, except: [] }),
  }
}
