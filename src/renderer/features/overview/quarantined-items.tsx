import { useTranslation } from 'react-i18next'
import { itemName } from '../../evidence/item-name.ts'
import { useItems } from '../../evidence/use-items.ts'
import type { Standing } from '../../evidence/use-standing.ts'
import { formatRoute } from '../../platform/route.ts'
import { InstantText } from '../../ui/instant-text.tsx'
import styles from './overview.module.css'

/** More than these are not named one by one: a disk that failed can take thousands. */
const MOST_NAMED = 5

/** Items whose bytes are not what was taken in, each leading there; the longest known first. */
export function QuarantinedItems({ items }: { readonly items: readonly Standing[] }) {
  const { t } = useTranslation()
  const all = useItems()
  const named = items.toSorted((a, b) => (a.since < b.since ? -1 : 1)).slice(0, MOST_NAMED)
  const others = items.length - named.length
  return (
    <>
      {named.map(({ evidenceId, since }) => {
        const item = all.find(({ id }) => id === evidenceId)
        return (
          <li key={evidenceId}>
            <a className={styles.link} href={formatRoute({ screen: 'evidence', id: evidenceId })}>
              <bdi>{item === undefined ? t('overview.unnamedItem') : itemName(item)}</bdi>
            </a>
            <span>
              {t('overview.failedCheck')} <InstantText instant={since} />
            </span>
          </li>
        )
      })}
      {others > 0 && (
        <li>
          <a className={styles.link} href={formatRoute({ screen: 'evidence', id: null, quarantined: true })}>
            {t('overview.moreItems', { count: others })}
          </a>
          <span>{t('overview.failedToo')}</span>
        </li>
      )}
    </>
  )
}
