import { useMemo } from 'react'
import { categoryKey } from '#shared/domain/statement/versions.ts'
import { useStatements } from './use-statements.ts'

/** Names a category by its key; the id it ends in stands for one whose statement or version is not at hand. */
export function useCategoryLabel(): (key: string) => string {
  const statements = useStatements()
  return useMemo(() => {
    const labels = new Map(
      statements.flatMap(({ id: statementId, version: catalogueVersion, categories }) =>
        categories.map(({ id, label }) => [
          categoryKey({ statementId, catalogueVersion, categoryId: id }),
          label,
        ]),
      ),
    )
    return (key) => labels.get(key) ?? key.slice(key.lastIndexOf('.') + 1)
  }, [statements])
}
