import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { NotSaved } from '../../form/not-saved.tsx'
import type { UndoSave } from '../../platform/use-undo-save.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { InstantText } from '../../ui/instant-text.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RefusedVersion } from '../../ui/refused-version.tsx'
import { StaleDialog } from '../../ui/stale-dialog.tsx'
import styles from './editor.module.css'
import type { FormStart } from './model/start-form.ts'
import type { SourceView } from '../../sources/source-view.ts'
import { toBody, withoutBlanks } from './model/to-body.ts'
import type { IncidentEditor } from './use-incident-editor.ts'

export interface EditorNoticesProps {
  readonly editor: IncidentEditor
  readonly undo: UndoSave
  readonly draft: FormStart['draft']
  readonly keptAt: string | null
  readonly sources: readonly SourceView[]
}

/** What stands in the way of saving, and what the form was opened on. */
export function EditorNotices({ editor, undo, draft, keptAt, sources }: EditorNoticesProps) {
  const { t } = useTranslation()
  const { saving, state } = editor
  return (
    <div className={styles.notices}>
      {draft === 'shown' && editor.dirty && keptAt !== null && (
        <Notice
          actions={
            <Button variant="subtle" onClick={() => void editor.discardDraft()}>
              {t('incident.draft.discard')}
            </Button>
          }
        >
          {t('incident.draft.shown')} <InstantText instant={keptAt} />
        </Notice>
      )}
      {draft === 'unreadable' && <Notice tone="warn">{t('incident.draft.unreadable')}</Notice>}
      {editor.refused && <NotSaved unplaced={editor.unplaced} />}
      {saving.failure !== null && <FailureNotice failure={saving.failure} onDismiss={saving.clear} />}
      {editor.keeping.failure !== null && <FailureNotice failure={editor.keeping.failure} />}
      {undo.failure !== null && <RefusedVersion failure={undo.failure} />}
      {undo.stale && <Notice tone="warn">{t('history.restoreStale')}</Notice>}
      <StaleSource editor={editor} sources={sources} />
      <StaleDialog
        current={saving.stale}
        mine={toBody(withoutBlanks(state.form))}
        onSaveMine={(rev) => void editor.saveOn(rev)}
        onTakeTheirs={() => {
          if (saving.stale !== null) void editor.takeTheirs(saving.stale)
        }}
        onGoOn={saving.clear}
      />
    </div>
  )
}

/** A source of this form was changed by somebody in between: the incident waits until it is said whose words stand. */
function StaleSource({ editor, sources }: Pick<EditorNoticesProps, 'editor' | 'sources'>) {
  const { t } = useTranslation()
  const stale = editor.saving.staleAlong
  if (stale === null) return null
  const title = sources.find((source) => source.id === stale.id)?.title ?? stale.reference
  return (
    <Notice
      tone="warn"
      actions={
        <>
          <Button variant="subtle" onClick={() => editor.dropSource(stale.id)}>
            {t('ui.stale.takeTheirs')}
          </Button>
          <Button onClick={() => void editor.saveSourceOn(stale.id, stale.rev)}>
            {t('ui.stale.saveMine')}
          </Button>
        </>
      }
    >
      {t('incident.staleSource', { title })}
    </Notice>
  )
}
