import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { RecordFormPage } from '../../form/record-form-page.tsx'
import { useRecordForm } from '../../form/use-record-form.ts'
import type { KeptDraft } from '../../platform/drafts/use-kept-drafts.ts'
import { KeyEntries } from './key-entries.tsx'
import { RecipientAside } from './recipient-aside.tsx'
import { RecipientFields } from './recipient-fields.tsx'
import { recipientForm } from './recipient-form.ts'

export interface RecipientEditorProps {
  readonly id: string
  readonly record: StoredRecord<'recipient'> | null
  readonly kept: KeptDraft | null
}

/** Somebody who may be handed a dossier: who, what for, how strictly marked, and the keys that lock what goes there. */
export function RecipientEditor({ id, record, kept }: RecipientEditorProps) {
  const { t } = useTranslation()
  const { root, ...editor } = useRecordForm(recipientForm, id, record, kept)
  return (
    <RecordFormPage
      id={id}
      editor={editor}
      root={root}
      title={editor.form.name}
      untitled={t('recipients.newTitle')}
      asideLabel={t('recipients.asideLabel')}
      aside={<RecipientAside id={id} isSaved={editor.base !== null} />}
    >
      <RecipientFields body={editor.form} onChange={editor.change} />
      <KeyEntries keys={editor.form.keys} onChange={(keys) => editor.change({ keys })} />
    </RecordFormPage>
  )
}
