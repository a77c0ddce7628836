import { newPerson } from '#shared/domain/person/defaults.ts'
import { personBody, type PersonBody } from '#shared/domain/person/schema.ts'
import { bodyField, checkBody } from '../../form/check-body.ts'
import { keptBody } from '../../form/kept-body.ts'
import type { FormOf } from '../../form/use-record-form.ts'

export const personForm: FormOf<'person', PersonBody> = {
  kind: 'person',
  blank: () => newPerson(''),
  fromRecord: ({ body }) => body,
  fromDraft: (kept) => keptBody(personBody, newPerson(''), kept),
  check: (form) => checkBody(personBody, form),
  fieldOf: bodyField,
  route: (id) => ({ screen: 'person', id }),
}
