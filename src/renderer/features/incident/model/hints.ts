import type { Hint, Statement } from '#shared/domain/statement/schema.ts'
import { findCategory } from '#shared/domain/statement/versions.ts'
import type { CategoryEntry } from './incident-form.ts'

export interface AskedHint {
  /** Label of the category that asks. */
  readonly by: string
  readonly id: string
  readonly text: string
  readonly field: Hint['field']
}

/** What the words that an incident is tied to ask of it; `statements` are those at hand. */
export const hintsOf = (
  categories: readonly CategoryEntry[],
  statements: readonly Statement[],
): readonly AskedHint[] =>
  categories.flatMap((link) => {
    const category = findCategory(statements, link)
    return (category?.hints ?? []).map((hint) => ({ ...hint, by: category?.label ?? link.categoryId }))
  })
