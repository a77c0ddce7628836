import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadableMap } from '#shared/ipc/maps.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { ForWriters } from '../ui/for-writers.tsx'
import { ProgressNotice } from '../ui/progress-notice.tsx'
import { MapFileLine } from './map-file-line.tsx'
import styles from './map-files.module.css'
import type { MapFilesState } from './use-map-files.ts'

export interface MapFilesSectionProps {
  readonly files: MapFilesState
  /** Of which not everything can be drawn. */
  readonly troubled: ReadonlySet<string>
}

/** The map files that are drawn under the incidents; more can be added, from this machine and not from a network. */
export function MapFilesSection({ files, troubled }: MapFilesSectionProps) {
  const { t } = useTranslation()
  const [toRemove, setToRemove] = useState<ReadableMap | null>(null)
  const { all, shown, failure, job } = files
  return (
    <section aria-label={t('mapFiles.title')} className={styles.section}>
      <h2 className={styles.heading}>{t('mapFiles.title')}</h2>
      {all.length === 0 && <p className={styles.hint}>{t('mapFiles.none')}</p>}
      <ul className={styles.list}>
        {all.map((file) => (
          <MapFileLine
            key={file.id}
            file={file}
            isShown={shown.includes(file)}
            isTroubled={troubled.has(file.id)}
            onShow={(isShown) => files.show(file.id, isShown)}
            onRemove={() => setToRemove(file)}
          />
        ))}
      </ul>
      {failure !== null && <FailureNotice failure={failure} onDismiss={files.dismiss} />}
      {job.running ? (
        <ProgressNotice label={t('mapFiles.adding')} progress={job.progress} onCancel={job.cancel} />
      ) : (
        <ForWriters>
          <Button leftSection={<IconPlus size={14} />} onClick={() => void files.add()}>
            {t('mapFiles.add')}
          </Button>
        </ForWriters>
      )}
      <ConfirmDialog
        opened={toRemove !== null}
        title={t('mapFiles.removeTitle')}
        confirmLabel={t('mapFiles.remove')}
        danger
        onConfirm={() => {
          if (toRemove !== null) void files.remove(toRemove.id)
          setToRemove(null)
        }}
        onCancel={() => setToRemove(null)}
      >
        <p>
          <bdi>{toRemove?.name}</bdi>: {t('mapFiles.removeText')}
        </p>
      </ConfirmDialog>
    </section>
  )
}
