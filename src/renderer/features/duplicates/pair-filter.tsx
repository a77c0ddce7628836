import { useTranslation } from 'react-i18next'
import { reasonKinds } from '#shared/domain/duplicate/score.ts'
import type { DuplicatesListing } from '../../engine/duplicate-answers.ts'
import { SelectField } from '../../ui/select-field.tsx'
import styles from './duplicates.module.css'
import { bounds, likelihoodOf } from './likelihood.ts'
import type { Queue } from './use-queue.ts'

export interface PairFilterProps {
  readonly queue: Queue
  readonly found: NonNullable<DuplicatesListing['found']>
}

/** Which pairs are shown: of which log, for which reason, and how likely at least. */
export function PairFilter({ queue, found }: PairFilterProps) {
  const { t } = useTranslation()
  const { filter, narrow } = queue
  const reasons = reasonKinds.filter((kind) => found.byReason[kind] > 0 || kind === filter.reason)
  return (
    <search className={styles.filter} aria-label={t('duplicates.filter.label')}>
      {(found.logs.length > 0 || filter.logId !== null) && (
        <SelectField
          label={t('duplicates.filter.log')}
          value={filter.logId ?? ''}
          options={[
            { value: '', label: t('duplicates.filter.anyLog') },
            ...found.logs.map(({ id, name, pairs }) => ({
              value: id,
              label: t('duplicates.filter.logWithCount', { name, count: pairs }),
            })),
          ]}
          onChange={(logId) => narrow({ logId: logId === '' ? null : logId })}
        />
      )}
      <SelectField
        label={t('duplicates.filter.reason')}
        value={filter.reason ?? ''}
        options={[
          { value: '', label: t('duplicates.filter.anyReason') },
          ...reasons.map((kind) => ({
            value: kind,
            label: t(`duplicates.filter.reasons.${kind}`, { count: found.byReason[kind] }),
          })),
        ]}
        onChange={(reason) => narrow({ reason: reason === '' ? null : reason })}
      />
      <SelectField
        label={t('duplicates.filter.least')}
        value={filter.least === 0 ? 'low' : likelihoodOf(filter.least)}
        options={(['low', 'middle', 'high'] as const).map((value) => ({
          value,
          label: t(`duplicates.likely.${value}`),
        }))}
        onChange={(likelihood) => narrow({ least: bounds[likelihood] })}
      />
    </search>
  )
}
