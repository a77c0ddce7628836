import type { ElementSupport } from '#shared/domain/legal/schema.ts'
import { itemLabel, type EvidenceItem } from '../../../evidence/item-name.ts'
import type { SourceView } from '../../../sources/source-view.ts'
import type { ElementEntry, MaterialEntry } from './entries/legal-entry.ts'
import type { IncidentForm } from './incident-form.ts'

/** A claim or an item of evidence that can be named for an element. */
export interface MaterialView extends Pick<MaterialEntry, 'kind' | 'id'> {
  readonly name: string
  /** What the claim states, or what the item shows. */
  readonly detail: string
}

/** What this incident holds: its claims by their sources, then its evidence; `untitled` for a source without a title. */
export function materialOf(
  { claims, evidence }: Pick<IncidentForm, 'claims' | 'evidence'>,
  sources: readonly Pick<SourceView, 'id' | 'title'>[],
  items: readonly EvidenceItem[],
  untitled: string,
): readonly MaterialView[] {
  return [
    ...claims.map((claim) => ({
      kind: 'claim' as const,
      id: claim.id,
      name: sources.find(({ id }) => id === claim.sourceId)?.title.trim() || untitled,
      detail: claim.states.trim() || claim.quote.trim() || claim.pinpoint.trim(),
    })),
    ...evidence.flatMap(({ id, note }) => {
      const item = items.find((record) => record.id === id)
      if (item === undefined) return []
      return [{ kind: 'evidence' as const, id, name: itemLabel(item), detail: note.trim() }]
    }),
  ]
}

/** Tells a claim from an item of evidence, whatever their ids. */
export const materialKey = ({ kind, id }: Pick<MaterialEntry, 'kind' | 'id'>): string => `${kind}:${id}`

/** The element with one more thing named. A thing points one way: named again, it moves. */
export const withMaterial = (
  element: ElementEntry,
  { kind, id }: Pick<MaterialEntry, 'kind' | 'id'>,
  support: ElementSupport,
): ElementEntry => {
  const key = materialKey({ kind, id })
  const named = element.material.some((one) => materialKey(one) === key)
  return {
    ...element,
    material: named
      ? element.material.map((one) => (materialKey(one) === key ? { ...one, support } : one))
      : [...element.material, { kind, id, support, note: '' }],
  }
}
