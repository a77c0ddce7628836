import type { EvidenceEntry } from './incident-form.ts'

/** The list with these items linked too, each once, in the order in which they came. */
export function linkEvidence(entries: readonly EvidenceEntry[], ids: readonly string[]): EvidenceEntry[] {
  const linked = new Set(entries.map((entry) => entry.id))
  const added = [...new Set(ids)].filter((id) => !linked.has(id))
  return [...entries, ...added.map((id) => ({ id, note: '' }))]
}
