import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEngineQuery } from '../engine/use-engine-query.ts'
import { Notice } from '../ui/notice.tsx'
import { MergeForm, type MergeFormProps } from './merge-form.tsx'

export interface MergeDialogProps extends Pick<MergeFormProps, 'onClose' | 'onMerged'> {
  readonly id: string
  readonly otherId: string
  /** A form of one of them holds what is not saved: a merge would not know of it. */
  readonly dirty?: boolean
}

/** Two incidents side by side, and one of them. Opened by an analyst only, never by itself. */
export function MergeDialog({ id, otherId, dirty = false, onClose, onMerged }: MergeDialogProps) {
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
        <MergeForm
          key={`${first.rev} ${second.rev}`}
          first={first}
          second={second}
          onClose={onClose}
          onMerged={onMerged}
        />
      ) : (
        <p>{t('people.merge.reading')}</p>
      )}
    </Modal>
  )
}
