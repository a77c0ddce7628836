import { emptyCase } from '#shared/domain/case/defaults.ts'
import { caseBody, type CaseBody } from '#shared/domain/case/schema.ts'
import { bodyField, checkBody } from '../../form/check-body.ts'
import { keptBody } from '../../form/kept-body.ts'
import type { FormOf } from '../../form/use-record-form.ts'

export const caseForm: FormOf<'case', CaseBody> = {
  kind: 'case',
  blank: emptyCase,
  fromRecord: ({ body }) => body,
  fromDraft: (kept) => keptBody(caseBody, emptyCase(), kept),
  check: (form) => checkBody(caseBody, form),
  fieldOf: bodyField,
  route: (id) => ({ screen: 'case', id, fresh: false }),
}
