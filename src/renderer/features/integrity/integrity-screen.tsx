import { useTranslation } from 'react-i18next'
import { Page } from '../../ui/page.tsx'
import { CompareSection } from './compare-section.tsx'
import { HeadSection } from './head-section.tsx'
import styles from './integrity.module.css'
import { TimeStampsSection } from './time-stamps-section.tsx'
import { VerifySection } from './verify-section.tsx'

/** What others can hold against this workspace, and whether it is still what was written. */
export function IntegrityScreen() {
  const { t } = useTranslation()
  return (
    <Page title={t('integrity.title')}>
      <p className={styles.caution}>{t('integrity.caution')}</p>
      <HeadSection />
      <CompareSection />
      <VerifySection />
      <TimeStampsSection />
    </Page>
  )
}
