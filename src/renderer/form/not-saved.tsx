import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { useIssueText } from '../locales/use-issue-text.ts'
import { Notice } from '../ui/notice.tsx'
import { FieldIssuesContext } from './field-issues-context.ts'

/** Says above a form that a save was refused, and what is wrong with whatever has no field in it. */
export function NotSaved({ unplaced }: { readonly unplaced: readonly string[] }) {
  const { t } = useTranslation()
  const issueText = useIssueText()
  const issues = useContext(FieldIssuesContext)
  if (issues.size === 0) return null
  return (
    <Notice tone="warn">
      <p>{t('forms.notSaved', { count: issues.size })}</p>
      {unplaced.map((field) => {
        const issue = issues.get(field)
        return issue === undefined ? null : <p key={field}>{issueText(issue)}</p>
      })}
    </Notice>
  )
}
