import type { CaseBody } from '#shared/domain/case/schema.ts'

/** What every part of the case form is given. */
export interface PartProps {
  readonly body: CaseBody
  readonly onChange: (part: Partial<CaseBody>) => void
}
