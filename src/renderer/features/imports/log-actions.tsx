import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keyCaps } from '../../platform/commands/shortcut.ts'
import { isMac } from '../../platform/is-mac.ts'
import { navigate } from '../../platform/navigation.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { KeyCaps } from '../../ui/key-caps.tsx'
import { isChanged, isDecided, isReachable, type LogWork, type Step } from './work/log-work.ts'
import type { LogJob } from './work/use-log-job.ts'

export interface LogActionsProps {
  readonly work: LogWork
  readonly job: LogJob
  readonly goTo: (step: Step) => void
  readonly goOn: () => void
}

/** On, back, or away from this file. */
export function LogActions({ work, job, goTo, goOn }: LogActionsProps) {
  const { t } = useTranslation()
  const [dropping, setDropping] = useState(false)
  const { step, plan, mapping } = work
  const drop = () => {
    setDropping(false)
    job.drop()
    navigate({ screen: 'imports' })
  }
  const isWorkedOn = mapping !== null && isChanged(mapping)
  return (
    <>
      <Button
        variant="subtle"
        disabled={job.running}
        onClick={() => (isWorkedOn ? setDropping(true) : drop())}
      >
        {t('importLog.drop')}
      </Button>
      {step !== 'file' && (
        <Button disabled={job.running} onClick={() => goTo(step === 'check' ? 'mapping' : 'file')}>
          {t('importLog.back')}
        </Button>
      )}
      <Button
        variant="filled"
        disabled={
          job.running ||
          !isReachable(work, 'mapping') ||
          (step === 'check' && (bringsIn(work) === null || !isDecided(work)))
        }
        rightSection={
          step === 'check' ? <KeyCaps keys={keyCaps('mod+G', isMac)} /> : <IconArrowRight size={14} />
        }
        onClick={goOn}
      >
        {step === 'check'
          ? t('importLog.next.check', { count: bringsIn(work) ?? plan?.counts.read ?? 0 })
          : t(`importLog.next.${step}`)}
      </Button>
      <ConfirmDialog
        opened={dropping}
        title={t('importLog.dropTitle')}
        confirmLabel={t('importLog.drop')}
        onConfirm={drop}
        onCancel={() => setDropping(false)}
      >
        {t('importLog.dropText')}
      </ConfirmDialog>
    </>
  )
}

/** How many rows would be taken over; null where none would. */
function bringsIn({ plan }: LogWork): number | null {
  const taken = plan === null ? 0 : plan.counts.created + plan.counts.updated
  return taken === 0 ? null : taken
}
