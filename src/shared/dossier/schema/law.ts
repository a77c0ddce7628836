import { z } from 'zod'
import { elementMaterial, legalReference } from '../../domain/legal/schema.ts'
import { evidenceLink, sourceLink } from './links.ts'

/**
 * What is named for an element. A claim has its `source`, where in it, and the copy that it was read from; an item of
 * evidence has only `evidence`. Both are null where this incident no longer holds it.
 */
export const dossierMaterial = z.strictObject({
  ...elementMaterial.shape,
  source: sourceLink.nullable(),
  pinpoint: z.string(),
  evidence: evidenceLink.nullable(),
})
export type DossierMaterial = z.infer<typeof dossierMaterial>

/** `text` is null for an element that the list of this version does not have. */
export const dossierElement = z.strictObject({
  element: z.string(),
  text: z.string().nullable(),
  note: z.string(),
  material: z.array(dossierMaterial),
})
export type DossierElement = z.infer<typeof dossierElement>

/**
 * An article that the incident may be relevant to. `label`, `title`, `remark` and the texts of its elements are those of
 * the closed list, which no counsel has confirmed; every element of the article is there, named for or not.
 */
export const dossierLegalReference = z.strictObject({
  ...legalReference.omit({ elements: true }).shape,
  label: z.string(),
  title: z.string(),
  remark: z.string(),
  confirmedByCounsel: z.literal(false),
  elements: z.array(dossierElement),
})
export type DossierLegalReference = z.infer<typeof dossierLegalReference>
