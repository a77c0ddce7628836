import { useTranslation } from 'react-i18next'
import { TextLink } from '../../../ui/text-link.tsx'
import { MarkedText } from '../../../ui/marked-text.tsx'
import { wordDifference } from '../../../ui/word-difference.ts'
import styles from './check.module.css'
import type { ShownConflict } from './conflicts.tsx'

/** What stands here, or in an earlier row, beside what the row says, with the words marked in which they differ. */
export function ConflictSides({
  conflict: { id, row, key, why, withRow, reread, fields },
}: {
  readonly conflict: ShownConflict
}) {
  const { t } = useTranslation()
  return (
    <section className={styles.side} aria-label={t('importLog.check.tabs.conflicts')}>
      <p>
        <strong>{key === '' ? t('importLog.preview.row', { row }) : <bdi>{key}</bdi>}</strong>{' '}
        <span className={styles.quiet}>
          {t(`importLog.check.why.${why}`)}
          {reread && ` (${t('importLog.check.isReread')})`}
        </span>
        {id !== undefined && (
          <>
            {' '}
            <TextLink to={{ screen: 'incident', id, fresh: false }}>{t('importLog.check.open')}</TextLink>
          </>
        )}
      </p>
      <table className={styles.both}>
        <thead>
          <tr>
            <th scope="col">{t('ui.stale.field')}</th>
            <th scope="col">
              {withRow === null ? t('importLog.check.here') : t('importLog.check.hereRow', { row: withRow })}
            </th>
            <th scope="col">{t('importLog.check.there', { row })}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, here, there, onlyThere }) => {
            const { before, after } = wordDifference(here, there)
            return (
              <tr key={field}>
                <th scope="row">
                  {t(`importLog.made.${field}`, { defaultValue: field })}
                  {onlyThere && <div className={styles.quiet}>{t('importLog.check.onlyThere')}</div>}
                </th>
                <td>{here === '' ? <Nothing /> : <MarkedText pieces={before} side="before" />}</td>
                <td>{there === '' ? <Nothing /> : <MarkedText pieces={after} side="after" />}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function Nothing() {
  const { t } = useTranslation()
  return <span className={styles.quiet}>{t('ui.difference.nothing')}</span>
}
