import { Button, Checkbox, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { foldText } from '#shared/domain/text/fold.ts'
import type { SavedViewBody } from '#shared/domain/saved-view/schema.ts'
import fieldStyles from '../../form/fields.module.css'
import { useIssueText } from '../../locales/use-issue-text.ts'
import { issueAt } from '../../platform/body-issues.ts'
import { findingScreens } from '../../platform/incidents-address.ts'
import type { SaveRecord } from '../../platform/use-save-record.ts'
import { DialogEnd } from '../../ui/dialog-end.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { ProseField } from '../../ui/prose-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { ViewRecord } from './view-records.ts'
import { ViewWords } from './view-words.tsx'

export interface ViewDialogProps {
  readonly title: string
  readonly begin: SavedViewBody
  /** That might be taken for this one. */
  readonly others: readonly ViewRecord[]
  readonly saving: SaveRecord<'saved-view'>
  /** Those of the table on screen; null where there is none. */
  readonly columns: SavedViewBody['columns']
  /** Whether it was saved. */
  readonly onSave: (body: SavedViewBody) => Promise<boolean>
  readonly onClose: () => void
}

/** What a view is called, what it is for, and where it opens. */
export function ViewDialog({ title, begin, others, saving, columns, onSave, onClose }: ViewDialogProps) {
  const { t } = useTranslation()
  const issueText = useIssueText()
  const [body, setBody] = useState(begin)
  const set = (over: Partial<SavedViewBody>) => setBody((current) => ({ ...current, ...over }))
  const close = () => {
    saving.clear()
    onClose()
  }
  const offered = begin.columns ?? columns
  const isTaken = others.some((other) => foldText(other.body.title).trim() === foldText(body.title).trim())
  // What is wrong with words or filters has no field of its own here.
  const elsewhere = saving.issues.filter(({ path }) => path[0] !== 'title' && path[0] !== 'description')
  return (
    <Modal opened title={title} onClose={close} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form
        className={fieldStyles.stack}
        onSubmit={(event) => {
          event.preventDefault()
          void onSave(body).then((saved) => {
            if (saved) onClose()
          })
        }}
      >
        {saving.failure !== null && <FailureNotice failure={saving.failure} />}
        {saving.stale !== null && <p role="alert">{t('views.stale')}</p>}
        <TextField
          data-autofocus
          required
          label={t('views.name')}
          description={isTaken ? t('views.nameTaken') : undefined}
          issue={issueAt(saving.issues, 'title')}
          value={body.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <ProseField
          label={t('views.description')}
          minRows={2}
          issue={issueAt(saving.issues, 'description')}
          value={body.description}
          onChange={(event) => set({ description: event.currentTarget.value })}
        />
        {findingScreens.length > 1 && (
          <SelectField
            label={t('fields.screen')}
            value={body.screen}
            options={findingScreens.map((value) => ({ value, label: t(`finding.view.${value}`) }))}
            onChange={(screen) => set({ screen })}
          />
        )}
        <Checkbox
          label={t('views.pin')}
          description={t('views.pinHint')}
          checked={body.pinned}
          onChange={(event) => set({ pinned: event.currentTarget.checked })}
        />
        {offered !== null && (
          <Checkbox
            label={t('views.keepColumns')}
            description={t('views.keepColumnsHint')}
            checked={body.columns !== null}
            onChange={(event) => set({ columns: event.currentTarget.checked ? offered : null })}
          />
        )}
        <section aria-label={t('views.keeps')}>
          <ViewWords body={body} />
          {elsewhere.map((issue) => (
            <p key={issue.path.join('.')} role="alert">
              {issueText(issue)}
            </p>
          ))}
        </section>
        <DialogEnd>
          <Button onClick={close}>{t('ui.cancel')}</Button>
          <Button type="submit" variant="filled" loading={saving.saving}>
            {t('ui.save')}
          </Button>
        </DialogEnd>
      </form>
    </Modal>
  )
}
