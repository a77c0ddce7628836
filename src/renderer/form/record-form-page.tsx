import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommittableKind } from '#shared/domain/record/kinds.ts'
import { useCommand } from '../platform/commands/use-command.ts'
import { navigate } from '../platform/navigation.ts'
import { useUndoSave, type UndoSave } from '../platform/use-undo-save.ts'
import { Badge } from '../ui/badge.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { InstantText } from '../ui/instant-text.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { SaveBar } from '../ui/save-bar.tsx'
import { RefusedVersion } from '../ui/refused-version.tsx'
import { StaleDialog } from '../ui/stale-dialog.tsx'
import { FieldIssuesContext } from './field-issues-context.ts'
import { fieldAround } from './find-field.ts'
import { NotSaved } from './not-saved.tsx'
import styles from './record-form-page.module.css'
import { UndoSaveButton } from './undo-save-button.tsx'
import type { FormText, RecordForm } from './use-record-form.ts'
import { ReadOnlyForViewer } from '../ui/read-only.tsx'

export interface RecordFormPageProps<K extends CommittableKind, Form extends FormText> {
  readonly id: string
  readonly editor: RecordForm<K, Form>
  /** Where the form looks for its wrong fields. */
  readonly root: RefObject<HTMLDivElement | null>
  readonly title: string
  /** Stands for the title while there is none. */
  readonly untitled: string
  /** Buttons of this record's own, before Save. */
  readonly actions?: ReactNode
  readonly aside: ReactNode
  readonly asideLabel: string
  readonly children: ReactNode
  /** What stands under the form and is no part of it: who only looks can use it too. */
  readonly below?: ReactNode
}

/** The page of one record that stands alone: its history, its saving, and what stands in the way of it. */
export function RecordFormPage<K extends CommittableKind, Form extends FormText>({
  id,
  editor,
  root,
  title,
  untitled,
  actions,
  aside,
  asideLabel,
  children,
  below,
}: RecordFormPageProps<K, Form>) {
  const { t } = useTranslation()
  const { base, dirty, saving } = editor
  const undo = useUndoSave(editor.committed)
  const showHistory = () => navigate({ screen: 'history', id })
  useCommand('record.save', () => void editor.save(), dirty && !saving.saving)
  useCommand('record.history', showHistory, base !== null)
  return (
    <FieldIssuesContext value={editor.shownIssues}>
      <Page
        title={title.trim() === '' ? untitled : <bdi>{title}</bdi>}
        badges={base !== null && <Badge>{base.reference}</Badge>}
        actions={
          <>
            {base !== null && (
              <Button leftSection={<IconHistory size={14} aria-hidden="true" />} onClick={showHistory}>
                {t('forms.history', { rev: base.rev })}
              </Button>
            )}
            {actions}
            <UndoSaveButton undo={undo} dirty={dirty} />
            <SaveBar
              dirty={dirty}
              savedAt={base?.changedAt ?? null}
              saving={saving.saving}
              keptAt={editor.keptAt}
              reason={editor.reason}
              onReason={editor.setReason}
              reasonIssue={editor.shownIssues.get('reason')}
              onSave={() => void editor.save()}
            />
          </>
        }
        asideLabel={asideLabel}
        aside={aside}
      >
        <div
          ref={root}
          onBlur={(event) => {
            const field = fieldAround(event.target)
            if (field !== undefined) editor.leave(field)
          }}
        >
          <Notices editor={editor} undo={undo} />
          <ReadOnlyForViewer>
            {/* Apart from the notices, so that the first section knows that it is the first. */}
            <div>{children}</div>
          </ReadOnlyForViewer>
          {below}
        </div>
      </Page>
    </FieldIssuesContext>
  )
}

function Notices<K extends CommittableKind, Form extends FormText>({
  editor,
  undo,
}: Pick<RecordFormPageProps<K, Form>, 'editor'> & { readonly undo: UndoSave }) {
  const { t } = useTranslation()
  const { saving, base } = editor
  return (
    <div className={styles.notices}>
      {editor.shownDraft === 'shown' && editor.dirty && editor.keptAt !== null && (
        <Notice
          actions={
            <Button variant="subtle" onClick={() => void editor.giveUp(base)}>
              {t('forms.discardDraft')}
            </Button>
          }
        >
          {t('forms.draftShown')} <InstantText instant={editor.keptAt} />
        </Notice>
      )}
      {editor.shownDraft === 'unreadable' && <Notice tone="warn">{t('forms.draftUnreadable')}</Notice>}
      {editor.refused && <NotSaved unplaced={editor.unplaced} />}
      {saving.failure !== null && <FailureNotice failure={saving.failure} onDismiss={saving.clear} />}
      {undo.failure !== null && <RefusedVersion failure={undo.failure} />}
      {undo.stale && <Notice tone="warn">{t('history.restoreStale')}</Notice>}
      {editor.keepFailure !== null && <FailureNotice failure={editor.keepFailure} />}
      <StaleDialog
        current={saving.stale}
        mine={editor.body ?? {}}
        onSaveMine={(rev) => void editor.saveOn(rev)}
        onTakeTheirs={() => void editor.giveUp(saving.stale)}
        onGoOn={saving.clear}
      />
    </div>
  )
}
