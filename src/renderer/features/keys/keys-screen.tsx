import { useTranslation } from 'react-i18next'
import { ForWriters } from '../../ui/for-writers.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { ChangeForm } from './change-form.tsx'
import { DestroySection } from './destroy-section.tsx'
import { LockSection } from './lock-section.tsx'
import { OrganisationsSection } from './organisations-section.tsx'
import { RecoverySection } from './recovery-section.tsx'
import { useKeys } from './use-keys.ts'

/** What opens this workspace for whoever is at work, and when it closes by itself. */
export function KeysScreen() {
  const { t } = useTranslation()
  const { keys, load } = useKeys()
  return (
    <Page title={t('keys.title')}>
      <ForWriters>
        <Section title={t('keys.recovery.title')} hint={t('keys.recovery.hint')}>
          {keys !== null && <RecoverySection hasRecoveryKey={keys.hasRecoveryKey} onChanged={load} />}
        </Section>
      </ForWriters>
      <Section title={t('keys.organisation.title')} hint={t('keys.organisation.hint')}>
        {keys !== null && <OrganisationsSection organisations={keys.organisations} onChanged={load} />}
      </Section>
      <Section title={t('keys.lock.title')} hint={t('keys.lock.hint')}>
        {keys !== null && <LockSection minutes={keys.lockAfterMinutes} onChanged={load} />}
      </Section>
      <Section title={t('keys.passphrase.title')} hint={t('keys.passphrase.hint')}>
        <ChangeForm />
      </Section>
      <ForWriters>
        <Section title={t('keys.destroy.title')} hint={t('keys.destroy.hint')}>
          <DestroySection />
        </Section>
      </ForWriters>
    </Page>
  )
}
