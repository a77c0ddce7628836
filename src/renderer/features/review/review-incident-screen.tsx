import { Button, SegmentedControl } from '@mantine/core'
import { IconArrowLeft, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { emptyIncident } from '#shared/domain/incident/defaults.ts'
import { contentOf } from '#shared/domain/review/authors.ts'
import { navigate } from '../../platform/navigation.ts'
import { Badge } from '../../ui/badge.tsx'
import { DecisionList } from '../../ui/decision-list.tsx'
import { difference } from '../../ui/difference.ts'
import { DifferenceTable } from '../../ui/difference-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { VerificationBadge } from '../../ui/verification-badge.tsx'
import { DecisionPanel } from './decision-panel.tsx'
import styles from './review.module.css'
import { useReviewSubject, type ReviewSubject } from './use-review-subject.ts'

/** One incident as a reviewer looks at it: what changed, what was decided before, and the decision. */
export function ReviewIncidentScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const { subject, missing, failure, load } = useReviewSubject(id)
  const current = subject?.current
  return (
    <Page
      title={current === undefined ? t('review.title') : <bdi>{current.body.title}</bdi>}
      badges={
        current !== undefined && (
          <>
            <Badge>{current.reference}</Badge>
            <VerificationBadge verification={current.body.verification} />
            <StatusBadge status={current.body.status} />
          </>
        )
      }
      actions={
        <>
          <Button leftSection={<IconArrowLeft size={14} />} onClick={() => navigate({ screen: 'review' })}>
            {t('review.back')}
          </Button>
          <Button
            leftSection={<IconPencil size={14} />}
            onClick={() => navigate({ screen: 'incident', id, fresh: false })}
          >
            {t('review.openForm')}
          </Button>
        </>
      }
      aside={subject !== null && <DecisionPanel key={subject.current.rev} subject={subject} />}
      asideLabel={t('review.panel.label')}
    >
      {failure !== null && <FailureNotice failure={failure} onRetry={load} />}
      {missing && <EmptyState title={t('review.missing')}>{t('review.missingText')}</EmptyState>}
      {subject !== null && <Reading subject={subject} />}
    </Page>
  )
}

function Reading({ subject: { current, base } }: { readonly subject: ReviewSubject }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState<'changes' | 'whole'>(
    current.body.reviews.length === 0 ? 'whole' : 'changes',
  )
  const before = shown === 'whole' ? emptyIncident() : base.body
  return (
    <>
      <Section title={t('review.reading.title')}>
        {base.rev < current.rev && (
          <SegmentedControl
            className={styles.switch}
            aria-label={t('review.reading.title')}
            value={shown}
            onChange={setShown}
            data={[
              { value: 'changes', label: t('review.reading.changes', { rev: base.rev }) },
              { value: 'whole', label: t('review.reading.whole') },
            ]}
          />
        )}
        <DifferenceTable
          changes={difference(contentOf(before), contentOf(current.body))}
          beforeLabel={shown === 'whole' ? null : t('review.reading.version', { rev: base.rev })}
          afterLabel={t('review.reading.version', { rev: current.rev })}
        />
      </Section>
      <Section title={t('review.form.decisions')} count={current.body.reviews.length}>
        <DecisionList reviews={current.body.reviews} />
      </Section>
    </>
  )
}
