import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { useEngineQuery } from '../../engine/use-engine-query.ts'
import { useKeptDraft, type KeptDraft } from '../../platform/drafts/use-kept-drafts.ts'
import { begunWith } from '../../platform/begun-incidents.ts'
import { newId } from '../../platform/new-id.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { IncidentEditor } from './incident-editor.tsx'
import { startForm } from './model/start-form.ts'

export interface IncidentScreenProps {
  readonly id: string
  /** The incident may not be saved yet: an empty form is opened where nothing is found. */
  readonly fresh: boolean
}

/** One incident, saved or new: waits for the record and the draft, then opens the form on them. */
export function IncidentScreen({ id, fresh }: IncidentScreenProps) {
  const { t } = useTranslation()
  const record = useEngineQuery('record.get', { id })
  const kept = useKeptDraft(id)
  if (record === undefined || kept === undefined) return <Page title={t('incident.opening')}>{null}</Page>
  const incident = record?.kind === 'incident' ? record : null
  if (incident === null && kept === null && !fresh)
    return (
      <Page title={t('incident.notFound.title')}>
        <EmptyState title={t('incident.notFound.title')}>{t('incident.notFound.text')}</EmptyState>
      </Page>
    )
  return <OpenedIncident key={id} id={id} record={incident} kept={kept} />
}

interface OpenedIncidentProps {
  readonly id: string
  readonly record: StoredRecord<'incident'> | null
  readonly kept: KeptDraft | null
}

/** Decides once on what the form opens; from then on the form itself says what it holds. */
function OpenedIncident({ id, record, kept }: OpenedIncidentProps) {
  const [start] = useState(() => startForm(record, kept?.draft ?? null, newId, begunWith(id)))
  return <IncidentEditor id={id} record={record} start={start} keptAt={kept?.keptAt ?? null} />
}
