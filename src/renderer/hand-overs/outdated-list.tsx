import { useTranslation } from 'react-i18next'
import type { Outdated } from '#shared/domain/hand-over/outdated.ts'
import { RecordName } from '../platform/record-name.tsx'
import { InstantText } from '../ui/instant-text.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './hand-overs.module.css'

export interface OutdatedListProps {
  readonly outdated: readonly Outdated[]
  readonly withCase: boolean
}

/** Recipients who still have an older version of what others were handed since. */
export function OutdatedList({ outdated, withCase }: OutdatedListProps) {
  const { t } = useTranslation()
  if (outdated.length === 0) return null
  return (
    <Notice tone="warn">
      <p>{t('handOver.outdated', { count: outdated.length })}</p>
      <ul className={styles.outdated} aria-label={t('handOver.outdated', { count: outdated.length })}>
        {outdated.map(({ has, newest }) => (
          <li key={has.id}>
            <bdi className={styles.strong}>
              {[has.body.recipient, has.body.organisation].filter((part) => part !== '').join(', ')}
            </bdi>{' '}
            {t('handOver.hasOlder', { has: has.body.version, newest: newest.body.version })}{' '}
            <InstantText instant={has.createdAt} />
            {withCase && has.body.caseId !== null && (
              <>
                {' · '}
                <RecordName id={has.body.caseId} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
