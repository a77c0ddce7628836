import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Change } from './difference.ts'
import styles from './difference-table.module.css'
import { useFieldWords } from './use-field-words.tsx'

export interface DifferenceTableProps {
  readonly changes: readonly Change[]
  /** Null where there is nothing before: then the newer version stands alone. */
  readonly beforeLabel: string | null
  readonly afterLabel: string
}

/** Two versions side by side, only the fields in which they differ. */
export function DifferenceTable({ changes, beforeLabel, afterLabel }: DifferenceTableProps) {
  const { t } = useTranslation()
  const words = useFieldWords()
  if (changes.length === 0) return <p className={styles.none}>{t('ui.difference.empty')}</p>
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('ui.stale.field')}</th>
          {beforeLabel !== null && <th scope="col">{beforeLabel}</th>}
          <th scope="col">{afterLabel}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={`${change.kind} ${change.path.join('.')}`}>
            <th scope="row">
              {change.kind === 'reordered'
                ? t('ui.difference.order', { label: words.path(change.path) })
                : words.path(change.path)}
            </th>
            {beforeLabel !== null && (
              <td className={styles.before}>
                <bdi>{before(change, words)}</bdi>
              </td>
            )}
            <td className={beforeLabel === null ? undefined : styles.after}>
              <bdi>{after(change, words)}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Words = ReturnType<typeof useFieldWords>

function before(change: Change, words: Words): ReactNode {
  if (change.kind === 'added') return null
  return change.kind === 'reordered' ? words.order(change.before) : words.value(change.before, change.path)
}

function after(change: Change, words: Words): ReactNode {
  if (change.kind === 'removed') return null
  return change.kind === 'reordered' ? words.order(change.after) : words.value(change.after, change.path)
}
