import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import fieldStyles from '../../../form/fields.module.css'
import type { PlaceEntry } from '../model/entries/place-entry.ts'
import { placeEcho } from '../model/place-echo.ts'
import styles from './sections.module.css'

export interface PlaceEchoLineProps {
  readonly entry: PlaceEntry
  readonly onChange: (patch: Partial<PlaceEntry>) => void
}

/** What was understood of the coordinates: the same place in the other notations, and what a short MGRS means. */
export function PlaceEchoLine({ entry, onChange }: PlaceEchoLineProps) {
  const { t } = useTranslation()
  const echo = placeEcho(entry)
  return (
    <div className={fieldStyles.echo} aria-live="polite">
      {echo.kind === 'not-understood' && <span>{t('incident.place.notUnderstood')}</span>}
      {echo.kind === 'understood' && (
        <>
          <IconCheck size={13} aria-hidden="true" />
          {echo.notations.map((notation) => (
            <span key={notation} className={styles.notation}>
              {notation}
            </span>
          ))}
          {echo.squareMeters !== null && (
            <Square entry={entry} meters={echo.squareMeters} onChange={onChange} />
          )}
          {echo.swapped && (
            <span className={styles.caution}>
              <IconAlertTriangle size={13} aria-hidden="true" /> {t('incident.place.swapped')}
            </span>
          )}
        </>
      )}
    </div>
  )
}

interface SquareProps {
  readonly entry: PlaceEntry
  readonly meters: number
  readonly onChange: PlaceEchoLineProps['onChange']
}

function Square({ entry, meters, onChange }: SquareProps) {
  const { t } = useTranslation()
  return (
    <>
      <span>{t('incident.place.square', { meters })}</span>
      {entry.uncertainty.trim() !== String(meters) && (
        <Button size="compact-xs" onClick={() => onChange({ uncertainty: String(meters) })}>
          {t('incident.place.takeRadius', { meters })}
        </Button>
      )}
    </>
  )
}
