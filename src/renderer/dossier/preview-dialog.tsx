import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProgressNotice } from '../ui/progress-notice.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { PdfPages } from './pdf-pages.tsx'
import styles from './preview.module.css'
import { usePdf } from './use-pdf.ts'
import { usePreview, type Preview, type PreviewOrder } from './use-preview.ts'

export interface PreviewDialogProps extends PreviewOrder {
  readonly onClose: () => void
}

/** The real pages of the dossier that an export would write, before anything is frozen or leaves. */
export function PreviewDialog({ onClose, ...order }: PreviewDialogProps) {
  const { t } = useTranslation()
  const { answer, progress, cancel } = usePreview(order)
  const stopped = answer !== null && !answer.ok && answer.failure.code === 'cancelled'
  return (
    <Modal
      opened
      size="min(1000px, 94vw)"
      title={t('preview.title')}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {answer === null && (
        <ProgressNotice
          label={t('preview.setting')}
          progress={progress}
          onCancel={() => {
            cancel()
            onClose()
          }}
        />
      )}
      {answer !== null && !answer.ok && !stopped && <FailureNotice failure={answer.failure} />}
      {answer?.ok === true && <Volumes preview={answer.value} />}
    </Modal>
  )
}

function Volumes({ preview: { volumes, archive } }: { readonly preview: Preview }) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState(volumes[0]?.url ?? '')
  return (
    <>
      <p className={styles.note}>{t('preview.note')}</p>
      {!archive && <Notice>{t('preview.noArchive')}</Notice>}
      {volumes.length > 1 && (
        <SelectField
          label={t('preview.volume')}
          value={chosen}
          options={volumes.map(({ name, url }) => ({ value: url, label: name }))}
          onChange={setChosen}
        />
      )}
      <Pages key={chosen} url={chosen} />
    </>
  )
}

function Pages({ url }: { readonly url: string }) {
  const { t } = useTranslation()
  const reading = usePdf(url)
  if (reading.state === 'failed') return <Notice>{t('preview.unread')}</Notice>
  if (reading.state === 'opening') return <div className={styles.scroller} aria-busy="true" />
  return <PdfPages document={reading.document} />
}
