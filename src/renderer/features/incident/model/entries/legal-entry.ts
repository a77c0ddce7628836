import { z } from 'zod'
import { articles } from '#shared/domain/legal/articles.ts'
import { elementMaterial, legalReference, legalRole } from '#shared/domain/legal/schema.ts'
import { recordId } from '#shared/domain/record/schema.ts'

const text = z.string()

const elementEntry = z.strictObject({
  element: text,
  material: z.array(z.strictObject({ ...elementMaterial.shape, note: text })),
  note: text,
})
export type ElementEntry = z.infer<typeof elementEntry>
export type MaterialEntry = ElementEntry['material'][number]

/** A link to an article as typed. The article comes from the closed list, and changes only to its counterpart. */
export const legalEntry = z.strictObject({
  id: recordId,
  article: legalReference.shape.article,
  paragraphs: text,
  role: legalRole,
  protectedPersonBasis: text,
  note: text,
  elements: z.array(elementEntry),
})
export type LegalEntry = z.infer<typeof legalEntry>

export const newLegalEntry = (
  id: string,
  { article, paragraphs, role }: Pick<LegalEntry, 'article' | 'paragraphs' | 'role'>,
): LegalEntry => ({ id, article, paragraphs, role, protectedPersonBasis: '', note: '', elements: [] })

/** What is written about one element, with its place in the entry; nothing yet when there is none. */
export function elementIn(entry: LegalEntry, element: string): { at: number; written: ElementEntry } {
  const at = entry.elements.findIndex((one) => one.element === element)
  return { at, written: entry.elements[at] ?? { element, material: [], note: '' } }
}

/** The elements with this one written anew, in the order of the article. One that says nothing is not kept. */
export function withElement({ article, elements }: LegalEntry, written: ElementEntry): ElementEntry[] {
  const order = articles[article].elements.map(({ id }) => id)
  return [...elements.filter(({ element }) => element !== written.element), written]
    .filter(({ material, note }) => material.length > 0 || note !== '')
    .toSorted((a, b) => order.indexOf(a.element) - order.indexOf(b.element))
}
