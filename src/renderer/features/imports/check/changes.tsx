import { useTranslation } from 'react-i18next'
import type { ShownLogPlan } from '#shared/ipc/logs.ts'
import { Badge } from '../../../ui/badge.tsx'
import styles from './check.module.css'
import { VirtualList } from './virtual-list.tsx'

type Change = ShownLogPlan['changes']['items'][number]

/** Rows that would be new, or change what is here. */
export function Changes({ items, count }: { readonly items: readonly Change[]; readonly count: number }) {
  const { t } = useTranslation()
  if (count === 0) return <p className={styles.none}>{t('importLog.check.noneIn.changes')}</p>
  return (
    <VirtualList
      name={t('importLog.check.tabs.changes')}
      className={styles.changes}
      columns={[
        t('importLog.read.row'),
        t('importLog.check.id'),
        t('importLog.check.incident'),
        t('importLog.check.fields'),
      ]}
      rowId="change-row"
      items={items}
      count={count}
      cells={({ row, key, title, outcome, fields, reread }) => (
        <>
          <span role="gridcell">{row}</span>
          <bdi role="gridcell" title={key}>
            {key}
          </bdi>
          <bdi role="gridcell" title={title}>
            {title}
          </bdi>
          <span role="gridcell">
            {outcome === 'created' ? (
              <Badge>{t('importLog.check.outcome.created')}</Badge>
            ) : (
              <>
                {fields.map((field) => t(`importLog.made.${field}`, { defaultValue: field })).join(', ')}
                {reread && <span className={styles.quiet}> ({t('importLog.check.isReread')})</span>}
              </>
            )}
          </span>
        </>
      )}
    />
  )
}
