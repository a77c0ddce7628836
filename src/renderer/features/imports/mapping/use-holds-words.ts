import { useTranslation } from 'react-i18next'
import type { ColumnFacts } from '#shared/ipc/logs.ts'
import { holds, MANY } from './holds.ts'

/** What a column holds, in a few words: "dates · 12 values · 3 blank". */
export function useHoldsWords(): (facts: ColumnFacts, rows: number) => string {
  const { t } = useTranslation()
  return (facts, rows) => {
    const held = holds(facts, rows)
    if (held === 'nothing') return t('mapping.allBlank')
    return [
      t(`mapping.holds.${held}`),
      facts.different === 1 && facts.blank === 0
        ? t('mapping.holds.same')
        : t(facts.different >= MANY ? 'mapping.holds.manyDifferent' : 'mapping.holds.different', {
            count: facts.different,
          }),
      ...(facts.blank > 0 ? [t('mapping.holds.blank', { count: facts.blank })] : []),
    ].join(' · ')
  }
}
