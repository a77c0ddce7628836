import { useTranslation } from 'react-i18next'
import { formatRoute } from '../../platform/route.ts'
import styles from './overview.module.css'

export interface CountedLinkProps {
  readonly count: number
  /** The incidents that are counted. */
  readonly filters: readonly string[]
}

/** "12 incidents", leading to them; none lead nowhere. */
export function CountedLink({ count, filters }: CountedLinkProps) {
  const { t } = useTranslation()
  const words = t('terms.incidents', { count })
  if (count === 0) return words
  return (
    <a className={styles.link} href={formatRoute({ screen: 'incidents', filters })}>
      {words}
    </a>
  )
}
