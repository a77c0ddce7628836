import { emptyPhysicalItem } from '#shared/domain/physical-item/defaults.ts'
import { physicalItemBody, type PhysicalItemBody } from '#shared/domain/physical-item/schema.ts'
import { bodyField, checkBody } from '../../form/check-body.ts'
import { keptBody } from '../../form/kept-body.ts'
import type { FormOf } from '../../form/use-record-form.ts'

export const physicalItemForm: FormOf<'physical-item', PhysicalItemBody> = {
  kind: 'physical-item',
  blank: emptyPhysicalItem,
  fromRecord: ({ body }) => body,
  fromDraft: (kept) => keptBody(physicalItemBody, emptyPhysicalItem(), kept),
  check: (form) => checkBody(physicalItemBody, form),
  fieldOf: bodyField,
  route: (id) => ({ screen: 'physical-item', id, fresh: false }),
}
