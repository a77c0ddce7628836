import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import styles from './page.module.css'
import { ReceivedList } from './received-list.tsx'
import { usePageRows } from './use-page-rows.ts'

/** Every row that an import kept, some hundred at a time. */
export function ReceivedRows({ record: { id, body } }: { readonly record: StoredRecord<'log-import'> }) {
  const { t } = useTranslation()
  const [page, setPage] = useState(0)
  const told = usePageRows(id, page)
  if (body.pages.length === 0) return <p className={styles.quiet}>{t('logImports.rows.none')}</p>
  return (
    <>
      <div className={styles.pager}>
        <p className={styles.quiet}>{t('logImports.rows.hint')}</p>
        {body.pages.length > 1 && (
          <NativeSelect
            aria-label={t('logImports.rows.part')}
            value={String(page)}
            data={body.pages.map(({ first, last }, at) => ({
              value: String(at),
              label: t('logImports.rows.range', { first, last }),
            }))}
            onChange={(event) => setPage(Number(event.currentTarget.value))}
          />
        )}
      </div>
      {told?.failure != null && <FailureNotice failure={told.failure} />}
      {told !== undefined && <ReceivedList key={page} rows={told.rows} />}
    </>
  )
}
