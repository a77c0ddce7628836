import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProfileRules } from '#shared/domain/export-profile/schema.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import fieldStyles from '../../form/fields.module.css'
import { PassageField } from '../../form/passage-field.tsx'
import { RecordFormPage } from '../../form/record-form-page.tsx'
import { useRecordForm } from '../../form/use-record-form.ts'
import { WordsField } from '../../form/words-field.tsx'
import type { KeptDraft } from '../../platform/drafts/use-kept-drafts.ts'
import { Section } from '../../ui/section.tsx'
import { ProfileAside } from './profile-aside.tsx'
import { profileForm } from './profile-form.ts'
import { ProfileRulesForm } from './profile-rules.tsx'
import { tiedRules } from './rule-groups.ts'

export interface ProfileEditorProps {
  readonly id: string
  readonly record: StoredRecord<'export-profile'> | null
  readonly kept: KeptDraft | null
  readonly copied: ProfileRules | null
}

/** A profile of the workspace's own: what it is called, for whom it is meant, and every rule of it. */
export function ProfileEditor({ id, record, kept, copied }: ProfileEditorProps) {
  const { t } = useTranslation()
  const of = useMemo(() => profileForm(copied), [copied])
  const { root, ...editor } = useRecordForm(of, id, record, kept)
  const { form, change } = editor
  return (
    <RecordFormPage
      id={id}
      editor={editor}
      root={root}
      title={form.title}
      untitled={t('profiles.newTitle')}
      asideLabel={t('profiles.asideLabel')}
      aside={<ProfileAside id={id} rules={form.rules} />}
    >
      <Section title={t('profiles.called')}>
        <div className={fieldStyles.stack}>
          <WordsField
            field="title"
            required
            label={t('profiles.name')}
            description={t('profiles.nameHint')}
            value={form.title}
            onChange={(title) => change({ title })}
          />
          <PassageField
            field="note"
            label={t('profiles.note')}
            description={t('profiles.noteHint')}
            minRows={2}
            value={form.note}
            onChange={(note) => change({ note })}
          />
        </div>
      </Section>
      <ProfileRulesForm
        rules={form.rules}
        onChange={(part) => {
          change((now) => ({ rules: { ...now.rules, ...part } }))
          for (const rule of tiedRules) editor.leave(`rules.${rule}`)
        }}
      />
    </RecordFormPage>
  )
}
