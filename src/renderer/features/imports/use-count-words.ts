import { useTranslation } from 'react-i18next'
import type { ImportCounts } from '#shared/domain/import/schema.ts'

const parts = ['created', 'updated', 'unchanged', 'conflicts', 'rejected'] as const

/** What became of the rows of a log, in one line: "201 rows read: 180 new, 21 stayed out". */
export function useCountWords(): (counts: ImportCounts) => string {
  const { t, i18n } = useTranslation()
  return (counts) => {
    const told = parts.filter((name) => counts[name] > 0)
    const words = told.map((name) => t(`logImports.summary.${name}`, { count: counts[name] }))
    const read = t('logImports.summary.read', { count: counts.read })
    if (words.length === 0) return read
    return t('mapping.is', {
      rule: read,
      value: new Intl.ListFormat(i18n.language, { type: 'unit' }).format(words),
    })
  }
}
