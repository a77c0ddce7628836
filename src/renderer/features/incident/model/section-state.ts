import type { IncidentForm } from './incident-form.ts'
import { rowOf, sectionIds, type SectionId } from './section-table.ts'

const sectionOfField = new Map(
  sectionIds.flatMap((id) => rowOf(id).fields.map((field) => [field, id] as const)),
)

/** Which section a field stands in; a source stands with the claims. */
export function sectionOf(field: string): SectionId {
  const [root = ''] = field.split('.')
  return sectionOfField.get(root) ?? 'facts'
}

/** How many entries a section holds; null where counting says nothing. */
export const countOf = (form: IncidentForm, id: SectionId): number | null => rowOf(id).count?.(form) ?? null

/** Whether a section stands open before anybody folds or unfolds it: those of the quick way, and those that hold something. */
export const startsUnfolded = (form: IncidentForm, id: SectionId): boolean =>
  rowOf(id).core || countOf(form, id) !== 0

/** The first section after `from` that lacks something or has something wrong, round from the end to the start. */
export function nextGap(from: SectionId | null, gaps: ReadonlySet<SectionId>): SectionId | null {
  const start = from === null ? 0 : sectionIds.indexOf(from) + 1
  return [...sectionIds.slice(start), ...sectionIds.slice(0, start)].find((id) => gaps.has(id)) ?? null
}
