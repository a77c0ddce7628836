import { useCallback, useMemo } from 'react'
import { categoryKey } from '#shared/domain/statement/versions.ts'
import { useStatements } from './use-statements.ts'

/** The names of all categories at hand, by their keys. */
export function useCategoryLabels(): ReadonlyMap<string, string> {
  const statements = useStatements()
  return useMemo(
    () =>
      new Map(
        statements.flatMap(({ id: statementId, version: catalogueVersion, categories }) =>
          categories.map(
            ({ id, label }) =>
              [categoryKey({ statementId, catalogueVersion, categoryId: id }), label] as const,
          ),
        ),
      ),
    [statements],
  )
}

/** Names a category by its key; the id it ends in stands for one whose statement or version is not at hand. */
export function useCategoryLabel(): (key: string) => string {
  const labels = useCategoryLabels()
  return useCallback((key) => labels.get(key) ?? categoryIdIn(key), [labels])
}

export const categoryIdIn = (key: string): string => key.slice(key.lastIndexOf('.') + 1)
