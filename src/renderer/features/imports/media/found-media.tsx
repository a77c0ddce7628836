import { useTranslation } from 'react-i18next'
import type { MediaLook } from '#shared/ipc/media.ts'
import { formatBytes } from '../../../ui/format-bytes.ts'
import { Section } from '../../../ui/section.tsx'
import styles from './media.module.css'
import { ProvenFile } from './proven-file.tsx'
import { Verdicts } from './verdicts.tsx'

/** How many files of which kinds, and what became of checking their proofs. */
export function FoundMedia({ look }: { readonly look: MediaLook }) {
  const { t, i18n } = useTranslation()
  const { kind, files, bytes, byType, proven, checked, withoutMedia, withoutMediaCount } = look
  const types = (['image', 'video', 'audio', 'other'] as const).filter((type) => byType[type] > 0)
  const hasProofs = withoutMediaCount > 0 || checked.files > 0
  return (
    <>
      <Section title={t('importMedia.found')}>
        <p className={styles.counts}>
          {t('importMedia.files', { count: files })}, {formatBytes(bytes, i18n.language)}
          {types.length > 0 && ': '}
          {types.map((type) => t(`importMedia.types.${type}`, { count: byType[type] })).join(', ')}
        </p>
        <p className={styles.quiet}>{t(kind === 'zip' ? 'importMedia.zipHint' : 'importMedia.folderHint')}</p>
      </Section>
      {hasProofs && (
        <Section title={t('importMedia.proofs')} hint={t('importMedia.proofsHint')}>
          <Verdicts checked={checked} />
          {withoutMediaCount > 0 && (
            <div className={styles.missing}>
              <p>{t('importMedia.withoutMedia', { count: withoutMediaCount })}</p>
              <ul>
                {withoutMedia.map((of) => (
                  <li key={of}>
                    <bdi>{of}</bdi>
                  </li>
                ))}
                {withoutMediaCount > withoutMedia.length && (
                  <li>{t('importMedia.more', { count: withoutMediaCount - withoutMedia.length })}</li>
                )}
              </ul>
            </div>
          )}
          <ul className={styles.proven}>
            {proven.map((file) => (
              <ProvenFile key={file.name} file={file} />
            ))}
          </ul>
          {checked.files > proven.length && (
            <p className={styles.quiet}>
              {t('importMedia.notShown', { count: checked.files - proven.length })}
            </p>
          )}
        </Section>
      )}
    </>
  )
}
