import { z } from 'zod'
import { statement, statementCategory } from '../../domain/statement/schema.ts'

/**
 * A phrase of the statement with the incidents linked to it, by reference, and how many of them were accepted in
 * review; the independent origins behind the sources that support them, and how many different evidence items they name.
 */
export const usedCategory = z.strictObject({
  ...statementCategory.shape,
  incidents: z.array(z.string()),
  accepted: z.int().min(0),
  independentOrigins: z.int().min(0),
  evidence: z.int().min(0),
})

/** The statement the incidents were linked to: its words as far as used, and the labels that no incident is linked to. */
export const dossierStatement = z.strictObject({
  ...statement.shape,
  categories: z.array(usedCategory),
  unused: z.array(z.strictObject({ id: z.string(), label: z.string() })),
})
export type DossierStatement = z.infer<typeof dossierStatement>
