import { Button } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CustodyList } from '../../evidence/custody-list.tsx'
import { HandOverDialog } from '../../evidence/hand-over-dialog.tsx'
import { useCustody } from '../../evidence/use-custody.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import styles from './physical-items.module.css'
import { ForWriters } from '../../ui/for-writers.tsx'

/** Who had the thing, in order, and the way to record the next hand-over. */
export function Chain({ itemId, reference }: { readonly itemId: string; readonly reference: string }) {
  const { t } = useTranslation()
  const custody = useCustody(itemId)
  const [adding, setAdding] = useState(false)
  const { events, failure } = custody
  return (
    <div className={styles.chain}>
      <h2 className={styles.heading}>{t('custody.physical.chain')}</h2>
      <div>
        <ForWriters>
          <Button
            leftSection={<IconArrowsExchange size={15} aria-hidden="true" />}
            disabled={events === null}
            onClick={() => setAdding(true)}
          >
            {t('custody.actions.handOver')}
          </Button>
        </ForWriters>
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
      {events?.length === 0 ? (
        <p className={styles.quiet}>{t('custody.physical.noChain')}</p>
      ) : (
        <CustodyList events={events} />
      )}
      {adding && (
        <HandOverDialog
          itemId={itemId}
          reference={reference}
          events={events ?? []}
          onDone={() => {
            setAdding(false)
            custody.reload()
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  )
}
