import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { IncidentListFilter } from '../../../engine/queries.ts'
import { useEngineQuery } from '../../../engine/use-engine-query.ts'
import { BulkButtons } from '../../../bulk/bulk-buttons.tsx'
import { ForExporters } from '../../../ui/for-writers.tsx'
import { HandOverButton } from '../../../finding/hand-over-button.tsx'
import { askedOf, choosesNothing } from './chosen.ts'
import styles from './selection.module.css'
import type { IncidentSelection } from './use-selection.ts'

export interface BulkBarProps {
  readonly selection: IncidentSelection
  /** Of the list that is shown now. */
  readonly filter: IncidentListFilter
  /** The button that was pressed is gone afterwards: the keys go on elsewhere. */
  readonly onGone: () => void
}

/** How many incidents are chosen, whether the list shows them all, and what can be done with them. */
export function BulkBar({ selection, filter, onGone }: BulkBarProps) {
  const { t } = useTranslation()
  const told = useEngineQuery('incidents.chosen', { ...filter, chosen: askedOf(selection.chosen) })
  const isEmpty = choosesNothing(selection.chosen)
  const hidden = isEmpty || told === undefined ? 0 : told.count - told.shown
  return (
    <div className={isEmpty ? undefined : styles.bar}>
      {/* Stands there before there is anything to tell, or it would not be read out. */}
      <span role="status">
        {!isEmpty && told !== undefined && (
          <>
            <span className={styles.count}>{t('selection.count', { count: told.count })}</span>
            {hidden > 0 && <> {t('selection.hidden', { count: hidden })}</>}
          </>
        )}
      </span>
      {!isEmpty && (
        <>
          {hidden > 0 && (
            <Button size="compact-sm" variant="subtle" onClick={selection.keepShown}>
              {t('selection.keepShown', { count: hidden })}
            </Button>
          )}
          <BulkButtons ids={selection.ids} disabled={!told?.count} />
          <ForExporters>
            <HandOverButton
              label={t('selection.handOver', { count: told?.count ?? 0 })}
              disabled={!told?.count}
              ids={selection.ids}
            />
          </ForExporters>
          <Button
            className={styles.end ?? ''}
            variant="subtle"
            onClick={() => {
              selection.clear()
              onGone()
            }}
          >
            {t('selection.clear')}
          </Button>
        </>
      )}
    </div>
  )
}
