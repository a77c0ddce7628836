import type { CaseBody } from '#shared/domain/case/schema.ts'
import type { FieldIssues } from '../../form/field-issues-context.ts'

/** What every part of the case form is given. */
export interface PartProps {
  readonly body: CaseBody
  /** The rule broken at each field: `recipients.0.name`. */
  readonly issues: FieldIssues
  readonly onChange: (part: Partial<CaseBody>) => void
}
