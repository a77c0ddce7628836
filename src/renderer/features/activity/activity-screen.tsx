import { Button } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActivityLine } from '#shared/ipc/activity.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { ForExporters } from '../../ui/for-writers.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { ProgressNotice } from '../../ui/progress-notice.tsx'
import styles from './activity.module.css'
import { Entries } from './entries.tsx'
import { EntryDetails } from './entry-details.tsx'
import { FilterBar } from './filter-bar.tsx'
import { filterOf } from './filter-form.ts'
import { useKeptFilter } from './kept.ts'
import { useExportEntries } from './use-export-entries.ts'

export interface ActivityScreenProps {
  /** Number of the entry to begin at, from 1. */
  readonly entry: number | null
  /** The record that the entries are about. */
  readonly about: string | null
}

/** The journal as somebody reads it who was not there: every entry in its order, and what proves its place. */
export function ActivityScreen({ entry, about }: ActivityScreenProps) {
  const { t } = useTranslation()
  const [form, setForm] = useKeptFilter()
  const [chosen, setChosen] = useState<ActivityLine | null>(null)
  const [size, setSize] = useState<number | null>(null)
  const exporting = useExportEntries()
  const filter = useMemo(() => filterOf(form, about), [form, about])
  const onShown = useCallback((line: ActivityLine | null, entries: number) => {
    setChosen(line)
    setSize(entries)
  }, [])
  const { order } = form
  const from = entry === null ? null : entry - 1
  return (
    <Page
      flush
      title={t('activity.title')}
      badges={size !== null && <span className={styles.quiet}>{t('activity.size', { count: size })}</span>}
      actions={
        <ForExporters>
          {(['csv', 'json'] as const).map((format) => (
            <Button
              key={format}
              leftSection={<IconFileExport size={14} aria-hidden="true" />}
              disabled={exporting.running}
              onClick={() => void exporting.start({ format, filter, order })}
            >
              {t(`activity.export.${format}`)}
            </Button>
          ))}
        </ForExporters>
      }
      aside={<EntryDetails line={chosen} />}
      asideLabel={t('activity.details.label')}
    >
      <FilterBar form={form} onChange={setForm} about={about} />
      <div className={styles.notices}>
        {exporting.running && (
          <ProgressNotice
            label={t('activity.export.running')}
            progress={exporting.progress}
            onCancel={exporting.cancel}
          />
        )}
        {exporting.failure !== null && <FailureNotice failure={exporting.failure} />}
        {exporting.saved !== null && (
          <Notice tone="ok">
            {t('activity.export.saved', { count: exporting.saved.entries })}{' '}
            <bdi>{exporting.saved.savedAs}</bdi>
          </Notice>
        )}
      </div>
      <Entries
        key={JSON.stringify({ filter, order, from })}
        asked={{ filter, order, from }}
        onShown={onShown}
      />
    </Page>
  )
}
