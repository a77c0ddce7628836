import type { CaseBody } from '#shared/domain/case/schema.ts'
import type { Issue } from '#shared/lib/result.ts'

/** What every part of the case form is given. */
export interface PartProps {
  readonly body: CaseBody
  readonly issues: readonly Issue[]
  readonly onChange: (part: Partial<CaseBody>) => void
}
