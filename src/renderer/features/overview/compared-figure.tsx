import { useTranslation } from 'react-i18next'
import type { CasualtyTotals } from '#shared/domain/casualty/totals.ts'
import type { ComparedFigure } from '../../engine/overview-answer.ts'
import { formatRoute } from '../../platform/route.ts'
import { RangeText } from '../../ui/range-text.tsx'
import { CountedLink } from './counted-link.tsx'
import styles from './overview.module.css'

/** One published figure, what it covers and leaves out, and the logged people on either side of that line. */
export function ComparedFigureView({ figure }: { readonly figure: ComparedFigure }) {
  const { t } = useTranslation()
  const { harm, population, exclusions, logged } = figure
  return (
    <div>
      <p className={styles.covers}>
        {t('overview.covers')} {figure.scope === '' ? t('overview.notSaid') : <bdi>{figure.scope}</bdi>}.{' '}
        <strong>
          {t('overview.leavesOut')} {exclusions === '' ? t('overview.nothingSaid') : <bdi>{exclusions}</bdi>}.
        </strong>
      </p>
      <table className={styles.totals}>
        <thead>
          <tr>
            <th scope="col">{t('overview.whose')}</th>
            <th scope="col">
              {t(`incident.casualties.harms.${harm}`)}, {t(`incident.casualties.populations.${population}`)}
            </th>
            <th scope="col">{t('overview.from')}</th>
            <th scope="col">{t('overview.without')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('overview.asPublished')}</th>
            <td className={styles.figure}>
              <RangeText range={figure.published} />
            </td>
            <td colSpan={2} className={styles.quiet}>
              {figure.asOf === 'unknown' ? t('overview.asOfUnknown') : <bdi>{figure.asOf}</bdi>},{' '}
              {figure.sources === 0
                ? t('terms.noSource')
                : `${t('terms.sources', { count: figure.sources })}, ${t('terms.independent', { count: figure.origins })}`}
            </td>
          </tr>
          {logged !== null && (
            <>
              <Logged
                label={exclusions === '' ? t('overview.loggedAll') : t('overview.loggedOutside')}
                filter={`not-left-out.${figure.id}`}
                harm={harm}
                totals={logged.covered}
              />
              {exclusions !== '' && (
                <Logged
                  label={t('overview.loggedInside')}
                  filter={`left-out.${figure.id}`}
                  harm={harm}
                  totals={logged.leftOut}
                />
              )}
            </>
          )}
        </tbody>
      </table>
      <p className={styles.byName}>
        {logged === null
          ? t('overview.notComparable')
          : exclusions !== '' && t('overview.byName', { exclusions })}
      </p>
    </div>
  )
}

interface LoggedProps {
  readonly label: string
  /** Leads to the incidents that are counted. */
  readonly filter: string
  readonly harm: ComparedFigure['harm']
  readonly totals: CasualtyTotals
}

function Logged({ label, filter, harm, totals }: LoggedProps) {
  return (
    <tr>
      <th scope="row">
        <a className={styles.link} href={formatRoute({ screen: 'incidents', filters: [filter] })}>
          {label}
        </a>
      </th>
      <td className={styles.figure}>
        <RangeText range={totals.range} />
      </td>
      <td>
        <CountedLink count={totals.withFigure} filters={[filter, `comparable-figure.${harm}`]} />
      </td>
      <td>
        <CountedLink count={totals.withoutFigure} filters={[filter, `no-comparable-figure.${harm}`]} />
      </td>
    </tr>
  )
}
