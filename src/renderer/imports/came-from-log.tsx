import { Button } from '@mantine/core'
import { IconTableImport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../ui/text-link.tsx'
import { Notice } from '../ui/notice.tsx'
import { Scroller } from '../ui/scroller.tsx'
import styles from './came-from-log.module.css'
import { ReceivedCells } from './received-cells.tsx'
import { useReceived } from './use-received.ts'

/** Says of an incident which row of which log it was made of, and shows the row as it was received. */
export function CameFromLog({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const rows = useReceived(id)
  const [open, setOpen] = useState(false)
  const [latest, ...earlier] = rows
  if (latest === undefined) return null
  const { row, title, reference, importId } = latest
  const isConflict = row.outcome === 'conflict'
  return (
    <div className={styles.notice}>
      <Notice
        icon={<IconTableImport />}
        tone={isConflict ? 'warn' : 'neutral'}
        actions={
          <Button variant="subtle" disabled={false} aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'logImports.hideRow' : 'logImports.showRow')}
          </Button>
        }
      >
        {t('logImports.cameFrom', { row: row.row, log: title })}{' '}
        <TextLink to={{ screen: 'log-import', id: importId, fresh: false }}>{reference}</TextLink>
        {earlier.length > 0 && ` ${t('logImports.cameFromAlso', { count: earlier.length })}`}
        {'. '}
        {isConflict && t('logImports.conflictHere')}
      </Notice>
      {open && (
        <Scroller className={styles.row} label={t('logImports.receivedTitle', { row: row.row, reference })}>
          <ReceivedCells cells={row.cells} />
        </Scroller>
      )}
    </div>
  )
}
