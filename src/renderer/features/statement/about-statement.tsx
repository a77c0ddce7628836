import { useTranslation } from 'react-i18next'
import type { CasualtyFigure } from '#shared/domain/casualty/schema.ts'
import type { Statement } from '#shared/domain/statement/schema.ts'
import type { Answer } from '../../engine/queries.ts'
import { useIsViewer } from '../../platform/session.ts'
import { RangeText } from '../../ui/range-text.tsx'
import { CheckSource } from './check-source.tsx'
import { Fact } from './fact.tsx'
import { LoadStatement } from './load-statement.tsx'
import styles from './panel.module.css'
import { useReports } from './use-reports.ts'

export interface AboutStatementProps {
  readonly statement: Statement
  readonly coverage: Answer<'statement.coverage'> | undefined
  readonly onShow: (version: { readonly id: string; readonly version: number }) => void
}

/** What to know of the statement as a whole, and the logged figures beside the published ones. */
export function AboutStatement({ statement, coverage, onShow }: AboutStatementProps) {
  const { t } = useTranslation()
  const isViewer = useIsViewer()
  return (
    <>
      <h2 className={styles.title}>{t('statement.about')}</h2>
      <p className={styles.lead}>{t('statement.howTo')}</p>
      <Fact label={t('statement.wording')}>{statement.wordingNote}</Fact>
      {coverage !== undefined && <Logged whole={coverage.whole} />}
      <Published />
      <Fact label={t('statement.sourceFile')}>
        {statement.source.description}
        <code className={styles.hash}>{statement.source.sha256}</code>
        <CheckSource key={`${statement.id}.${statement.version}`} statement={statement} />
      </Fact>
      <Fact label={t('statement.officialSource')}>{statement.official.description}</Fact>
      <Fact label={t('statement.version')}>
        {t('statement.versionNumber', { version: statement.version })}
        {!isViewer && (
          <span>
            <LoadStatement onSaved={onShow} />
          </span>
        )}
      </Fact>
    </>
  )
}

function Logged({ whole }: Pick<Answer<'statement.coverage'>, 'whole'>) {
  const { t } = useTranslation()
  return (
    <Fact label={t('statement.logged')}>
      <span className={styles.figure}>
        {t('statement.killed')}: <RangeText range={whole.killed} />
      </span>
      <span className={styles.figure}>
        {t('statement.wounded')}: <RangeText range={whole.injured} />
      </span>
      <span className={styles.quiet}>{t('statement.withoutFigure', { count: whole.withoutFigure })}</span>
    </Fact>
  )
}

function Published() {
  const { t } = useTranslation()
  return useReports()?.map((report) => (
    <Fact key={report.id} label={t('statement.published')}>
      <strong>{report.body.title}</strong>
      <bdi className={styles.quote}>{report.body.quote}</bdi>
      {distinctBounds(report.body.figures).map(({ scope, exclusions }) => (
        <span key={`${scope} ${exclusions}`} className={styles.quiet}>
          {t('statement.exclusions', { scope, exclusions: exclusions === '' ? t('ui.none') : exclusions })}
        </span>
      ))}
    </Fact>
  ))
}

/** What figures cover and leave out, said once for all that say the same. */
const distinctBounds = (figures: readonly Pick<CasualtyFigure, 'scope' | 'exclusions'>[]) =>
  figures.filter(
    ({ scope, exclusions }, at) =>
      figures.findIndex((one) => one.scope === scope && one.exclusions === exclusions) === at,
  )
