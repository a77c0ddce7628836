import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import type { MappingForm } from '../mapping/mapping-form.ts'
import type { LogWork } from '../work/log-work.ts'
import type { Preview } from '../work/use-preview.ts'
import { PreviewRows } from './preview-rows.tsx'
import { PreviewSummary } from './preview-summary.tsx'
import { Problems } from './problems.tsx'
import { ReceivedTable } from '../reading/received-table.tsx'
import styles from './preview.module.css'

export const previewViews = ['rows', 'problems', 'received'] as const
export type PreviewView = (typeof previewViews)[number]

/** What is looked at beside the mapping. */
export interface PreviewChoice {
  readonly view: PreviewView
  /** Narrows the problems down to a column. */
  readonly column: string | null
  /** One row by its number, whole. */
  readonly row: number | null
}

export interface PreviewPanelProps {
  readonly work: LogWork
  readonly preview: Preview
  readonly choice: PreviewChoice
  readonly onChoose: (choice: PreviewChoice) => void
  readonly change: (change: (form: MappingForm) => MappingForm) => void
}

/** Beside the mapping: the first rows as they become, the problems of all rows, and the rows as received. */
export function PreviewPanel({ work, preview, choice, onChoose, change }: PreviewPanelProps) {
  const { t } = useTranslation()
  const { shown, failure } = preview
  return (
    <div className={styles.panel} aria-busy={preview.isOld}>
      <div className={styles.head}>
        <SegmentedControl
          size="xs"
          aria-label={t('importLog.preview.label')}
          data={previewViews.map((view) => ({
            value: view,
            label:
              view === 'problems' && shown !== null && shown.problems.count > 0
                ? t('importLog.preview.problemCount', { count: shown.problems.count })
                : t(`importLog.preview.views.${view}`),
          }))}
          value={choice.view}
          onChange={(view) => onChoose({ view, column: null, row: null })}
        />
        <PreviewSummary preview={preview} work={work} />
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
      <div className={styles.body}>
        {choice.view === 'received' && work.look !== null && <ReceivedTable look={work.look} />}
        {choice.view === 'rows' && <PreviewRows preview={preview} />}
        {choice.view === 'problems' && shown !== null && (
          <Problems work={work} shown={shown} choice={choice} onChoose={onChoose} change={change} />
        )}
      </div>
    </div>
  )
}
