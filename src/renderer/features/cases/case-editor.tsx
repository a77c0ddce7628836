import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { RecordFormPage } from '../../form/record-form-page.tsx'
import { useRecordForm } from '../../form/use-record-form.ts'
import type { KeptDraft } from '../../platform/drafts/use-kept-drafts.ts'
import { CaseAlternatives } from './case-alternatives.tsx'
import { CaseDisclosure } from './case-disclosure.tsx'
import { caseForm } from './case-form.ts'
import { CaseIncidents } from './case-incidents.tsx'
import { CaseLaw } from './case-law.tsx'
import { CaseRecipients } from './case-recipients.tsx'
import { CaseVersions } from './case-versions.tsx'
import { CaseWords } from './case-words.tsx'
import { ExportPanel } from './export-panel.tsx'
import { FoldedParts } from './folded-parts.tsx'
import { useReadiness } from './use-readiness.ts'

export interface CaseEditorProps {
  readonly id: string
  readonly record: StoredRecord<'case'> | null
  readonly kept: KeptDraft | null
}

/** One case: its words, its incidents in order, law, other explanations, disclosure, recipients, and its handing over. */
export function CaseEditor({ id, record, kept }: CaseEditorProps) {
  const { t } = useTranslation()
  const { root, ...editor } = useRecordForm(caseForm, id, record, kept)
  const { form: body, base } = editor
  const part = { body, onChange: editor.change }
  const readiness = useReadiness(base === null ? null : id, null)
  return (
    <RecordFormPage
      id={id}
      editor={editor}
      root={root}
      title={body.title}
      untitled={t('cases.untitled')}
      asideLabel={t('cases.handOver')}
      aside={
        <ExportPanel
          caseId={id}
          ready={base !== null && !editor.dirty && body.incidents.length > 0}
          empty={body.incidents.length === 0}
          readiness={readiness}
        />
      }
      below={base !== null && <CaseVersions caseId={id} />}
    >
      <CaseWords {...part} />
      <CaseIncidents body={body} onChange={editor.change} />
      <FoldedParts body={body} shownIssues={editor.shownIssues}>
        <CaseLaw {...part} />
        <CaseAlternatives {...part} />
        <CaseDisclosure {...part} candidates={readiness.found?.candidates ?? null} />
        <CaseRecipients {...part} />
      </FoldedParts>
    </RecordFormPage>
  )
}
