import { Button } from '@mantine/core'
import { IconArrowBackUp, IconEye, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { awaitsDecision, isClosed } from '#shared/domain/review/transitions.ts'
import { useCommand } from '../../../platform/commands/use-command.ts'
import { navigate } from '../../../platform/navigation.ts'
import { useIsViewer } from '../../../platform/session.ts'
import { DecisionList } from '../../../ui/decision-list.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { IssueLine } from '../../../form/issue-line.tsx'
import { Section } from '../../../ui/section.tsx'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import { isRewritten } from '../model/form-state.ts'
import type { IncidentForm } from '../model/incident-form.ts'
import { sectionAnchor } from '../section-props.ts'
import type { ReviewedEditor } from '../use-incident-editor.ts'
import styles from './review-section.module.css'
import { WithdrawDialog } from './withdraw-dialog.tsx'

export interface ReviewSectionProps {
  readonly form: IncidentForm
  readonly editor: ReviewedEditor
}

/** Where the incident stands in its review, the next steps, and what reviewers decided. */
export function ReviewSection({ form, editor }: ReviewSectionProps) {
  const { t } = useTranslation()
  const isViewer = useIsViewer()
  const [withdrawing, setWithdrawing] = useState(false)
  const { dirty, saved, saving, step } = editor
  const { status } = form
  const rewritten = isRewritten(form, editor.state.untouched)
  const submittable =
    !isViewer && (status === 'draft' || status === 'returned' || (isClosed(status) && rewritten))
  const submit = () => void step('submitted')
  useCommand('incident.submit', submit, submittable && !saving.saving)
  return (
    <Section id={sectionAnchor('review')} title={t('incident.sections.review')} count={form.reviews.length}>
      <p className={styles.standing}>
        <StatusBadge status={status} />
        {t(`review.form.says.${status}`)}
      </p>
      <IssueLine field="status" />
      {isClosed(status) && rewritten && <Notice tone="warn">{t('review.form.opens')}</Notice>}
      <div className={styles.actions}>
        {submittable && (
          <Button leftSection={<IconSend size={14} />} loading={saving.saving} onClick={submit}>
            {dirty ? t('review.form.saveAndSubmit') : t('review.form.submit')}
          </Button>
        )}
        {awaitsDecision(status) && saved !== null && (
          <Button
            disabled={false}
            leftSection={<IconEye size={14} />}
            onClick={() => navigate({ screen: 'review-incident', id: saved.id })}
          >
            {t('review.form.open')}
          </Button>
        )}
        {!isViewer && awaitsDecision(status) && (
          <Button leftSection={<IconArrowBackUp size={14} />} onClick={() => void step('draft')}>
            {t('review.form.takeBack')}
          </Button>
        )}
        {!isViewer && (status === 'withdrawn' || status === 'rejected') && !dirty && (
          <Button leftSection={<IconArrowBackUp size={14} />} onClick={() => void step('draft')}>
            {t('review.form.takeUp')}
          </Button>
        )}
        {!isViewer && saved !== null && status !== 'withdrawn' && (
          <Button variant="subtle" onClick={() => setWithdrawing(true)}>
            {t('review.form.withdraw')}
          </Button>
        )}
      </div>
      <DecisionList reviews={form.reviews} />
      {withdrawing && (
        <WithdrawDialog
          onCancel={() => setWithdrawing(false)}
          onWithdraw={(why) => {
            setWithdrawing(false)
            void step('withdrawn', why)
          }}
        />
      )}
    </Section>
  )
}
