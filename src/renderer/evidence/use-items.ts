import { useEngineQuery } from '../engine/use-engine-query.ts'
import type { EvidenceItem } from './item-name.ts'

/** Every file and every physical item of the workspace, files first, each by reference. */
export function useItems(): readonly EvidenceItem[] {
  const files = useEngineQuery('records.all', { kind: 'evidence' }) ?? []
  const things = useEngineQuery('records.all', { kind: 'physical-item' }) ?? []
  return [...files, ...things].flatMap((record) =>
    record.kind === 'evidence' || record.kind === 'physical-item' ? [record] : [],
  )
}
