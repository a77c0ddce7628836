import { z } from 'zod'
import { recordId } from '../../domain/record/schema.ts'
import { statement, statementCategory } from '../../domain/statement/schema.ts'
import { recordHistory } from './history.ts'

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

/**
 * The statement the incidents were linked to: the categories that were used, those that no incident is linked to, and the
 * ids of all of them in the order of the statement. `record` is null for a statement that comes with Holdfast.
 */
export const dossierStatement = z.strictObject({
  ...statement.shape,
  categories: z.array(usedCategory),
  unused: z.array(statementCategory),
  order: z.array(z.string()),
  record: z.strictObject({ id: recordId, reference: z.string(), history: recordHistory }).nullable(),
})
export type DossierStatement = z.infer<typeof dossierStatement>
