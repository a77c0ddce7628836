import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../platform/commands/use-command.ts'
import type { KeptDraft } from '../../platform/drafts/use-kept-drafts.ts'
import { navigate } from '../../platform/navigation.ts'
import { Badge } from '../../ui/badge.tsx'
import { Page } from '../../ui/page.tsx'
import { SaveBar } from '../../ui/save-bar.tsx'
import { StaleDialog } from '../../ui/stale-dialog.tsx'
import { CaseAlternatives } from './case-alternatives.tsx'
import { CaseDisclosure } from './case-disclosure.tsx'
import { CaseIncidents } from './case-incidents.tsx'
import { CaseLaw } from './case-law.tsx'
import { CaseNotices } from './case-notices.tsx'
import { CaseRecipients } from './case-recipients.tsx'
import { CaseVersions } from './case-versions.tsx'
import { CaseWords } from './case-words.tsx'
import { ExportPanel } from './export-panel.tsx'
import { FoldedParts } from './folded-parts.tsx'
import { useCase, type CaseRecord } from './use-case.ts'
import { useReadiness } from './use-readiness.ts'
import { ReadOnlyForViewer } from '../../ui/read-only.tsx'

export interface CaseEditorProps {
  readonly id: string
  readonly record: CaseRecord | null
  readonly kept: KeptDraft | null
}

/** One case: its words, its incidents in order, law, other explanations, disclosure, recipients, and its handing over. */
export function CaseEditor({ id, record, kept }: CaseEditorProps) {
  const { t } = useTranslation()
  const form = useCase(id, record, kept)
  const { body, base, dirty, saving } = form
  const part = { body, issues: saving.issues, onChange: form.change }
  const recipients = base?.body.recipients ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  // One that was taken off the list is no recipient any more.
  const recipientId = recipients.some((one) => one.id === chosen) ? chosen : null
  const readiness = useReadiness(base === null ? null : id, recipientId)
  const showHistory = () => navigate({ screen: 'history', id })
  useCommand('record.save', () => void form.save(), dirty && !saving.saving)
  useCommand('record.history', showHistory, base !== null)
  return (
    <Page
      title={body.title.trim() === '' ? t('cases.untitled') : <bdi>{body.title}</bdi>}
      badges={base !== null && <Badge>{base.reference}</Badge>}
      actions={
        <>
          {base !== null && (
            <Button leftSection={<IconHistory size={14} />} onClick={showHistory}>
              {t('cases.history', { rev: base.rev })}
            </Button>
          )}
          <SaveBar
            dirty={dirty}
            savedAt={base?.changedAt ?? null}
            saving={saving.saving}
            keptAt={form.keptAt}
            reason={form.reason}
            onReason={form.setReason}
            onSave={() => void form.save()}
          />
        </>
      }
      asideLabel={t('cases.handOver')}
      aside={
        <ExportPanel
          caseId={id}
          ready={base !== null && !dirty && body.incidents.length > 0}
          empty={body.incidents.length === 0}
          recipients={recipients}
          recipientId={recipientId}
          onRecipient={setChosen}
          readiness={readiness}
        />
      }
    >
      <CaseNotices form={form} keptAt={kept?.keptAt ?? null} record={record} />
      <ReadOnlyForViewer>
        <CaseWords body={body} issues={saving.issues} onChange={form.change} />
        <CaseIncidents body={body} onChange={form.setBody} />
        <FoldedParts body={body} wrong={new Set(saving.issues.map(({ path }) => String(path[0])))}>
          <CaseLaw {...part} />
          <CaseAlternatives {...part} />
          <CaseDisclosure {...part} candidates={readiness.found?.candidates ?? []} />
          <CaseRecipients {...part} />
        </FoldedParts>
      </ReadOnlyForViewer>
      {base !== null && <CaseVersions caseId={id} />}
      <StaleDialog
        current={saving.stale}
        mine={body}
        onSaveMine={(rev) => void form.saveOn(rev)}
        onTakeTheirs={() => void form.giveUp(saving.stale)}
        onGoOn={saving.clear}
      />
    </Page>
  )
}
