import { Button, Modal } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Statement } from '#shared/domain/statement/schema.ts'
import { DialogEnd } from '../../ui/dialog-end.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { IssueList } from './issue-list.tsx'
import { StatementPreview } from './statement-preview.tsx'
import { useLoadStatement } from './use-load-statement.ts'

/** Takes in a further statement from a file, after a look at what it says or at what is wrong with it. */
export function LoadStatement({ onSaved }: { readonly onSaved: (statement: Statement) => void }) {
  const { t } = useTranslation()
  const { loaded, pick, save, saving, close } = useLoadStatement(onSaved)
  return (
    <>
      <Button leftSection={<IconFileImport size={14} />} onClick={() => void pick()}>
        {t('statement.load.pick')}
      </Button>
      <Modal
        opened={loaded !== null}
        onClose={close}
        size="lg"
        title={t(loaded?.kind === 'bad' ? 'statement.load.bad' : 'statement.load.preview')}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        {loaded?.kind === 'bad' && (
          <>
            <FailureNotice failure={loaded.failure} />
            <IssueList issues={loaded.failure.issues ?? []} />
          </>
        )}
        {loaded?.kind === 'sound' && (
          <>
            <StatementPreview statement={loaded.statement} />
            <IssueList issues={saving.issues} />
            {saving.failure !== null && <FailureNotice failure={saving.failure} />}
          </>
        )}
        <DialogEnd>
          <Button onClick={close}>{t('ui.cancel')}</Button>
          {loaded?.kind === 'bad' && <Button onClick={() => void pick()}>{t('statement.load.again')}</Button>}
          {loaded?.kind === 'sound' && (
            <Button
              variant="filled"
              loading={saving.saving}
              data-autofocus
              onClick={() => void save(loaded.statement)}
            >
              {t('statement.load.save')}
            </Button>
          )}
        </DialogEnd>
      </Modal>
    </>
  )
}
