import { useTranslation } from 'react-i18next'
import { bucketNames } from '#shared/domain/casualty/schema.ts'
import { CountField } from '../form/count-field.tsx'
import fieldStyles from '../form/fields.module.css'
import { brokenSums } from './figure-range.ts'
import type { FigureEntry } from './figure-entry.ts'
import styles from './figures.module.css'
import { useSumText } from './sum-text.ts'

export interface FigureBreakdownProps {
  readonly field: string
  readonly entry: FigureEntry
  readonly onChange: (patch: Partial<FigureEntry>) => void
}

/** The figure by sex and age, the best estimate and what is confirmed; names every sum that does not come out. */
export function FigureBreakdown({ field, entry, onChange }: FigureBreakdownProps) {
  const { t } = useTranslation()
  const broken = brokenSums(entry)
  const sumText = useSumText()
  return (
    <fieldset className={fieldStyles.group}>
      <legend className={fieldStyles.legend}>{t('incident.casualties.breakdown')}</legend>
      <div className={styles.counts}>
        {(['best', 'confirmed'] as const).map((name) => (
          <CountField
            key={name}
            field={`${field}.${name}`}
            label={t(`incident.casualties.${name}`)}
            disabled={entry.unknown}
            value={entry[name]}
            onChange={(typed) => onChange({ [name]: typed })}
          />
        ))}
        {bucketNames.map((name) => (
          <CountField
            key={name}
            field={`${field}.buckets.${name}`}
            label={t(`incident.casualties.buckets.${name}`)}
            disabled={entry.unknown}
            value={entry.buckets[name]}
            onChange={(typed) => onChange({ buckets: { ...entry.buckets, [name]: typed } })}
          />
        ))}
      </div>
      {broken.map((sum) => (
        <p key={sum.key} className={fieldStyles.warn} role="status">
          {sumText(sum)}
        </p>
      ))}
    </fieldset>
  )
}
