import { useTranslation } from 'react-i18next'
import { formatRoute } from '../../platform/route.ts'
import { Badge } from '../../ui/badge.tsx'
import styles from './duplicates.module.css'
import type { NamedSource } from './named-sources.ts'

export interface SourceListProps {
  readonly sources: readonly NamedSource[]
  /** Said where there are none. */
  readonly none: string
}

/** Sources of one incident, each with where in it, and whether the other incident has it too. */
export function SourceList({ sources, none }: SourceListProps) {
  const { t } = useTranslation()
  if (sources.length === 0) return <span className={styles.quiet}>{none}</span>
  return (
    <ul className={styles.sources}>
      {sources.map(({ source: { id, body }, pinpoints, isInBoth }) => (
        <li key={id}>
          <a className={styles.link} href={formatRoute({ screen: 'source', id, fresh: false })}>
            <bdi>{body.title}</bdi>
          </a>{' '}
          {isInBoth && <Badge tone="ok">{t('duplicates.compare.inBoth')}</Badge>}
          {pinpoints.map((pinpoint) => (
            <bdi key={pinpoint} className={styles.pinpoint}>
              {pinpoint}
            </bdi>
          ))}
          {body.url !== '' && body.url !== body.title && <bdi className={styles.pinpoint}>{body.url}</bdi>}
        </li>
      ))}
    </ul>
  )
}
