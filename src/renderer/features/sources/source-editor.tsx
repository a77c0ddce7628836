import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { RecordFormPage } from '../../form/record-form-page.tsx'
import { useRecordForm } from '../../form/use-record-form.ts'
import type { KeptDraft } from '../../platform/drafts/use-kept-drafts.ts'
import { navigate } from '../../platform/navigation.ts'
import { SourceFields } from '../../sources/source-fields.tsx'
import { SourceAside } from './source-aside.tsx'
import { sourceForm } from './source-form.ts'
import { SourceUses } from './source-uses.tsx'
import { WithdrawnNotice } from './withdrawn-notice.tsx'

export interface SourceEditorProps {
  readonly id: string
  readonly record: StoredRecord<'source'> | null
  readonly kept: KeptDraft | null
}

/** One source: what it is, who judged it, and everything that is taken from it. What is changed here shows everywhere. */
export function SourceEditor({ id, record, kept }: SourceEditorProps) {
  const { t } = useTranslation()
  const { root, ...editor } = useRecordForm(sourceForm, id, record, kept)
  const usage = useEngineQuery('source.usage', { id })
  const { form } = editor
  return (
    <RecordFormPage
      id={id}
      editor={editor}
      root={root}
      title={form.title}
      untitled={t('sources.untitled')}
      asideLabel={t('sources.aside')}
      aside={<SourceAside id={id} form={form} usage={usage} />}
    >
      <WithdrawnNotice
        wasWithdrawn={editor.base?.body.withdrawn === true}
        isWithdrawn={form.withdrawn}
        onUseAgain={() => editor.change({ withdrawn: false })}
      />
      <SourceFields
        entry={form}
        legend={editor.base === null ? t('sources.newSource') : t('incident.sources.changedSource')}
        twinLabel={t('sources.openTwin')}
        onChange={editor.change}
        onUseTwin={(twinId) => navigate({ screen: 'source', id: twinId, fresh: false })}
      />
      {editor.base !== null && <SourceUses usage={usage} />}
    </RecordFormPage>
  )
}
