import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { byReference } from '#shared/domain/record/reference-order.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { IncidentLine } from '../../engine/queries.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { AnalystName } from '../../platform/analyst-name.tsx'
import { formatRoute } from '../../platform/route.ts'
import { useSaveRecord } from '../../platform/use-save-record.ts'
import { Badge } from '../../ui/badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { ForWriters } from '../../ui/for-writers.tsx'
import { InstantText } from '../../ui/instant-text.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Scroller } from '../../ui/scroller.tsx'
import styles from './duplicates.module.css'

type Review = StoredRecord<'duplicate-review'>

/** What was decided about pairs, the newest first; each can be asked again. */
export function DecidedList() {
  const { t } = useTranslation()
  const reviews = useEngineQuery('records.all', { kind: 'duplicate-review' })
  const decided = (reviews ?? [])
    .filter((review) => review.kind === 'duplicate-review')
    .filter(({ body }) => body.decision !== 'open')
    .toSorted((a, b) => Date.parse(b.changedAt) - Date.parse(a.changedAt))
  const ids = [...new Set(decided.flatMap(({ body }) => body.incidentIds))]
  const lines = new Map(useEngineQuery('incidents.lines', { ids })?.map((line) => [line.id, line]))
  const { save, saving, failure, stale } = useSaveRecord('duplicate-review')
  const askAgain = ({ kind, id, rev, body }: Review) =>
    void save({ kind, id, baseRev: rev, body: { ...body, decision: 'open' } }, '')
  if (reviews === undefined) return null
  if (decided.length === 0)
    return <EmptyState title={t('duplicates.decided.empty')}>{t('duplicates.decided.emptyText')}</EmptyState>
  return (
    <Scroller className={styles.decidedScroll}>
      {failure !== null && <FailureNotice failure={failure} />}
      {stale !== null && <Notice tone="warn">{t('duplicates.said.stale')}</Notice>}
      <ul className={styles.decided} aria-label={t('duplicates.decided.list')}>
        {decided.map((review) => (
          <Decided
            key={review.id}
            review={review}
            lines={review.body.incidentIds
              .flatMap((id) => lines.get(id) ?? [])
              .toSorted((a, b) => byReference(a.reference, b.reference))}
            saving={saving}
            onAgain={() => askAgain(review)}
          />
        ))}
      </ul>
    </Scroller>
  )
}

interface DecidedProps {
  readonly review: Review
  readonly lines: readonly IncidentLine[]
  readonly saving: boolean
  readonly onAgain: () => void
}

function Decided({ review, lines, saving, onAgain }: DecidedProps) {
  const { t } = useTranslation()
  const [one = '', other = ''] = lines.map((line) => line.reference)
  return (
    <li className={styles.decision}>
      <div className={styles.reasons}>
        <Badge tone={review.body.decision === 'different' ? 'ok' : 'neutral'}>
          {t(
            review.body.decision === 'different'
              ? 'duplicates.decided.different'
              : 'duplicates.decided.later',
          )}
        </Badge>
        <span className={styles.quiet}>
          {t('duplicates.decided.by')} <AnalystName id={review.changedBy} />,{' '}
          <InstantText instant={review.changedAt} />
        </span>
      </div>
      {lines.map((line) => (
        <a
          key={line.id}
          className={styles.link}
          href={formatRoute({ screen: 'incident', id: line.id, fresh: false })}
        >
          <span className={styles.quiet}>{line.reference}</span> <bdi>{line.title}</bdi>
        </a>
      ))}
      {review.body.note !== '' && <bdi className={styles.text}>{review.body.note}</bdi>}
      <ForWriters>
        <Button
          className={styles.again ?? ''}
          size="compact-xs"
          disabled={saving}
          leftSection={<IconArrowBackUp size={12} aria-hidden="true" />}
          aria-label={t('duplicates.decided.againNamed', { one, other })}
          onClick={onAgain}
        >
          {t('duplicates.decided.again')}
        </Button>
      </ForWriters>
    </li>
  )
}
