import { z } from 'zod'
import { personRole, type IncidentPerson } from '#shared/domain/person/schema.ts'
import { recordId } from '#shared/domain/record/schema.ts'

const text = z.string()

/** A person of the incident by code name; `id` is the person record's. */
export const personEntry = z.strictObject({ id: recordId, codeName: text, role: personRole, note: text })
export type PersonEntry = z.infer<typeof personEntry>

export const toPersonEntry = ({ personId, ...rest }: IncidentPerson): PersonEntry => ({
  id: personId,
  ...rest,
})
export const toIncidentPerson = ({ id, ...rest }: PersonEntry): IncidentPerson => ({ personId: id, ...rest })
