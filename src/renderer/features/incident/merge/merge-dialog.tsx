import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEngineQuery } from '../../../engine/use-engine-query.ts'
import { Notice } from '../../../ui/notice.tsx'
import { MergeForm } from './merge-form.tsx'

export interface MergeDialogProps {
  /** The incident of the form, as it is saved. */
  readonly id: string
  readonly otherId: string
  /** The form holds what is not saved: a merge would not know of it. */
  readonly dirty: boolean
  readonly onClose: () => void
}

/** Two incidents side by side, and one of them. Opened by an analyst only, never by itself. */
export function MergeDialog({ id, otherId, dirty, onClose }: MergeDialogProps) {
  const { t } = useTranslation()
  const first = useEngineQuery('record.get', { id })
  const second = useEngineQuery('record.get', { id: otherId })
  return (
    <Modal
      opened
      size="xl"
      title={t('people.merge.title')}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {dirty ? (
        <Notice tone="warn" actions={<Button onClick={onClose}>{t('ui.close')}</Button>}>
          {t('people.merge.saveFirst')}
        </Notice>
      ) : first?.kind === 'incident' && second?.kind === 'incident' ? (
        // A version that came in between begins the choice anew: it was made about other words.
        <MergeForm key={`${first.rev} ${second.rev}`} first={first} second={second} onClose={onClose} />
      ) : (
        <p>{t('people.merge.reading')}</p>
      )}
    </Modal>
  )
}
