import { useMemo, useState } from 'react'
import type { Statement, StatementCategory } from '#shared/domain/statement/schema.ts'
import { newestVersions } from '#shared/domain/statement/versions.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import type { CategoryCoverage } from '../../engine/queries.ts'
import { useStatements } from '../../platform/use-statements.ts'
import { gap } from './gap.ts'
import { useKept, type Shown } from './kept.ts'
import { setPassages } from './verses.ts'

export type StatementSupport = ReturnType<typeof useStatement>

/**
 * Which statement is shown, its words, the support of each phrase, and the phrase that is chosen. `side` says whether it
 * is the one that is shown first, or the one at its side, which is another as long as nothing else was chosen.
 */
export function useStatement(side: 'first' | 'second') {
  const statements = useStatements()
  const [first] = useKept('first')
  const [shown, show] = useKept(side)
  const [chosenId, choose] = useState<string | null>(null)
  const shownFirst = find(statements, first) ?? newestVersions(statements)[0]
  const statement =
    side === 'first'
      ? (find(statements, shown) ?? shownFirst)
      : (find(statements, shown) ?? statements.find((one) => one !== shownFirst) ?? shownFirst)
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

const find = (statements: readonly Statement[], shown: Shown): Statement | undefined =>
  statements.find(({ id, version }) => id === shown?.id && version === shown.version)
