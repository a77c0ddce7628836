import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './log.module.css'
import { isReachable, steps, type LogWork, type Step } from './work/log-work.ts'
import type { LogJob } from './work/use-log-job.ts'

export interface LogStepsProps {
  readonly work: LogWork
  readonly job: LogJob
  readonly goTo: (step: Step) => void
}

/** The steps in their order, the one that is shown, and the way to the others. */
export function LogSteps({ work, job, goTo }: LogStepsProps) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('importLog.steps.label')}>
      <ol className={styles.steps}>
        {steps.map((step, at) => (
          <li key={step}>
            <UnstyledButton
              className={styles.stepLink}
              aria-current={work.step === step ? 'step' : undefined}
              disabled={job.running || !isReachable(work, step === 'check' ? 'mapping' : step)}
              onClick={() => goTo(step)}
            >
              <span aria-hidden="true">{at + 1}</span> {t(`importLog.steps.${step}`)}
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </nav>
  )
}
