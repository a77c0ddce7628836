import { CameFromLog } from '../../imports/came-from-log.tsx'
import { CameWith } from '../../imports/came-with.tsx'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { MergeDialog } from '../../duplicates/merge-dialog.tsx'
import { useStatements } from '../../platform/use-statements.ts'
import { navigate } from '../../platform/navigation.ts'
import { useUndoSave } from '../../platform/use-undo-save.ts'
import { Badge } from '../../ui/badge.tsx'
import { Page } from '../../ui/page.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { VerificationBadge } from '../../ui/verification-badge.tsx'
import { EditorActions } from './editor-actions.tsx'
import { EditorNotices } from './editor-notices.tsx'
import { useAfterPress } from '../../form/after-press.ts'
import { FieldIssuesContext } from '../../form/field-issues-context.ts'
import { fieldAround } from '../../form/find-field.ts'
import { useFocusOnNew } from '../../form/use-focus-on-new.ts'
import { FoldedSections } from './folded-sections.tsx'
import { MergedNotice } from './merged-notice.tsx'
import { lacksOf } from './model/missing.ts'
import type { FormStart } from './model/start-form.ts'
import { useSourceViews } from '../../sources/use-source-views.ts'
import { sourcesToKnow } from './model/named-sources.ts'
import { Side } from './side.tsx'
import { SimilarIncidents } from './similar-incidents.tsx'
import { Spine } from './spine.tsx'
import { IncidentSections } from './incident-sections.tsx'
import { useFolds } from './use-folds.ts'
import { useIncidentEditor } from './use-incident-editor.ts'
import { useWalk } from './use-walk.ts'
import { ReadOnlyForViewer } from '../../ui/read-only.tsx'
import { ForWriters } from '../../ui/for-writers.tsx'
import { useIsViewer } from '../../platform/session.ts'

export interface IncidentEditorProps {
  readonly id: string
  readonly record: StoredRecord<'incident'> | null
  readonly start: FormStart
  /** When the draft that the form opened on was kept. */
  readonly keptAt: string | null
}

const ignore = () => undefined
/** Nothing that is typed is taken: main would not keep it. */
const onlyLooking = { change: ignore, remove: ignore, putBack: ignore }

/** The incident's page: the spine, the sections, and at the side what speaks for and against it. */
export function IncidentEditor({ id, record, start, keptAt }: IncidentEditorProps) {
  const { t } = useTranslation()
  const { root, ...written } = useIncidentEditor(id, record, start)
  const isViewer = useIsViewer()
  const editor = isViewer ? { ...written, ...onlyLooking } : written
  useFocusOnNew(root, record === null && start.draft === 'none' && !isViewer)
  const { state, saved } = editor
  const undo = useUndoSave(editor.committed)
  const sources = useSourceViews(sourcesToKnow(state.form, saved?.body.claims), state.form.sources)
  const afterPress = useAfterPress()
  const statements = useStatements()
  const lacks = useMemo(() => lacksOf(state.form, statements, sources), [state.form, statements, sources])
  const folds = useFolds(state.form, editor.shownIssues)
  const [mergedWith, setMergedWith] = useState<string | null>(null)
  const { go, ledTo } = useWalk({
    root,
    folds,
    lacks,
    shownIssues: editor.shownIssues,
    untouched: saved === null && !editor.dirty,
  })
  return (
    <FieldIssuesContext value={editor.shownIssues}>
      <Page
        title={state.form.title.trim() === '' ? t('incident.untitled') : <bdi>{state.form.title}</bdi>}
        badges={
          <>
            {saved !== null && <Badge>{saved.reference}</Badge>}
            <VerificationBadge verification={state.form.verification} />
            <StatusBadge status={state.form.status} />
          </>
        }
        actions={<EditorActions id={id} editor={editor} keptAt={keptAt} undo={undo} />}
        contents={
          <Spine form={state.form} shownIssues={editor.shownIssues} lacks={lacks} root={root} go={go} />
        }
        aside={
          <>
            <ForWriters>
              <SimilarIncidents
                id={id}
                form={state.form}
                sources={sources}
                change={editor.change}
                onMerge={saved === null ? null : setMergedWith}
              />
            </ForWriters>
            <Side form={state.form} sources={sources} lacks={lacks} go={go} />
          </>
        }
        asideLabel={t('incident.side.label')}
      >
        <div
          ref={root}
          onBlur={(event) => {
            const field = fieldAround(event.target)
            if (field !== undefined) afterPress(() => editor.leave(field))
          }}
        >
          <CameWith id={id} />
          <CameFromLog id={id} />
          <MergedNotice saved={saved} />
          <EditorNotices editor={editor} undo={undo} draft={start.draft} keptAt={keptAt} sources={sources} />
          <ReadOnlyForViewer>
            <FoldedSections form={state.form} folds={folds} lacks={lacks} ledTo={ledTo}>
              <IncidentSections
                id={id}
                form={state.form}
                removed={state.removed}
                change={editor.change}
                remove={editor.remove}
                putBack={editor.putBack}
                sources={sources}
                editor={editor}
                onMerge={saved === null ? null : setMergedWith}
              />
            </FoldedSections>
          </ReadOnlyForViewer>
        </div>
        {mergedWith !== null && (
          <MergeDialog
            id={id}
            otherId={mergedWith}
            dirty={editor.dirty}
            onClose={() => setMergedWith(null)}
            onMerged={(stays) => {
              setMergedWith(null)
              navigate({ screen: 'incident', id: stays.id, fresh: false })
            }}
          />
        )}
      </Page>
    </FieldIssuesContext>
  )
}
