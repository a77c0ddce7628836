import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Notice } from '../ui/notice.tsx'
import type { Intake } from './use-intake.ts'

/** Files that came and are not in yet: none of them is lost while something is put right. */
export function WaitingFiles({ intake }: { readonly intake: Intake }) {
  const { t } = useTranslation()
  return (
    <Notice
      tone="warn"
      actions={
        <Group gap="xs">
          <Button onClick={() => void intake.takeWaiting()}>{t('evidence.intake.takeWaiting')}</Button>
          <Button variant="subtle" onClick={intake.letGo}>
            {t('evidence.intake.letGo')}
          </Button>
        </Group>
      }
    >
      {t('evidence.intake.waiting', { count: intake.waiting })}
    </Notice>
  )
}
