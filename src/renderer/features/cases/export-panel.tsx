import { Button } from '@mantine/core'
import { IconBraces, IconFileTypePdf } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CaseBody } from '#shared/domain/case/schema.ts'
import { PreviewButton } from '../../dossier/preview-button.tsx'
import { useCommand } from '../../platform/commands/use-command.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { ProgressNotice } from '../../ui/progress-notice.tsx'
import styles from './cases.module.css'
import { ExportedFile } from './exported-file.tsx'
import { HandOverTo } from './hand-over-to.tsx'
import { ReadinessPanel } from './readiness-panel.tsx'
import { useExport } from './use-export.ts'
import type { ReadinessState } from './readiness-state.ts'
import { ForExporters } from '../../ui/for-writers.tsx'

export interface ExportPanelProps {
  readonly caseId: string
  /** The case is saved as it stands and holds something. */
  readonly ready: boolean
  readonly empty: boolean
  readonly recipients: CaseBody['recipients']
  readonly recipientId: string | null
  readonly onRecipient: (id: string | null) => void
  readonly readiness: ReadinessState
}

/** Makes the dossier of the saved case: for whom, what a challenger would find in it, where it went, which bytes. */
export function ExportPanel(props: ExportPanelProps) {
  const { t } = useTranslation()
  const { ready, empty, recipientId } = props
  const handing = useExport(props.caseId, recipientId)
  const { format, running, progress, cancel, exported, failure, start } = handing
  const able = ready && !running
  useCommand('case.export-pdf', () => void start('pdf'), able)
  useCommand('case.export-json', () => void start('json'), able)
  return (
    <div className={styles.export}>
      <h2 className={styles.exportTitle}>{t('cases.handOver')}</h2>
      <p className={styles.quiet}>{t('cases.handOverHint')}</p>
      <ForExporters>
        <HandOverTo
          recipients={props.recipients}
          recipientId={recipientId}
          note={handing.note}
          onRecipient={props.onRecipient}
          onNote={handing.setNote}
        />
        <div className={styles.formats}>
          <PreviewButton
            disabled={!able}
            selection={{ kind: 'case', caseId: props.caseId }}
            profileId="full"
            recipientId={recipientId}
          />
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
      </ForExporters>
      {running && (
        <ProgressNotice
          label={t(`cases.exporting.${progress?.stage === 'verify' ? 'verify' : format}`)}
          progress={progress}
          onCancel={cancel}
        />
      )}
      {failure !== null && <FailureNotice failure={failure} />}
      {exported.map((one) => (
        <ExportedFile key={one.format} exported={one} />
      ))}
      <ReadinessPanel {...props.readiness} isOld={!ready && !empty} />
    </div>
  )
}
