import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconEye, IconUserExclamation, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BrokenRule } from '#shared/lib/result.ts'
import { awaitsDecision } from '#shared/domain/review/transitions.ts'
import { FieldIssuesContext } from '../../form/field-issues-context.ts'
import { PassageField } from '../../form/passage-field.tsx'
import { useIssueText } from '../../locales/use-issue-text.ts'
import { useCommand } from '../../platform/commands/use-command.ts'
import { navigate } from '../../platform/navigation.ts'
import { RecordName } from '../../platform/record-name.tsx'
import { useSession } from '../../platform/session.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Checklist } from './checklist.tsx'
import styles from './review.module.css'
import { useDecision } from './use-decision.ts'
import type { ReviewSubject } from './use-review-subject.ts'

/** The checklist, the comment and the three decisions; or why the person at work cannot decide. */
export function DecisionPanel({ subject }: { readonly subject: ReviewSubject }) {
  const { t } = useTranslation()
  const { analyst } = useSession()
  const { current, authors } = subject
  if (!awaitsDecision(current.body.status)) return <Notice>{t('review.panel.notWaiting')}</Notice>
  if (analyst?.role === 'viewer') return <Notice icon={<IconEye />}>{t('review.panel.viewer')}</Notice>
  return (
    <div className={styles.panel}>
      <p className={styles.quiet}>
        {t('review.panel.writtenBy')}{' '}
        {[...authors].map((id, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <RecordName id={id} />
          </span>
        ))}
      </p>
      {authors.has(analyst?.id ?? '') ? (
        <Notice tone="warn" icon={<IconUserExclamation />}>
          {t('review.panel.ownWork')}
        </Notice>
      ) : (
        <Decision subject={subject} />
      )}
    </div>
  )
}

function Decision({ subject }: { readonly subject: ReviewSubject }) {
  const { t } = useTranslation()
  const { root, issues, ...decision } = useDecision(subject)
  const { deciding, decide } = decision
  useCommand('review.accept', () => void decide('accepted'), deciding === null)
  useCommand('review.return', () => void decide('returned'), deciding === null)
  useCommand('review.reject', () => void decide('rejected'), deciding === null)
  return (
    <FieldIssuesContext value={issues}>
      {subject.current.body.status === 'submitted' && (
        <Button leftSection={<IconEye size={14} />} loading={decision.taking.saving} onClick={decision.take}>
          {t('review.panel.take')}
        </Button>
      )}
      {decision.taking.failure !== null && <FailureNotice failure={decision.taking.failure} />}
      <div className={styles.panel} ref={root}>
        <Checklist answers={decision.answers} onAnswer={decision.answer} />
        <PassageField
          field="comment"
          label={t('review.panel.comment')}
          description={t('review.panel.commentHint')}
          maxLength={5_000}
          value={decision.comment}
          onChange={decision.setComment}
        />
      </div>
      <Elsewhere issues={decision.elsewhere} incidentId={subject.current.id} />
      {decision.failure !== null && <FailureNotice failure={decision.failure} />}
      {decision.stale && <Notice tone="warn">{t('review.panel.stale')}</Notice>}
      <div className={styles.buttons}>
        <Button
          variant="filled"
          leftSection={<IconCheck size={14} />}
          loading={deciding === 'accepted'}
          onClick={() => void decide('accepted')}
        >
          {t('review.panel.accept')}
        </Button>
        <Button
          leftSection={<IconArrowBackUp size={14} />}
          loading={deciding === 'returned'}
          onClick={() => void decide('returned')}
        >
          {t('review.panel.return')}
        </Button>
        <Button
          leftSection={<IconX size={14} />}
          loading={deciding === 'rejected'}
          onClick={() => void decide('rejected')}
        >
          {t('review.panel.reject')}
        </Button>
      </div>
    </FieldIssuesContext>
  )
}

/** What keeps the incident from being decided on and is mended in its form, not here. */
function Elsewhere({
  issues,
  incidentId,
}: {
  readonly issues: readonly BrokenRule[]
  readonly incidentId: string
}) {
  const { t } = useTranslation()
  const issueText = useIssueText()
  if (issues.length === 0) return null
  return (
    <Notice
      tone="warn"
      actions={
        <Button onClick={() => navigate({ screen: 'incident', id: incidentId, fresh: false })}>
          {t('review.openForm')}
        </Button>
      }
    >
      {issues.map((issue) => (
        <p key={issue.key}>{issueText(issue)}</p>
      ))}
    </Notice>
  )
}
