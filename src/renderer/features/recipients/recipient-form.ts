import { emptyRecipient } from '#shared/domain/recipient/defaults.ts'
import { recipientBody, type RecipientBody } from '#shared/domain/recipient/schema.ts'
import { bodyField, checkBody } from '../../form/check-body.ts'
import { keptBody } from '../../form/kept-body.ts'
import type { FormOf } from '../../form/use-record-form.ts'

export const recipientForm: FormOf<'recipient', RecipientBody> = {
  kind: 'recipient',
  blank: emptyRecipient,
  fromRecord: ({ body }) => body,
  fromDraft: (kept) => keptBody(recipientBody, emptyRecipient(), kept),
  check: (form) => checkBody(recipientBody, form),
  fieldOf: bodyField,
  route: (id) => ({ screen: 'recipient', id, fresh: false }),
}
