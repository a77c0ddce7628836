import type { ReasonKind } from '#shared/domain/duplicate/score.ts'
import type { Similarity } from '#shared/domain/duplicate/similarity.ts'
import type { IncidentLine } from './queries.ts'

/** What the queue of likely duplicates is narrowed down by. */
export interface DuplicateFilter {
  /** Pairs with a row of this log, by the source that stands for it; null for all. */
  readonly logId: string | null
  readonly reason: ReasonKind | null
  /** Only pairs with at least this score. */
  readonly least: number
}

/** Two incidents that may be one. */
export interface DuplicateCandidate extends Pick<Similarity, 'score' | 'reasons' | 'isSameLog'> {
  /** Of the record about the two, whether there is one or not. */
  readonly id: string
  readonly one: IncidentLine
  readonly other: IncidentLine
  /** The sources that stand for the logs of which they are rows. */
  readonly logIds: readonly string[]
  /** It was put off: an analyst wants to be asked again. */
  readonly isLater: boolean
}

export interface DuplicatesListing {
  /** How far the finding is that is under way; what stands beside it is what was found before. */
  readonly progress: { readonly done: number; readonly total: number } | null
  /** Null before the first time. */
  readonly found: FoundListing | null
}

interface FoundListing {
  /** Pairs that fit the filter. */
  readonly total: number
  readonly pairs: readonly DuplicateCandidate[]
  /** Of all pairs to be looked at: how many there are, how many were put off, and how many speak for each reason. */
  readonly all: number
  readonly later: number
  /** The logs that they are rows of, with how many pairs. */
  readonly logs: readonly { readonly id: string; readonly name: string; readonly pairs: number }[]
  readonly byReason: Readonly<Record<ReasonKind, number>>
  /** What was counted for nothing, since too many incidents have it. */
  readonly skipped: {
    readonly links: readonly { readonly link: string; readonly incidents: number }[]
    readonly words: number
    /** Incidents with so many others near them that day and place say nothing. */
    readonly crowded: number
    /** Pairs beyond those that are kept, all less likely. */
    readonly more: number
  }
}
