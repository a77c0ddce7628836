import type { PersonBody } from '#shared/domain/person/schema.ts'

/** What every section of the person's form gets. */
export interface PersonSectionProps {
  readonly body: PersonBody
  readonly onChange: (part: Partial<PersonBody>) => void
}
