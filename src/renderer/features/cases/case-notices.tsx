import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { InstantText } from '../../ui/instant-text.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './cases.module.css'
import type { CaseForm, CaseRecord } from './use-case.ts'

export interface CaseNoticesProps {
  readonly form: CaseForm
  /** When the draft that the form opened with was kept; null when it opened with none. */
  readonly keptAt: string | null
  readonly record: CaseRecord | null
}

/** That a draft is shown, and what stands in the way of a save. */
export function CaseNotices({ form, keptAt, record }: CaseNoticesProps) {
  const { t } = useTranslation()
  const { saving, keepFailure } = form
  return (
    <div className={styles.notices}>
      {keptAt !== null && form.fromDraft && (
        <Notice
          actions={
            <Button variant="subtle" onClick={() => void form.giveUp(record)}>
              {t('cases.discardDraft')}
            </Button>
          }
        >
          {t('cases.draftShown')} <InstantText instant={keptAt} />
        </Notice>
      )}
      {saving.failure !== null && <FailureNotice failure={saving.failure} onDismiss={saving.clear} />}
      {saving.issues.length > 0 && (
        <FailureNotice
          failure={{ code: 'invalid', message: t('ui.notSaved', { count: saving.issues.length }) }}
        />
      )}
      {keepFailure !== null && <FailureNotice failure={keepFailure} />}
    </div>
  )
}
