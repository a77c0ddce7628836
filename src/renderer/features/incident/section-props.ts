import type { SourceView } from '../../sources/source-view.ts'
import type { SectionId } from './model/section-table.ts'
import type { FormChange, Removed } from './model/form-state.ts'
import type { EntryList, IncidentForm } from './model/incident-form.ts'

/** What every section of the form gets. */
export interface SectionProps {
  readonly form: IncidentForm
  readonly removed: Removed | null
  readonly change: (change: FormChange) => void
  readonly remove: (list: EntryList, id: string) => void
  readonly putBack: () => void
}

/** What a section gets whose entries name sources. */
export interface SourcedSectionProps extends SectionProps {
  readonly sources: readonly SourceView[]
}

/** Where a section stands in the page. */
export const sectionAnchor = (id: SectionId): string => `section-${id}`
