import { useTranslation } from 'react-i18next'
import type { Response } from '#shared/ipc/contract.ts'
import { CopyText } from '../../ui/copy-text.tsx'
import { formatBytes } from '../../ui/format-bytes.ts'
import { Notice } from '../../ui/notice.tsx'

/** A backup that was just made and read back, and how it can be recognised. */
export function MadeBackup({ made }: { readonly made: Response<'backup:make'> }) {
  const { t, i18n } = useTranslation()
  return (
    <Notice tone="ok">
      <p>{t('backup.made', { size: formatBytes(made.bytes, i18n.language) })}</p>
      <p>
        <bdi>{made.savedAs}</bdi>
      </p>
      {made.lacking > 0 && <p>{t('backup.madeLacking', { count: made.lacking })}</p>}
      <p>
        SHA-256 <CopyText text={made.sha256} label="SHA-256" />
      </p>
    </Notice>
  )
}
