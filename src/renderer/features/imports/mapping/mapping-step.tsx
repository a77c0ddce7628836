import { useState } from 'react'
import { FieldIssuesContext } from '../../../form/field-issues-context.ts'
import { fieldAround } from '../../../form/find-field.ts'
import { useAfterPress } from '../../../form/after-press.ts'
import { PreviewPanel, type PreviewChoice } from '../preview/preview-panel.tsx'
import { changeMapping, seeFields, type LogWork } from '../work/log-work.ts'
import type { LogJob } from '../work/use-log-job.ts'
import { usePreview } from '../work/use-preview.ts'
import type { MappingForm } from './mapping-form.ts'
import { MappingPane } from './mapping-pane.tsx'
import { ProfileBar } from './profile-bar.tsx'
import { leave } from './seen.ts'
import styles from './mapping-step.module.css'
import { useShownIssues } from './use-shown-issues.ts'

/** What is made of each column, and beside it what the rows become by it. */
export function MappingStep({ work, job }: { readonly work: LogWork; readonly job: LogJob }) {
  const preview = usePreview(work)
  const [choice, setChoice] = useState<PreviewChoice>({ view: 'rows', column: null, row: null })
  const afterPress = useAfterPress()
  const { root, issues } = useShownIssues(work.mapping)
  const { mapping, look } = work
  if (mapping === null) return null
  const change = (make: (form: MappingForm) => MappingForm) => job.update((now) => changeMapping(now, make))
  return (
    <FieldIssuesContext value={issues}>
      <div className={styles.columns}>
        <div
          ref={root}
          className={styles.mapping}
          onBlur={(event) => {
            const field = fieldAround(event.target)
            if (field !== undefined) afterPress(() => job.update((now) => seeFields(now, leave(field))))
          }}
        >
          <ProfileBar mapping={mapping} job={job} />
          <MappingPane
            form={mapping.form}
            look={look}
            problems={preview.shown?.byProblem ?? []}
            onShowProblems={(column) => setChoice({ view: 'problems', column, row: null })}
            change={change}
          />
        </div>
        <PreviewPanel work={work} preview={preview} choice={choice} onChoose={setChoice} change={change} />
      </div>
    </FieldIssuesContext>
  )
}
