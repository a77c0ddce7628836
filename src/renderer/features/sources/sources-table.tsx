import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SourceListing, SourceRow } from '../../engine/source-answers.ts'
import { formatRoute } from '../../platform/route.ts'
import { WithdrawnBadge } from '../../sources/withdrawn-badge.tsx'
import { Scroller } from '../../ui/scroller.tsx'
import styles from './sources.module.css'

export interface SourcesTableProps {
  readonly listing: SourceListing
  readonly onMore: () => void
}

const columns = ['source', 'class', 'grade', 'origin', 'use', 'claims'] as const

/** One line a source; its title leads to it. */
export function SourcesTable({ listing, onMore }: SourcesTableProps) {
  const { t } = useTranslation()
  const hidden = listing.total - listing.rows.length
  return (
    <Scroller className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`sources.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {listing.rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <p className={styles.more}>
          {t('sources.hidden', { count: hidden })} <Button onClick={onMore}>{t('sources.showMore')}</Button>
        </p>
      )}
    </Scroller>
  )
}

function Row({ row }: { readonly row: SourceRow }) {
  const { t } = useTranslation()
  return (
    <tr>
      <th scope="row">
        <a className={styles.title} href={formatRoute({ screen: 'source', id: row.id, fresh: false })}>
          <bdi>{row.title}</bdi>
        </a>
        {row.isWithdrawn && <WithdrawnBadge />}{' '}
        <span className={styles.quiet}>
          {row.reference}
          {row.publisher !== '' && (
            <>
              {' '}
              · <bdi>{row.publisher}</bdi>
            </>
          )}
        </span>
      </th>
      <td>{t(`incident.sources.classes.${row.sourceClass}`)}</td>
      <td>{t(`incident.sources.reliabilities.${row.reliability}`)}</td>
      <td>
        {row.group === '' ? <span className={styles.quiet}>{t('sources.own')}</span> : <bdi>{row.group}</bdi>}
      </td>
      <td>
        {row.incidents === 0 ? (
          <span className={styles.quiet}>{t('sources.nowhere')}</span>
        ) : (
          t('terms.incidents', { count: row.incidents })
        )}
      </td>
      <td>
        {row.supports > 0 && (
          <span className={styles.line}>{t('sources.supports', { count: row.supports })}</span>
        )}
        {row.contradicts > 0 && (
          <span className={styles.line}>{t('sources.contradicts', { count: row.contradicts })}</span>
        )}
      </td>
    </tr>
  )
}
