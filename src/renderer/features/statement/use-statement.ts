import { useMemo, useState } from 'react'
import type { Statement, StatementCategory } from '#shared/domain/statement/schema.ts'
import { newestVersions } from '#shared/domain/statement/versions.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import type { CategoryCoverage } from '../../engine/queries.ts'
import { useStatements } from '../../platform/use-statements.ts'
import { setPassages } from './verses.ts'

/** Which statement is shown, its words, the support of each phrase, and the phrase that is chosen. */
export function useStatement() {
  const statements = useStatements()
  const [shown, show] = useState<Pick<Statement, 'id' | 'version'> | null>(null)
  const [chosenId, choose] = useState<string | null>(null)
  const statement = statements.find((one) => isSame(one, shown)) ?? newestVersions(statements)[0]
  if (statement === undefined) throw new Error('No statement is bundled')
  const passages = useMemo(() => setPassages(statement), [statement])
  const coverage = useEngineQuery('statement.coverage', {
    statementId: statement.id,
    catalogueVersion: statement.version,
  })
  const supportOf = (categoryId: string): CategoryCoverage | undefined =>
    coverage &&
    (coverage.categories.find((category) => category.categoryId === categoryId) ?? gap(categoryId))
  const chosen: StatementCategory | null = statement.categories.find(({ id }) => id === chosenId) ?? null
  return {
    statements,
    statement,
    show: (one: Pick<Statement, 'id' | 'version'>) => {
      show({ id: one.id, version: one.version })
      choose(null)
    },
    passages,
    coverage,
    supportOf,
    chosen,
    choose,
  }
}

const isSame = (statement: Statement, shown: Pick<Statement, 'id' | 'version'> | null): boolean =>
  statement.id === shown?.id && statement.version === shown.version

/** A phrase that no incident is tied to is left out of the answer; here it is a gap to be shown. */
const gap = (categoryId: string): CategoryCoverage => ({
  categoryId,
  incidents: 0,
  reviewed: 0,
  accepted: 0,
  denied: 0,
  sources: 0,
  origins: 0,
  evidence: 0,
  killed: null,
  injured: null,
  withoutFigure: 0,
  withoutSource: 0,
  withoutEvidence: 0,
})
