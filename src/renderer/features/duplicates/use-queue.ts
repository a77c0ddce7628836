import { useState } from 'react'
import type {
  DuplicateCandidate,
  DuplicateFilter,
  DuplicatesListing,
} from '../../engine/duplicate-answers.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'

const STEP = 50

export interface Queue {
  readonly filter: DuplicateFilter
  readonly narrow: (part: Partial<DuplicateFilter>) => void
  /** Undefined until the engine has answered. */
  readonly listing: DuplicatesListing | undefined
  readonly pairs: readonly DuplicateCandidate[]
  /** The place of the chosen pair. */
  readonly active: number
  readonly choose: (index: number) => void
  /** Goes on with what takes the place of the chosen pair, wherever that one goes. */
  readonly goOn: () => void
  readonly showMore: () => void
}

/** The pairs to be looked at, and which of them is looked at. After a decision that is the one that takes its place. */
export function useQueue(logId: string | null): Queue {
  const [filter, setFilter] = useState<DuplicateFilter>({ logId, reason: null, least: 0 })
  const [limit, setLimit] = useState(STEP)
  const [chosen, setChosen] = useState<{ readonly id: string | undefined; readonly at: number }>({
    id: undefined,
    at: 0,
  })
  const listing = useEngineQuery('duplicates.page', { ...filter, offset: 0, limit })
  const pairs = listing?.found?.pairs ?? []
  const still = pairs.findIndex(({ id }) => id === chosen.id)
  const active = still === -1 ? Math.min(chosen.at, Math.max(0, pairs.length - 1)) : still
  return {
    filter,
    listing,
    pairs,
    active,
    goOn: () => setChosen({ id: undefined, at: active }),
    narrow(part) {
      setFilter((now) => ({ ...now, ...part }))
      setLimit(STEP)
      setChosen({ id: undefined, at: 0 })
    },
    choose: (at) => setChosen({ id: pairs[at]?.id, at }),
    showMore: () => setLimit(limit + STEP),
  }
}
