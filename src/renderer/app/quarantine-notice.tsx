import { Button } from '@mantine/core'
import { IconShieldExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStandings } from '../evidence/use-standing.ts'
import { navigate } from '../platform/navigation.ts'
import { Notice } from '../ui/notice.tsx'

/** Says on every screen, for as long as it is so, that evidence is not what was taken in. */
export function QuarantineNotice() {
  const { t } = useTranslation()
  const { quarantined } = useStandings()
  if (quarantined === 0) return null
  return (
    <Notice
      tone="bad"
      icon={<IconShieldExclamation />}
      actions={
        <Button onClick={() => navigate({ screen: 'evidence', id: null, quarantined: true })}>
          {t('custody.quarantine.show')}
        </Button>
      }
    >
      <p>{t('custody.quarantine.banner', { count: quarantined })}</p>
    </Notice>
  )
}
