import { Button } from '@mantine/core'
import { IconBraces, IconFileTypePdf } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../platform/commands/use-command.ts'
import { CopyText } from '../../ui/copy-text.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { formatBytes } from '../../ui/format-bytes.ts'
import { ProgressNotice } from '../../ui/progress-notice.tsx'
import styles from './cases.module.css'
import { useExport } from './use-export.ts'

export interface ExportPanelProps {
  readonly caseId: string
  /** The case is saved as it stands and holds something. */
  readonly ready: boolean
  readonly empty: boolean
}

/** Makes the dossier of the saved case and says where it went and how it can be recognised. */
export function ExportPanel({ caseId, ready, empty }: ExportPanelProps) {
  const { t, i18n } = useTranslation()
  const { format, running, progress, cancel, exported, failure, start } = useExport(caseId)
  const able = ready && !running
  useCommand('case.export-pdf', () => void start('pdf'), able)
  useCommand('case.export-json', () => void start('json'), able)
  return (
    <div className={styles.export}>
      <h2 className={styles.exportTitle}>{t('cases.handOver')}</h2>
      <p className={styles.quiet}>{t('cases.handOverHint')}</p>
      <div className={styles.formats}>
        <Button
          disabled={!able}
          leftSection={<IconFileTypePdf size={15} stroke={1.6} />}
          onClick={() => void start('pdf')}
        >
          {t('cases.exportAs.pdf')}
        </Button>
        <Button
          disabled={!able}
          leftSection={<IconBraces size={15} stroke={1.6} />}
          onClick={() => void start('json')}
        >
          {t('cases.exportAs.json')}
        </Button>
      </div>
      {!ready && <p className={styles.quiet}>{empty ? t('cases.needsIncident') : t('cases.needsSave')}</p>}
      {running && (
        <ProgressNotice label={t(`cases.exporting.${format}`)} progress={progress} onCancel={cancel} />
      )}
      {failure !== null && <FailureNotice failure={failure} />}
      {exported.map((one) => (
        <section key={one.format} className={styles.exported} role="status">
          <h3>{t(`cases.exported.${one.format}`, { size: formatBytes(one.bytes, i18n.language) })}</h3>
          <p className={styles.label}>{t('cases.savedAs')}</p>
          <bdi className={styles.path}>{one.savedAs}</bdi>
          <p className={styles.label}>SHA-256</p>
          <CopyText text={one.sha256} label="SHA-256" />
        </section>
      ))}
      <p className={styles.quiet}>{t('cases.limitsHint')}</p>
    </div>
  )
}
