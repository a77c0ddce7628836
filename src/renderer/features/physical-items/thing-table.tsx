import { useTranslation } from 'react-i18next'
import type { Response } from '#shared/ipc/contract.ts'
import { edtfInWords } from '#shared/domain/date/in-words.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { formatRoute } from '../../platform/route.ts'
import { Badge } from '../../ui/badge.tsx'
import styles from './physical-items.module.css'

export interface ThingTableProps {
  readonly items: readonly StoredRecord<'physical-item'>[]
  readonly holderOf: (id: string) => Response<'evidence:holders'>[number] | undefined
  readonly usesOf: (id: string) => number
}

const columns = ['name', 'reference', 'identifier', 'holder', 'seal', 'uses', 'tlp'] as const

/** The things by reference, each with its last hand-over. */
export function ThingTable({ items, holderOf, usesOf }: ThingTableProps) {
  const { t } = useTranslation()
  return (
    <table className={styles.table} aria-label={t('custody.physical.title')}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`objects.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, reference, body }) => {
          const holder = holderOf(id)
          return (
            <tr key={id}>
              <th scope="row">
                <ThingLink id={id} title={body.title} />
              </th>
              <td>{reference}</td>
              <td>
                <bdi>{body.identifier}</bdi>
              </td>
              {holder === undefined ? (
                <td colSpan={2} className={styles.quiet}>
                  {t('objects.noHolder')}
                </td>
              ) : (
                <>
                  <td>
                    <bdi>{holder.to}</bdi> <span className={styles.quiet}>{edtfInWords(holder.on)}</span>
                  </td>
                  <td className={holder.seal === '' ? styles.quiet : undefined}>
                    <bdi>{holder.seal || t('objects.noSeal')}</bdi>
                  </td>
                </>
              )}
              <td>{usesOf(id)}</td>
              <td>
                <Badge>{body.tlp}</Badge>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const ThingLink = ({ id, title }: { readonly id: string; readonly title: string }) => (
  <a className={styles.name} href={formatRoute({ screen: 'physical-item', id, fresh: false })}>
    <bdi>{title}</bdi>
  </a>
)
