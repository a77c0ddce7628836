import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCopy,
  IconHelpCircle,
  IconMinus,
  IconShieldCheck,
  IconShieldX,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { showFileName } from '#shared/domain/evidence/file-name.ts'
import { reportText } from '#shared/domain/package-check/report-text.ts'
import type { CheckOutcome, PackageCheck, PackageReport } from '#shared/domain/package-check/report.ts'
import { Badge, type Tone } from '../../ui/badge.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Signers } from './signers.tsx'
import styles from './verify.module.css'

const looks: Readonly<Record<CheckOutcome, readonly [Tone, ReactNode]>> = {
  good: ['ok', <IconCircleCheck key="good" size={13} />],
  bad: ['bad', <IconShieldX key="bad" size={13} />],
  note: ['warn', <IconAlertTriangle key="note" size={13} />],
  'not-checked': ['neutral', <IconMinus key="not" size={13} />],
}
const verdicts = {
  good: ['ok', <IconShieldCheck key="good" />],
  altered: ['bad', <IconShieldX key="altered" />],
  unusable: ['warn', <IconHelpCircle key="unusable" />],
} as const

export interface VerifyReportProps {
  readonly report: PackageReport
  /** Of what was verified. */
  readonly name: string
  readonly onAgain: () => void
}

/** The verdict first, then each check with what it proves, and each file that is not as it should be. */
export function VerifyReport({ report, name, onAgain }: VerifyReportProps) {
  const { t } = useTranslation()
  const clipboard = useClipboard({ timeout: 2_000 })
  const [tone, icon] = verdicts[report.verdict]
  return (
    <div className={styles.panel}>
      <Notice tone={tone} icon={icon}>
        <p className={styles.verdict}>
          {t(`verify.verdict.${report.verdict}`)}: <bdi>{showFileName(name)}</bdi>
        </p>
        <p>{report.summary}</p>
      </Notice>
      <Signers signers={report.signers} />
      <h2 className={styles.heading}>{t('verify.checks')}</h2>
      <ul className={styles.checks}>
        {report.checks.map((check, index) => (
          <CheckLine key={`${check.id}-${index.toString()}`} check={check} />
        ))}
      </ul>
      <div className={styles.row}>
        <Button leftSection={<IconCopy size={14} />} onClick={() => clipboard.copy(reportText(report))}>
          {t(clipboard.copied ? 'verify.copied' : 'verify.copyReport')}
        </Button>
        <Button onClick={onAgain}>{t('verify.again')}</Button>
      </div>
    </div>
  )
}

function CheckLine({ check }: { readonly check: PackageCheck }) {
  const { t } = useTranslation()
  const [tone, icon] = looks[check.outcome]
  return (
    <li className={styles.check}>
      <div className={styles.checkHead}>
        <strong>{t(`verify.check.${check.id}`)}</strong>
        <Badge tone={tone} icon={icon}>
          {t(`verify.outcome.${check.outcome}`)}
        </Badge>
      </div>
      <div className={styles.said}>
        <p>
          <bdi>{showFileName(check.text)}</bdi>
        </p>
        {check.files.length > 0 && (
          <ul className={styles.files}>
            {check.files.map(({ name, kind, text }) => (
              <li key={`${name}-${text}`}>
                <span className={styles.kind}>{t(`verify.finding.${kind}`)}</span>{' '}
                <bdi className={styles.name}>{showFileName(name)}</bdi> <bdi>{showFileName(text)}</bdi>
              </li>
            ))}
          </ul>
        )}
        {check.id !== 'open' && <p className={styles.quiet}>{check.shows}</p>}
      </div>
    </li>
  )
}
