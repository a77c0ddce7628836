import type { HandOverStanding } from '#shared/domain/hand-over/standing.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'

type HandOver = StoredRecord<'hand-over'>

export const standingFilters = ['all', 'current', 'superseded', 'recalled'] as const

export interface LogFilter {
  /** A case by its id, `none` for what is of no case; empty for all. */
  readonly caseId: string
  /** As `whoOf` says it; empty for all. */
  readonly who: string
  readonly standing: (typeof standingFilters)[number]
}

export const everything: LogFilter = { caseId: '', who: '', standing: 'all' }

/** What tells recipients apart in the filter: the record, or else the words that they were named with; `nobody` for none. */
export const whoOf = ({ body }: HandOver): string => {
  if (body.recipientId !== null) return body.recipientId
  const who = [body.recipient, body.organisation].filter((part) => part !== '').join(', ')
  return who === '' ? 'nobody' : who
}

/** Those that the filter lets through, in the order they came. */
export const shownHandOvers = (
  list: readonly HandOver[],
  { caseId, who, standing }: LogFilter,
  standingOf: (id: string) => HandOverStanding,
): readonly HandOver[] =>
  list.filter(
    (one) =>
      (caseId === '' || caseId === (one.body.caseId ?? 'none')) &&
      (who === '' || who === whoOf(one)) &&
      (standing === 'all' || standing === standingOf(one.id).kind),
  )
