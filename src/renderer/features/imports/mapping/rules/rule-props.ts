import type { FieldOf, FieldRule } from '#shared/domain/import-profile/schema.ts'

export interface RuleProps<To extends FieldRule['to']> {
  readonly rule: FieldOf<To>
  /** `rules.<id>` */
  readonly field: string
  /** Columns that can be named. */
  readonly columns: readonly string[]
  readonly change: (part: Partial<FieldOf<To>>) => void
}
