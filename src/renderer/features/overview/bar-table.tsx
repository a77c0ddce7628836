import { useTranslation } from 'react-i18next'
import { formatRoute, type Route } from '../../platform/route.ts'
import styles from './overview.module.css'

export interface Bar {
  readonly label: string
  readonly count: number
  /** The incidents that are counted. */
  readonly route: Route
}

/** A table of counts; the bars beside the numbers say no more than the numbers do. */
export function BarTable({ caption, bars }: { readonly caption: string; readonly bars: readonly Bar[] }) {
  const { t, i18n } = useTranslation()
  const number = new Intl.NumberFormat(i18n.language)
  const most = Math.max(1, ...bars.map(({ count }) => count))
  if (bars.length === 0) return <p className={styles.quiet}>{t('overview.nothing')}</p>
  return (
    <table className={styles.bars} aria-label={caption}>
      <tbody>
        {bars.map(({ label, count, route }) => (
          <tr key={label}>
            <th scope="row">
              {count === 0 ? (
                label
              ) : (
                <a className={styles.link} href={formatRoute(route)}>
                  {label}
                </a>
              )}
            </th>
            <td className={styles.number}>{number.format(count)}</td>
            <td aria-hidden="true">
              <span className={styles.bar} style={{ inlineSize: `${(count / most) * 100}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
