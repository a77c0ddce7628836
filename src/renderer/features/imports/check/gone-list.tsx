import { useTranslation } from 'react-i18next'
import { RecordName } from '../../../platform/record-name.tsx'
import { TextLink } from '../../../ui/text-link.tsx'
import styles from './check.module.css'
import { VirtualList } from './virtual-list.tsx'

export interface GoneListProps {
  /** By name where it is at hand, else by id. */
  readonly gone: readonly { readonly id: string | null; readonly name: string | null }[]
  readonly count: number
}

/** Incidents of earlier files of this log that are in this one no more. */
export function GoneList({ gone, count }: GoneListProps) {
  const { t } = useTranslation()
  if (count === 0) return <p className={styles.none}>{t('importLog.check.noneIn.gone')}</p>
  return (
    <>
      <p className={styles.quiet}>{t('importLog.check.goneHint')}</p>
      <VirtualList
        name={t('importLog.check.tabs.gone')}
        className={styles.gone}
        columns={[t('importLog.check.incident')]}
        rowId="gone-row"
        items={gone}
        count={count}
        cells={({ id, name }) => (
          <span role="gridcell">
            {id === null ? (
              <bdi>{name}</bdi>
            ) : (
              <TextLink to={{ screen: 'incident', id, fresh: false }}>
                <RecordName id={id} />
              </TextLink>
            )}
          </span>
        )}
      />
    </>
  )
}
