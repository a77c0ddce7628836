import { Button, Modal, Radio } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { useEngineQuery } from '../../../engine/use-engine-query.ts'
import fieldStyles from '../../../form/fields.module.css'
import { issueAt } from '../../../platform/body-issues.ts'
import { newId } from '../../../platform/new-id.ts'
import { useSaveRecord } from '../../../platform/use-save-record.ts'
import { DialogEnd } from '../../../ui/dialog-end.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { ProseField } from '../../../ui/prose-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { ProfileOrigin } from '../work/log-work.ts'

export interface SaveProfileDialogProps {
  readonly profile: ImportProfileBody
  readonly origin: ProfileOrigin
  readonly onSaved: (record: StoredRecord<'import-profile'>) => void
  readonly onClose: () => void
}

/** Keeps a mapping under a name: as a profile of its own, or in place of the workspace's profile that it was. */
export function SaveProfileDialog({ profile, origin, onSaved, onClose }: SaveProfileDialogProps) {
  const { t } = useTranslation()
  const found = useEngineQuery('record.get', { id: origin?.id ?? '' })
  const own = found?.kind === 'import-profile' ? found : null
  const [inPlace, setInPlace] = useState(true)
  const [title, setTitle] = useState(profile.title)
  const [note, setNote] = useState(profile.note)
  const saving = useSaveRecord('import-profile')
  const replaced = inPlace ? own : null
  const save = async () => {
    const asked = {
      kind: 'import-profile' as const,
      id: replaced?.id ?? newId(),
      baseRev: replaced?.rev ?? null,
      body: { ...profile, title, note },
    }
    const record = await saving.save(asked, '')
    if (record !== null) onSaved(record)
  }
  return (
    <Modal
      opened
      title={t('importLog.profile.save')}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form
        className={fieldStyles.stack}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {saving.failure !== null && <FailureNotice failure={saving.failure} />}
        {saving.stale !== null && <p role="alert">{t('mapping.profile.stale')}</p>}
        {own !== null && (
          <Radio.Group
            label={t('mapping.profile.where')}
            value={inPlace ? 'own' : 'new'}
            onChange={(value) => setInPlace(value === 'own')}
          >
            <div className={fieldStyles.stack}>
              <Radio
                value="own"
                label={t('mapping.profile.inPlace', { title: own.body.title, rev: own.rev + 1 })}
              />
              <Radio value="new" label={t('mapping.profile.asNew')} />
            </div>
          </Radio.Group>
        )}
        <TextField
          data-autofocus
          required
          label={t('mapping.profile.name')}
          issue={issueAt(saving.issues, 'title')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <ProseField
          label={t('mapping.profile.note')}
          description={t('mapping.profile.noteHint')}
          minRows={2}
          issue={issueAt(saving.issues, 'note')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <DialogEnd>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" variant="filled" loading={saving.saving}>
            {t('ui.save')}
          </Button>
        </DialogEnd>
      </form>
    </Modal>
  )
}
