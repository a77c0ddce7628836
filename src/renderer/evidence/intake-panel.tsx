import { Button } from '@mantine/core'
import { IconFilePlus, IconFolderPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { saysAnything } from '#shared/domain/evidence/collection.ts'
import { useCommand } from '../platform/commands/use-command.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { ProgressNotice } from '../ui/progress-notice.tsx'
import { useFocusOnWrong } from '../form/use-focus-on-wrong.ts'
import { CollectionPart } from './collection-part.tsx'
import { DropZone } from './drop-zone.tsx'
import { IntakeResult } from './intake-result.tsx'
import styles from './intake.module.css'
import { useCollection } from './use-collection.ts'
import { useIntake } from './use-intake.ts'
import { WaitingFiles } from './waiting-files.tsx'
import { ForWriters } from '../ui/for-writers.tsx'

export interface IntakePanelProps {
  /** What becomes of the files, in words: kept for later, or linked to this incident. */
  readonly hint: string
  /** Every item that is there now, whether it came new or was known. */
  readonly onTaken: (evidenceIds: readonly string[]) => void
}

/** Where files come in: let go here, or chosen; with progress, the way to stop, and what came of each. */
export const IntakePanel = (props: IntakePanelProps) => (
  <ForWriters>
    <Intake {...props} />
  </ForWriters>
)

function Intake({ hint, onTaken }: IntakePanelProps) {
  const { t } = useTranslation()
  const collection = useCollection()
  const { root, focusWrong } = useFocusOnWrong(collection.issues)
  const intake = useIntake(
    (taken) => {
      if (taken.length > 0) collection.used()
      onTaken(taken)
    },
    () => {
      if (collection.check()) return saysAnything(collection.said) ? { collected: collection.said } : {}
      focusWrong()
      return null
    },
    (issues) => {
      collection.refused(new Map(issues.map((issue) => [issue.path.join('.'), issue])))
      focusWrong()
    },
  )
  const { running } = intake.job
  useCommand('evidence.add', () => void intake.pick({ folder: false }), !running)
  return (
    <div className={styles.panel} ref={root}>
      <CollectionPart collection={collection} />
      <DropZone onFiles={(files) => void intake.drop(files)}>
        <p className={styles.lead}>{t('evidence.intake.drop')}</p>
        <div className={styles.buttons}>
          <Button
            leftSection={<IconFilePlus size={15} aria-hidden="true" />}
            disabled={running}
            onClick={() => void intake.pick({ folder: false })}
          >
            {t('evidence.intake.files')}
          </Button>
          <Button
            leftSection={<IconFolderPlus size={15} aria-hidden="true" />}
            disabled={running}
            onClick={() => void intake.pick({ folder: true })}
          >
            {t('evidence.intake.folder')}
          </Button>
        </div>
        <p className={styles.hint}>{hint}</p>
      </DropZone>
      {intake.waiting > 0 && !running && <WaitingFiles intake={intake} />}
      {running && (
        <ProgressNotice
          label={t('evidence.intake.running')}
          progress={intake.job.progress}
          onCancel={intake.job.cancel}
        />
      )}
      {intake.failure !== null && <FailureNotice failure={intake.failure} onDismiss={intake.clear} />}
      {intake.result !== null && (
        <IntakeResult result={intake.result} described={intake.described} onDismiss={intake.clear} />
      )}
    </div>
  )
}
