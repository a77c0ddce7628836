import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DialogEnd } from './dialog-end.tsx'
import { difference, type Json } from './difference.ts'
import { DifferenceTable } from './difference-table.tsx'

export interface StaleDialogProps {
  /** What stands now, or null to show nothing. */
  readonly current: { readonly rev: number; readonly body: unknown } | null
  /** What the form holds. */
  readonly mine: unknown
  readonly onSaveMine: (onRev: number) => void
  readonly onTakeTheirs: () => void
  readonly onGoOn: () => void
}

/** Both versions of a record that somebody else saved in between, and what can be done about it. */
export function StaleDialog({ current, mine, onSaveMine, onTakeTheirs, onGoOn }: StaleDialogProps) {
  const { t } = useTranslation()
  if (current === null) return null
  return (
    <Modal
      opened
      size="xl"
      onClose={onGoOn}
      title={t('ui.stale.title')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <p>{t('ui.stale.lead', { rev: current.rev })}</p>
      <DifferenceTable
        // Bodies are JSON by their schemas; the dialog serves every kind of record.
        changes={difference(current.body as Json, mine as Json)}
        beforeLabel={t('ui.stale.theirs', { rev: current.rev })}
        afterLabel={t('ui.stale.yours')}
      />
      <DialogEnd>
        <Button variant="subtle" onClick={onTakeTheirs}>
          {t('ui.stale.takeTheirs')}
        </Button>
        <Button onClick={() => onSaveMine(current.rev)}>{t('ui.stale.saveMine')}</Button>
        <Button variant="filled" onClick={onGoOn} data-autofocus>
          {t('ui.stale.goOn')}
        </Button>
      </DialogEnd>
    </Modal>
  )
}
