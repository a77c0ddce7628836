import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { CameFrom } from '../../imports/came-from.tsx'
import { InstantText } from '../../ui/instant-text.tsx'
import styles from './imports.module.css'

/** The import of a dossier: what came, whose it was, and what became of it. */
export function DossierItem({
  record: { reference, createdAt, body },
}: {
  readonly record: StoredRecord<'import'>
}) {
  const { t } = useTranslation()
  return (
    <>
      <div className={styles.head}>
        <strong>{reference}</strong> <bdi>{body.dossier.title}</bdi> <InstantText instant={createdAt} />
      </div>
      <CameFrom dossier={body.dossier} signatures={body.signatures} />
      <p className={styles.quiet}>{t('imports.summary', body.counts)}</p>
    </>
  )
}
