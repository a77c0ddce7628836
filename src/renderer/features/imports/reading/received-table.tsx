import { useTranslation } from 'react-i18next'
import type { LogLook } from '#shared/ipc/logs.ts'
import { Scroller } from '../../../ui/scroller.tsx'
import styles from './reading.module.css'

/** The first rows as they were received, cell by cell; a cell that is too long for its column shows all of itself in a tooltip. */
export function ReceivedTable({ look: { columns, sample } }: { readonly look: LogLook }) {
  const { t } = useTranslation()
  return (
    <Scroller className={styles.scroller} label={t('importLog.read.first', { count: sample.length })}>
      <table className={styles.received}>
        <thead>
          <tr>
            <th scope="col">{t('importLog.read.row')}</th>
            {columns.map(({ name }) => (
              <th key={name} scope="col" title={name}>
                <bdi>{name}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {columns.map(({ name }, at) => (
                <td key={name} title={cells[at]}>
                  <bdi>{cells[at]}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}
