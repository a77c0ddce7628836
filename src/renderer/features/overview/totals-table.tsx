import { useTranslation } from 'react-i18next'
import type { CasualtyTotals } from '#shared/domain/casualty/totals.ts'
import { RangeText } from '../../ui/range-text.tsx'
import { CountedLink } from './counted-link.tsx'
import styles from './overview.module.css'

const harms = ['killed', 'injured'] as const

/** Logged people as [sum of lowest, sum of highest], with how many incidents are in it and how many are not. */
export function TotalsTable({
  rows,
}: {
  readonly rows: Readonly<Record<(typeof harms)[number], CasualtyTotals>>
}) {
  const { t } = useTranslation()
  return (
    <table className={styles.totals}>
      <thead>
        <tr>
          <th scope="col">{t('overview.harm')}</th>
          <th scope="col">{t('overview.people')}</th>
          <th scope="col">{t('overview.from')}</th>
          <th scope="col">{t('overview.without')}</th>
        </tr>
      </thead>
      <tbody>
        {harms.map((harm) => (
          <tr key={harm}>
            <th scope="row">{t(`incident.casualties.harms.${harm}`)}</th>
            <td className={styles.figure}>
              <RangeText range={rows[harm].range} />
            </td>
            <td>
              <CountedLink count={rows[harm].withFigure} filters={[`figure.${harm}`]} />
            </td>
            <td>
              <CountedLink count={rows[harm].withoutFigure} filters={[`no-figure.${harm}`]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
