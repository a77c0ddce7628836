import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import { GradedBy } from '../../../sources/grade-field.tsx'
import { WithdrawnBadge } from '../../../sources/withdrawn-badge.tsx'
import type { SourceView } from '../../../sources/source-view.ts'
import styles from './sections.module.css'

/** A saved source as it stands, with the way to change it. */
export function SourceSummary({
  source,
  onTakeUp,
}: {
  readonly source: SourceView
  readonly onTakeUp: () => void
}) {
  const { t } = useTranslation()
  return (
    <div className={styles.saved}>
      {source.withdrawn && <WithdrawnBadge />}
      <p>
        {[
          source.reference ?? '',
          t(`incident.sources.classes.${source.sourceClass}`),
          t('incident.sources.publishedOn', { date: edtfInWords(source.published) }),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      {source.stored !== null && (
        <p>
          {t(`incident.sources.reliabilities.${source.reliability}`)} ·{' '}
          <GradedBy grade={source.reliability} grading={source.stored.body.reliabilityGrading} />
        </p>
      )}
      {source.url !== '' && <bdi className={styles.link}>{source.url}</bdi>}
      {source.independenceGroup !== '' && (
        <p>{t('incident.sources.sameOrigin', { group: source.independenceGroup })}</p>
      )}
      <Button size="compact-xs" onClick={onTakeUp}>
        {t('incident.sources.change')}
      </Button>
    </div>
  )
}
