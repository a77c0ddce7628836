import { useMemo } from 'react'
import { outdatedOf, type Outdated } from '#shared/domain/hand-over/outdated.ts'
import { standingsOf, type HandOverStanding } from '#shared/domain/hand-over/standing.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { useEngineQuery } from '../engine/use-engine-query.ts'

type HandOver = StoredRecord<'hand-over'>

export interface HandOvers {
  /** The newest first. */
  readonly list: readonly HandOver[]
  readonly standingOf: (id: string) => HandOverStanding
  /** The one of the same case before it; undefined for the first. */
  readonly before: (one: HandOver) => HandOver | undefined
  /** Who still has an older version. */
  readonly outdated: readonly Outdated[]
}

const current: HandOverStanding = { kind: 'current' }
const isHandOver = (record: StoredRecord): record is HandOver => record.kind === 'hand-over'

/** The whole log, and how each entry of it stands by now; undefined until it is at hand. */
export function useHandOvers(): HandOvers | undefined {
  const all = useEngineQuery('records.all', { kind: 'hand-over' })
  return useMemo(() => {
    if (all === undefined) return undefined
    // References of one year count up, so that those of one instant keep their order.
    const list = all.filter(isHandOver).toSorted((a, b) => (isBefore(a, b) ? 1 : -1))
    const standings = standingsOf(list)
    return {
      list,
      standingOf: (id) => standings.get(id) ?? current,
      before: (one) => list.find((other) => other.body.caseId === one.body.caseId && isBefore(other, one)),
      outdated: outdatedOf(list),
    }
  }, [all])
}

const isBefore = (a: HandOver, b: HandOver): boolean =>
  a.createdAt === b.createdAt ? a.reference < b.reference : a.createdAt < b.createdAt
