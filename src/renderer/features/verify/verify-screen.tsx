import { useTranslation } from 'react-i18next'
import { Page } from '../../ui/page.tsx'
import { VerifyPanel } from './verify-panel.tsx'

/** The same as at the start, beside the open workspace: nothing of it goes into that. */
export function VerifyScreen() {
  const { t } = useTranslation()
  return (
    <Page title={t('verify.title')}>
      <VerifyPanel />
    </Page>
  )
}
