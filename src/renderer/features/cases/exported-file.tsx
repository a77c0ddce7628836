import { useTranslation } from 'react-i18next'
import { CopyText } from '../../ui/copy-text.tsx'
import { formatBytes } from '../../ui/format-bytes.ts'
import styles from './cases.module.css'
import type { Exported } from './use-export.ts'

/** A file that was just written: its name, its version and how it can be recognised. */
export function ExportedFile({ exported }: { readonly exported: Exported }) {
  const { t, i18n } = useTranslation()
  const { format, bytes, savedAs, sha256, version } = exported
  return (
    <section className={styles.exported} role="status">
      <h3>{t(`cases.exported.${format}`, { size: formatBytes(bytes, i18n.language) })}</h3>
      {version !== null && <p className={styles.quiet}>{t('handOver.version', { number: version })}</p>}
      <p className={styles.label}>{t('cases.savedAs')}</p>
      <bdi className={styles.path}>{savedAs}</bdi>
      <p className={styles.label}>SHA-256</p>
      <CopyText text={sha256} label="SHA-256" />
    </section>
  )
}
