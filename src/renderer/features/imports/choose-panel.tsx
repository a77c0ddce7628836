import { Button } from '@mantine/core'
import { IconFolderPlus, IconPackageImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DropZone } from '../../evidence/drop-zone.tsx'
import { useCommand } from '../../platform/commands/use-command.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { ProgressNotice } from '../../ui/progress-notice.tsx'
import styles from './imports.module.css'
import type { Choosing } from './use-choosing.ts'

/** A file or a folder from elsewhere, chosen or let go here. What it is decides what comes next. */
export function ChoosePanel({ choosing }: { readonly choosing: Choosing }) {
  const { t } = useTranslation()
  const { job, failure } = choosing
  useCommand('import.choose', () => void choosing.pickFile(), !job.running)
  return (
    <div className={styles.choose}>
      <DropZone onFiles={(files) => void choosing.drop(files)}>
        <p>{t('imports.drop')}</p>
        <div className={styles.buttons}>
          <Button
            variant="filled"
            leftSection={<IconPackageImport size={14} aria-hidden="true" />}
            disabled={job.running}
            onClick={() => void choosing.pickFile()}
          >
            {t('imports.choose')}
          </Button>
          <Button
            leftSection={<IconFolderPlus size={14} aria-hidden="true" />}
            disabled={job.running}
            onClick={() => void choosing.pickFolder()}
          >
            {t('imports.chooseFolder')}
          </Button>
        </div>
        <p className={styles.quiet}>{t('imports.kinds')}</p>
      </DropZone>
      {job.running && (
        <ProgressNotice label={t('imports.looking')} progress={job.progress} onCancel={job.cancel} />
      )}
      {failure !== null && <FailureNotice failure={failure} onDismiss={choosing.clear} />}
    </div>
  )
}
