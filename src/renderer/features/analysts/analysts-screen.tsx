import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedAnalyst } from '#shared/ipc/analysts.ts'
import { useIsViewer } from '../../platform/session.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { AddForm } from './add-form.tsx'
import { AnalystTable } from './analyst-table.tsx'
import { useAnalysts } from './use-analysts.ts'

/** Who may open this workspace. */
export function AnalystsScreen() {
  const { t } = useTranslation()
  const isViewer = useIsViewer()
  const { analysts, failure, load, retire } = useAnalysts()
  const [retiring, setRetiring] = useState<ListedAnalyst | null>(null)
  return (
    <Page title={t('analysts.title')}>
      {failure !== null && <FailureNotice failure={failure} onRetry={load} />}
      <Section title={t('analysts.who')} hint={t('analysts.hint')}>
        {analysts !== null && <AnalystTable analysts={analysts} onRetire={setRetiring} />}
      </Section>
      {!isViewer && (
        <Section title={t('analysts.add.title')} hint={t('analysts.add.hint')}>
          <AddForm onAdded={load} />
        </Section>
      )}
      <ConfirmDialog
        opened={retiring !== null}
        danger
        title={t('analysts.retireTitle')}
        confirmLabel={t('analysts.retireConfirm')}
        onCancel={() => setRetiring(null)}
        onConfirm={() => {
          if (retiring !== null) void retire(retiring.id)
          setRetiring(null)
        }}
      >
        <p>
          <bdi>{retiring?.name}</bdi>
        </p>
        <p>{t('analysts.retireText')}</p>
      </ConfirmDialog>
    </Page>
  )
}
