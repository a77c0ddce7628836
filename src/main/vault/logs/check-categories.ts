import type { ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import { statements } from '#shared/domain/statement/catalogue.ts'
import { findCategory } from '#shared/domain/statement/versions.ts'
import type { Ledger } from '../ledger.ts'
import { refuse } from '../storage/refusal.ts'

/** Refuses a profile that ties incidents to words which no statement here has. */
export async function checkCategories({ fields }: ImportProfileBody, ledger: Ledger): Promise<void> {
  const loaded = await Promise.all(ledger.index.idsOf('statement').map((id) => ledger.current(id)))
  const known = [
    ...statements,
    ...loaded.flatMap((record) => (record.kind === 'statement' ? [record.body] : [])),
  ]
  for (const rule of fields) {
    if (rule.to !== 'category') continue
    const { statementId, catalogueVersion } = rule
    for (const { value: categoryId } of rule.table)
      if (findCategory(known, { statementId, catalogueVersion, categoryId }) === undefined)
        refuse(
          'invalid',
          `The profile names the category “${categoryId}” of the statement “${statementId}”, version ${catalogueVersion}, which is not in this workspace. Nothing was imported.`,
          { next: 'Load the statement first, or change the profile.' },
        )
  }
}
