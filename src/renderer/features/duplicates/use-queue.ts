import { useState } from 'react'
import { after, chosenAmong, first, type Chosen } from './chosen-pair.ts'
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
  /** Goes on with the pair after the chosen one, wherever that one goes. */
  readonly goOn: () => void
  readonly showMore: () => void
}

/** The pairs to be looked at, and which of them is looked at. After a decision that is the one after it. */
export function useQueue(logId: string | null): Queue {
  const [filter, setFilter] = useState<DuplicateFilter>({ logId, reason: null, least: 0 })
  const [limit, setLimit] = useState(STEP)
  const [chosen, setChosen] = useState<Chosen>(first)
  const listing = useEngineQuery('duplicates.page', { ...filter, offset: 0, limit })
  const pairs = listing?.found?.pairs ?? []
  const now = chosenAmong(pairs, chosen)
  // From its first moment on the screen: whatever is found in the meantime, a key is about the pair that was looked at.
  if (now.id !== chosen.id || now.at !== chosen.at) setChosen(now)
  return {
    filter,
    listing,
    pairs,
    active: now.at,
    goOn: () => setChosen(after(pairs, now)),
    narrow(part) {
      setFilter((before) => ({ ...before, ...part }))
      setLimit(STEP)
      setChosen(first)
    },
    choose: (at) => setChosen({ id: pairs[at]?.id, at }),
    showMore: () => setLimit(limit + STEP),
  }
}
