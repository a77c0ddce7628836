import { z } from 'zod'
import { consent } from '../consent/schema.ts'
import { edtfOrUnknown } from '../date/schema.ts'
import { recordId } from '../record/schema.ts'
import { languageTag, line, prose, requiredLine } from '../text/schema.ts'
import { tellsName } from './names-in.ts'

export const personRole = z.enum(['victim', 'survivor', 'witness', 'source', 'alleged-perpetrator', 'other'])
export const ageBand = z.enum(['child', 'adult', 'older-person', 'unknown'])
export const sex = z.enum(['female', 'male', 'other', 'unknown'])

/** The part of a person that may be seen with an incident: a code name, never a name. */
export const incidentPerson = z.strictObject({
  personId: recordId,
  /** Copied from the person's record, so that an incident can be read without it. */
  codeName: requiredLine(60),
  role: personRole,
  note: line(500),
})
export type IncidentPerson = z.infer<typeof incidentPerson>

/** Whom an incident names, each once (`person.twice`). */
export const incidentPersons = z
  .array(incidentPerson)
  .max(200)
  .superRefine((persons, context) => {
    for (const [index, { personId }] of persons.entries())
      if (persons.findIndex((other) => other.personId === personId) < index)
        context.addIssue({ code: 'custom', message: 'person.twice', path: [index, 'codeName'] })
  })

/** An account the person gave to somebody before: taking it again can harm the person and the case. */
export const priorAccount = z.strictObject({
  id: recordId,
  to: requiredLine(300),
  on: edtfOrUnknown,
  note: line(500),
})

/**
 * Who a code name stands for. Restricted: kept in the journal, never in the list that the window holds, read one at a
 * time and only by those in `visibleTo` (empty: every analyst). Nothing of it goes into a title, a list, a log or a
 * file name; the code name, which does, must not tell one of the names.
 */
export const personBody = z
  .strictObject({
    codeName: requiredLine(60),
    names: z.array(z.strictObject({ name: requiredLine(300), language: languageTag })).max(20),
    ageBand,
    sex,
    contact: prose(2_000),
    consent,
    /** What could happen to the person, and what was agreed to avoid it. */
    risk: prose(5_000),
    priorAccounts: z.array(priorAccount).max(50),
    visibleTo: z.array(recordId).max(50),
    note: prose(),
  })
  .refine(
    ({ codeName, names }) =>
      !tellsName(
        codeName,
        names.map(({ name }) => name),
      ),
    {
      error: 'person.codeNameTells',
      path: ['codeName'],
    },
  )
export type PersonBody = z.infer<typeof personBody>
