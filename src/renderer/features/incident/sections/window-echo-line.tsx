import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import fieldStyles from '../../../form/fields.module.css'
import type { WindowEntry } from '../model/entries/window-entry.ts'
import { chosenZone, windowEcho } from '../model/window-echo.ts'
import styles from './sections.module.css'

export interface WindowEchoLineProps {
  readonly value: WindowEntry
  readonly edtf: string
  readonly onChange: (patch: Partial<WindowEntry>) => void
}

/** The window in words, on the source's clock and in UTC, and what does not fit in it. */
export function WindowEchoLine({ value, edtf, onChange }: WindowEchoLineProps) {
  const { t } = useTranslation()
  const echo = windowEcho(value, edtf)
  const wrongOffset = echo.words !== null && echo.zoneSays.length > 0
  return (
    <div className={fieldStyles.echo} aria-live="polite">
      {echo.words !== null && (
        <>
          <IconCheck size={13} aria-hidden="true" />
          <span>{echo.words}</span>
          {echo.utc !== null && <span>= {echo.utc}</span>}
        </>
      )}
      {value.zone.trim() === '' && value.start.trim() !== '' && (
        <Button size="compact-xs" onClick={() => onChange(chosenZone(value, edtf, 'Europe/Kyiv'))}>
          {t('when.useZone', { zone: 'Europe/Kyiv' })}
        </Button>
      )}
      {wrongOffset && (
        <Caution>
          {t('when.zoneSays', { zone: value.zone.trim(), offsets: echo.zoneSays.join(', ') })}
        </Caution>
      )}
      {echo.zoneSays.map((offset) => (
        <Button key={offset} size="compact-xs" onClick={() => onChange({ offset })}>
          {t('when.useOffset', { offset })}
        </Button>
      ))}
      {echo.leftOut && <Caution>{t('when.leftOut', { zone: value.zone.trim() })}</Caution>}
      {echo.outsideDate && <Caution>{t('when.outsideDate')}</Caution>}
    </div>
  )
}

function Caution({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles.caution}>
      <IconAlertTriangle size={13} aria-hidden="true" /> {children}
    </span>
  )
}
