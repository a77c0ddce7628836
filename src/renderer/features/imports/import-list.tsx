import { useTranslation } from 'react-i18next'
import { CameFrom } from '../../imports/came-from.tsx'
import { useImports } from '../../imports/use-imports.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { InstantText } from '../../ui/instant-text.tsx'
import styles from './imports.module.css'

/** Every import so far, the newest first: what came, whose it was, and what became of it. */
export function ImportList() {
  const { t } = useTranslation()
  const imports = useImports()
  if (imports === undefined) return null
  if (imports.length === 0)
    return <EmptyState title={t('imports.empty')}>{t('imports.emptyHint')}</EmptyState>
  return (
    <ol className={styles.imports} reversed aria-label={t('imports.list')}>
      {imports.map(({ id, reference, createdAt, body }) => (
        <li key={id}>
          <div className={styles.head}>
            <strong>{reference}</strong> <bdi>{body.dossier.title}</bdi> <InstantText instant={createdAt} />
          </div>
          <CameFrom dossier={body.dossier} signatures={body.signatures} />
          <p className={styles.quiet}>{t('imports.summary', body.counts)}</p>
        </li>
      ))}
    </ol>
  )
}
