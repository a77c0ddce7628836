import { useTranslation } from 'react-i18next'
import { CutText } from '../ui/cut-text.tsx'
import styles from './received-cells.module.css'

/** A row as it was received: every cell that is not blank, under the name of its column. */
export function ReceivedCells({ cells }: { readonly cells: readonly (readonly [string, string])[] }) {
  const { t } = useTranslation()
  return (
    <table className={styles.cells} aria-label={t('importLog.preview.list')}>
      <thead>
        <tr>
          <th scope="col">{t('importLog.preview.column')}</th>
          <th scope="col">{t('importLog.preview.cell')}</th>
        </tr>
      </thead>
      <tbody>
        {cells.map(([column, text]) => (
          <tr key={column}>
            <th scope="row">
              <bdi>{column}</bdi>
            </th>
            <td>
              <CutText text={text} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
