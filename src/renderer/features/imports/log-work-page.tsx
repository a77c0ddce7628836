import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { ProgressNotice } from '../../ui/progress-notice.tsx'
import { CheckStep } from './check/check-step.tsx'
import { LogActions } from './log-actions.tsx'
import { LogSteps } from './log-steps.tsx'
import styles from './log.module.css'
import { MappingStep } from './mapping/mapping-step.tsx'
import { FileStep } from './reading/file-step.tsx'
import { useGoOn } from './use-go-on.ts'
import type { LogWork } from './work/log-work.ts'
import type { LogJob } from './work/use-log-job.ts'

/** The steps of bringing a log in: how it is read, what is made of it, what would happen. */
export function LogWorkPage({ work, job }: { readonly work: LogWork; readonly job: LogJob }) {
  const { t } = useTranslation()
  const { goTo, goOn } = useGoOn(work, job)
  const { step, plan } = work
  const body = useRef<HTMLDivElement>(null)
  const shown = useRef(step)
  // Whoever cannot see that the step changed hears it begin from its top.
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    body.current?.focus({ preventScroll: true })
  }, [step])
  return (
    <Page
      flush
      title={<bdi>{work.file.name}</bdi>}
      badges={<LogSteps work={work} job={job} goTo={goTo} />}
      actions={<LogActions work={work} job={job} goTo={goTo} goOn={goOn} />}
    >
      {(job.running || job.failure !== null) && (
        <div className={styles.notices}>
          {job.running && (
            <ProgressNotice
              label={t(`importLog.doing.${job.doing}`)}
              progress={job.progress}
              onCancel={job.cancel}
            />
          )}
          {job.failure !== null && <FailureNotice failure={job.failure} />}
        </div>
      )}
      <div ref={body} className={styles.step} data-step={step} tabIndex={-1}>
        {step === 'file' && (
          <div className={styles.scrolling}>
            <FileStep work={work} job={job} />
          </div>
        )}
        {step === 'mapping' && <MappingStep work={work} job={job} />}
        {step === 'check' && plan !== null && <CheckStep work={work} plan={plan} job={job} goTo={goTo} />}
      </div>
    </Page>
  )
}
