import { Button } from '@mantine/core'
import { IconKeyboard } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { commands } from '../../platform/commands/registry.ts'
import { useSession } from '../../platform/session.ts'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { AppearanceSwitch } from './appearance-switch.tsx'
import styles from './about.module.css'

/** Which Holdfast this is, what it runs in, and whose work is in it. */
export function AboutScreen() {
  const { t } = useTranslation()
  const { appVersion, host } = useSession()
  return (
    <Page
      title={t('about.title')}
      actions={
        <Button leftSection={<IconKeyboard size={14} />} onClick={() => commands.run('keys.show')}>
          {t('commands.label.keys.show')}
        </Button>
      }
    >
      <div className={styles.text}>
        <Section title={t('about.program')}>
          <p>{t('about.version', { version: appVersion })}</p>
          <p>{t(`about.host.${host.kind}`, { version: host.version })}</p>
        </Section>
        <Section title={t('about.appearance')}>
          <AppearanceSwitch />
        </Section>
        <Section title={t('about.notRun')}>
          <p>{host.kind === 'chromium' ? t('about.notRunChromium') : t('about.notRunElectron')}</p>
        </Section>
        <Section title={t('about.data')}>
          <p>{t('about.dataText')}</p>
        </Section>
        <Section title={t('about.licences')}>
          <ul className={styles.list}>
            {(['app', 'fonts', 'icons', 'places', 'openpgp', 'parts'] as const).map((part) => (
              <li key={part}>{t(`about.licence.${part}`)}</li>
            ))}
          </ul>
        </Section>
      </div>
    </Page>
  )
}
