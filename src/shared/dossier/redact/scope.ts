import type { ProfileRules } from '../../domain/export-profile/schema.ts'
import type { IncidentPerson } from '../../domain/person/schema.ts'

/** What the treatments of one record ask, and tell of what they took out. */
export interface Scope {
  readonly rules: ProfileRules
  readonly reference: string
  /** Whether a place of it may not be given exactly: then neither may its words give it. */
  readonly isCoarse: boolean
  readonly withoutNames: (text: string, field: string) => string
  /** Coordinates stay: they are given with an exact position alone. */
  readonly nameless: (text: string, field: string) => string
  /** Whether it gives a name away; that it is left out for it is noted. */
  readonly tells: (text: string, field: string) => boolean
  readonly analystId: (id: string) => string
  readonly persons: (persons: readonly IncidentPerson[], told: (note: string) => string) => IncidentPerson[]
  /** The incident may be told of. */
  readonly isIn: (incidentId: string) => boolean
  readonly leftOut: (rule: keyof ProfileRules) => void
}
