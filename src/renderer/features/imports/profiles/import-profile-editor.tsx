import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import fieldStyles from '../../../form/fields.module.css'
import { PassageField } from '../../../form/passage-field.tsx'
import { RecordFormPage } from '../../../form/record-form-page.tsx'
import { useRecordForm } from '../../../form/use-record-form.ts'
import { WordsField } from '../../../form/words-field.tsx'
import type { KeptDraft } from '../../../platform/drafts/use-kept-drafts.ts'
import { Section } from '../../../ui/section.tsx'
import { MappingPane } from '../mapping/mapping-pane.tsx'
import { SeveralField } from '../mapping/fields/several-field.tsx'
import { columnList } from '../mapping/column-list.ts'
import { importProfileForm } from './import-profile-form.ts'
import { ProfileAside } from './profile-aside.tsx'

export interface ImportProfileEditorProps {
  readonly id: string
  readonly record: StoredRecord<'import-profile'> | null
  readonly kept: KeptDraft | null
  readonly copied: ImportProfileBody | null
}

const noProblems = [] as const
const nowhere = () => undefined

/** A profile of the workspace's own, without a file: its name, its columns with what is made of them, and the log. */
export function ImportProfileEditor({ id, record, kept, copied }: ImportProfileEditorProps) {
  const { t } = useTranslation()
  const of = useMemo(() => importProfileForm(copied), [copied])
  const { root, ...editor } = useRecordForm(of, id, record, kept)
  const { form, change } = editor
  const columns = columnList(form, []).lines.map(({ name }) => name)
  return (
    <RecordFormPage
      id={id}
      editor={editor}
      root={root}
      title={form.title}
      untitled={t('mapping.profile.new')}
      asideLabel={t('mapping.profile.asideLabel')}
      aside={<ProfileAside form={form} />}
    >
      <Section title={t('mapping.profile.called')}>
        <div className={fieldStyles.stack}>
          <WordsField
            field="title"
            required
            label={t('mapping.profile.name')}
            value={form.title}
            onChange={(title) => change({ title })}
          />
          <PassageField
            field="note"
            label={t('mapping.profile.note')}
            description={t('mapping.profile.noteHint')}
            minRows={2}
            value={form.note}
            onChange={(note) => change({ note })}
          />
          <SeveralField
            field="recognise"
            label={t('mapping.profile.recognise')}
            value={form.recognise}
            values={columns}
            words={(column) => column}
            onChange={(recognise) => change({ recognise })}
          />
        </div>
      </Section>
      <MappingPane
        form={form}
        look={null}
        problems={noProblems}
        onShowProblems={nowhere}
        change={(part) => change(part)}
      />
    </RecordFormPage>
  )
}
