import { useState } from 'react'
import { statements } from '#shared/domain/statement/catalogue.ts'
import type { Statement, StatementCategory } from '#shared/domain/statement/schema.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import type { CategoryCoverage } from '../../engine/queries.ts'
import { setPassages } from './verses.ts'

const [first] = statements
if (first === undefined) throw new Error('No statement is bundled')
const statement: Statement = first
const passages = setPassages(statement)

/** The statement's words, the support of each phrase, and the phrase that is chosen. */
export function useStatement() {
  const [chosenId, choose] = useState<string | null>(null)
  const coverage = useEngineQuery('statement.coverage', { statementId: statement.id })
  const supportOf = (categoryId: string): CategoryCoverage | undefined =>
    coverage &&
    (coverage.categories.find((category) => category.categoryId === categoryId) ?? gap(categoryId))
  const chosen: StatementCategory | null = statement.categories.find(({ id }) => id === chosenId) ?? null
  return { statement, passages, coverage, supportOf, chosen, choose }
}

/** A phrase that no incident is tied to is left out of the answer; here it is a gap to be shown. */
const gap = (categoryId: string): CategoryCoverage => ({
  categoryId,
  incidents: 0,
  accepted: 0,
  denied: 0,
  withoutSource: 0,
  withoutEvidence: 0,
})
