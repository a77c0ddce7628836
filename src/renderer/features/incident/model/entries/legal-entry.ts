import { z } from 'zod'
import { elementMaterial, legalReference, legalRole } from '#shared/domain/legal/schema.ts'
import { recordId } from '#shared/domain/record/schema.ts'

const text = z.string()

/** A link to an article as typed. The article comes from the closed list; '' while none is chosen. */
export const legalEntry = z.strictObject({
  id: recordId,
  article: z.union([legalReference.shape.article, z.literal('')]),
  role: legalRole,
  protectedPersonBasis: text,
  note: text,
  elements: z.array(
    z.strictObject({
      element: text,
      material: z.array(z.strictObject({ ...elementMaterial.shape, note: text })),
      note: text,
    }),
  ),
})
export type LegalEntry = z.infer<typeof legalEntry>

export const newLegalEntry = (id: string): LegalEntry => ({
  id,
  article: '',
  role: 'primary',
  protectedPersonBasis: '',
  note: '',
  elements: [],
})
