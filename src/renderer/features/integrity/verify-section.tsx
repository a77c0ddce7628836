import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VerificationReport } from '#shared/journal/damage.ts'
import type { Failure } from '#shared/lib/result.ts'
import { bridge } from '../../platform/bridge.ts'
import { useJob } from '../../platform/use-job.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ProgressNotice } from '../../ui/progress-notice.tsx'
import { Section } from '../../ui/section.tsx'
import { DamageList } from './damage-list.tsx'
import styles from './integrity.module.css'

/** Reads the whole journal again, and names what is not as it was written. */
export function VerifySection() {
  const { t } = useTranslation()
  const job = useJob()
  const [report, setReport] = useState<VerificationReport | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const verify = async () => {
    setReport(null)
    const answer = await job.run((jobId) => bridge.integrity.verify({ jobId }))
    setFailure(answer.ok ? null : answer.failure)
    setReport(answer.ok ? answer.value : null)
  }
  return (
    <Section title={t('integrity.verify.title')} hint={t('integrity.verify.hint')}>
      <div className={styles.measure}>
        <Button
          leftSection={<IconShieldCheck size={14} />}
          disabled={job.running}
          onClick={() => void verify()}
        >
          {t('integrity.verify.run')}
        </Button>
        {job.running && (
          <ProgressNotice
            label={t('integrity.verify.running')}
            progress={job.progress}
            onCancel={job.cancel}
          />
        )}
        {failure !== null && <FailureNotice failure={failure} />}
        {report !== null && <Verdict report={report} />}
      </div>
    </Section>
  )
}

function Verdict({ report }: { readonly report: VerificationReport }) {
  const { t } = useTranslation()
  const { damage, unnamed, cancelled, entries, checkpoints } = report
  if (damage.length > 0)
    return (
      <>
        <Notice tone="bad" icon={<IconAlertTriangle />}>
          <p>{t('integrity.verify.damaged', { count: damage.length + unnamed })}</p>
        </Notice>
        <DamageList damage={damage} unnamed={unnamed} />
      </>
    )
  if (cancelled) return <Notice>{t('integrity.verify.cancelled')}</Notice>
  return (
    <Notice tone="ok" icon={<IconCircleCheck />}>
      {t('integrity.verify.good', { entries, checkpoints })}
    </Notice>
  )
}
