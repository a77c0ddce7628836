import { useTranslation } from 'react-i18next'
import type { Statement } from '#shared/domain/statement/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Answer } from '../../engine/queries.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { RangeText } from '../../ui/range-text.tsx'
import { Fact } from './fact.tsx'
import styles from './panel.module.css'

export interface AboutStatementProps {
  readonly statement: Statement
  readonly coverage: Answer<'statement.coverage'> | undefined
}

/** What to know of the statement as a whole, and the logged figures beside the published ones. */
export function AboutStatement({ statement, coverage }: AboutStatementProps) {
  const { t } = useTranslation()
  const reports = useEngineQuery('records.all', { kind: 'statistical-report' })
  return (
    <>
      <h2 className={styles.title}>{t('statement.about')}</h2>
      <p className={styles.lead}>{t('statement.howTo')}</p>
      <Fact label={t('statement.wording')}>{statement.wordingNote}</Fact>
      {coverage !== undefined && (
        <Fact label={t('statement.logged')}>
          <span className={styles.figure}>
            {t('statement.killed')}: <RangeText range={coverage.killed} />
          </span>
          <span className={styles.figure}>
            {t('statement.wounded')}: <RangeText range={coverage.injured} />
          </span>
          <span className={styles.quiet}>
            {t('statement.withoutFigure', { count: coverage.withoutFigure })}
          </span>
        </Fact>
      )}
      {reports?.filter(isReport).map((report) => (
        <Fact key={report.id} label={t('statement.published')}>
          <strong>{report.body.title}</strong>
          <bdi className={styles.quote}>{report.body.quote}</bdi>
          {report.body.figures.map((figure) => (
            <span key={figure.id} className={styles.quiet}>
              {t('statement.exclusions', {
                scope: figure.scope,
                exclusions: figure.exclusions === '' ? t('ui.none') : figure.exclusions,
              })}
            </span>
          ))}
        </Fact>
      ))}
      <Fact label={t('statement.sourceFile')}>
        {statement.source.description}
        <code className={styles.hash}>{statement.source.sha256}</code>
      </Fact>
      <Fact label={t('statement.officialSource')}>{statement.official.description}</Fact>
    </>
  )
}

const isReport = (record: StoredRecord): record is StoredRecord<'statistical-report'> =>
  record.kind === 'statistical-report'
