import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { useItems } from '../../../evidence/use-items.ts'
import type { IncidentForm } from '../model/incident-form.ts'

/** The files that the form links, in its order. */
export function useLinkedFiles({
  evidence,
}: Pick<IncidentForm, 'evidence'>): readonly StoredRecord<'evidence'>[] {
  const items = useItems()
  const byId = new Map(items.map((item) => [item.id, item]))
  return evidence.flatMap(({ id }) => {
    const item = byId.get(id)
    return item?.kind === 'evidence' ? [item] : []
  })
}
