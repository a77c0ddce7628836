import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useIssueText } from '../../locales/use-issue-text.ts'
import { useCommand } from '../../platform/commands/use-command.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './saved-views.module.css'
import type { ViewSaves } from './use-view-saves.ts'

export interface ViewDeedNoticeProps {
  readonly saves: ViewSaves
  /** The button that was pressed is gone afterwards: the keys go on elsewhere. */
  readonly onGone: () => void
}

/** What was done with a view and the way to undo it, or why nothing was saved. */
export function ViewDeedNotice({ saves, onGone }: ViewDeedNoticeProps) {
  const { t } = useTranslation()
  const issueText = useIssueText()
  const { done, undo, forget } = saves
  const { failure, issues, stale } = saves.saving
  useCommand('record.undo-save', () => void undo?.(), undo !== null)
  return (
    <>
      {failure !== null && <FailureNotice failure={failure} onDismiss={saves.saving.clear} />}
      {issues.map((issue) => (
        <p key={issue.path.join('.')} className={styles.wrong} role="alert">
          {issueText(issue)}
        </p>
      ))}
      {stale !== null && (
        <Notice tone="warn" actions={<Button onClick={saves.saving.clear}>{t('ui.dismiss')}</Button>}>
          {t('views.stale')}
        </Notice>
      )}
      {done !== null && (
        <Notice
          tone="ok"
          icon={<IconCheck />}
          actions={
            <div className={styles.actions}>
              {undo !== null && (
                <Button
                  size="compact-sm"
                  leftSection={<IconArrowBackUp size={14} aria-hidden="true" />}
                  loading={saves.saving.saving}
                  onClick={() => {
                    void undo()
                    onGone()
                  }}
                >
                  {t('views.undo')}
                </Button>
              )}
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => {
                  forget()
                  onGone()
                }}
              >
                {t('ui.dismiss')}
              </Button>
            </div>
          }
        >
          {t(`views.done.${done.deed}`, { title: done.view.body.title })}
        </Notice>
      )}
    </>
  )
}
