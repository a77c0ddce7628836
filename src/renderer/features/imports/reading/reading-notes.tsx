import { useTranslation } from 'react-i18next'
import type { LogLook } from '#shared/ipc/logs.ts'
import styles from './reading.module.css'

/** What there is besides the table: what nobody who looked at a sheet saw, what is not taken over, and files beside it. */
export function ReadingNotes({ notes }: Pick<LogLook, 'notes'>) {
  const { t } = useTranslation()
  if (notes.length === 0) return null
  return (
    <ul className={styles.notes}>
      {notes.map(({ what, count }) => (
        <li key={what}>{t(`importLog.read.notes.${what}`, { count })}</li>
      ))}
    </ul>
  )
}
