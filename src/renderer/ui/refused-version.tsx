import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '#shared/lib/result.ts'
import { useIssueText } from '../locales/use-issue-text.ts'
import { recordIssues } from '../platform/body-issues.ts'
import { FailureNotice } from './failure-notice.tsx'
import { Notice } from './notice.tsx'
import styles from './refused-version.module.css'
import { useFieldWords } from './use-field-words.tsx'

export interface RefusedVersionProps {
  readonly failure: Failure
  /** Where what stands in the way can be mended. */
  readonly actions?: ReactNode
}

/** Why an earlier version was not brought back: each rule that it breaks, with the part of the record that breaks it. */
export function RefusedVersion({ failure, actions }: RefusedVersionProps) {
  const { t } = useTranslation()
  const issueText = useIssueText()
  const words = useFieldWords()
  const issues = recordIssues(failure, 0)
  if (issues.length === 0) return <FailureNotice failure={failure} />
  return (
    <Notice tone="warn" actions={actions}>
      <p>{t('ui.refusedVersion')}</p>
      <ul className={styles.rules}>
        {issues.map((issue) => (
          <li key={`${issue.path.join('.')} ${issue.key}`}>
            <strong>{words.path(issue.path)}</strong>: {issueText(issue)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
