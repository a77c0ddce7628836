import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { RecordFormPage } from '../../form/record-form-page.tsx'
import { useRecordForm } from '../../form/use-record-form.ts'
import type { KeptDraft } from '../../platform/drafts/use-kept-drafts.ts'
import { AccountsSection } from './accounts-section.tsx'
import { ConsentSection } from './consent-section.tsx'
import { NamedIn } from './named-in.tsx'
import { personForm } from './person-form.ts'
import { PersonNotices } from './person-notices.tsx'
import { VisibleSection } from './visible-section.tsx'
import { WhoSection } from './who-section.tsx'

export interface PersonEditorProps {
  readonly id: string
  readonly record: StoredRecord<'person'> | null
  readonly kept: KeptDraft | null
  readonly onClose: () => void
}

const NOTHING = {}

/** Who a code name stands for, and what must be respected about them. */
export function PersonEditor({ id, record, kept, onClose }: PersonEditorProps) {
  const { t } = useTranslation()
  const { root, ...editor } = useRecordForm(personForm, id, record, kept)
  const { form: body, change } = editor
  const incidents = useEngineQuery('persons.incidents', NOTHING)?.[id] ?? []
  return (
    <RecordFormPage
      id={id}
      editor={editor}
      root={root}
      title={body.codeName}
      untitled={t('terms.kind.person')}
      actions={
        <Button leftSection={<IconX size={14} aria-hidden="true" />} onClick={onClose}>
          {t('persons.close')}
        </Button>
      }
      asideLabel={t('persons.incidents')}
      aside={<NamedIn incidents={incidents} />}
    >
      <PersonNotices body={body} incidents={incidents} />
      <WhoSection body={body} onChange={change} />
      <ConsentSection body={body} onChange={change} />
      <AccountsSection body={body} onChange={change} />
      <VisibleSection body={body} onChange={change} />
    </RecordFormPage>
  )
}
