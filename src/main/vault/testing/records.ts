import { emptyIncident } from '#shared/domain/incident/defaults.ts'
import type { IncidentBody } from '#shared/domain/incident/schema.ts'
import { newPerson } from '#shared/domain/person/defaults.ts'
import type { PersonBody } from '#shared/domain/person/schema.ts'
import type { SourceBody } from '#shared/domain/source/schema.ts'
import { newClaim, newSource } from '#shared/domain/source/defaults.ts'
import type { RecordDraft } from '#shared/ipc/records.ts'
import { uuidV7 } from '../storage/uuid-v7.ts'

type DraftOf<K extends RecordDraft['kind']> = Extract<RecordDraft, { kind: K }>

export const incidentDraft = (
  body: Partial<IncidentBody> = {},
  identity: { id?: string; baseRev?: number | null } = {},
): DraftOf<'incident'> => ({
  kind: 'incident',
  id: uuidV7(),
  baseRev: null,
  ...identity,
  body: { ...emptyIncident(), title: 'Strike on a theatre', ...body },
})

export const sourceDraft = (body: Partial<SourceBody> = {}): DraftOf<'source'> => ({
  kind: 'source',
  id: uuidV7(),
  baseRev: null,
  body: { ...newSource('en'), title: 'A report', ...body },
})

export const claimOf = (sourceId: string): IncidentBody['claims'][number] =>
  newClaim(uuidV7(), sourceId, 'en')

export const caseDraft = (incidentIds: readonly string[]): DraftOf<'case'> => ({
  kind: 'case',
  id: uuidV7(),
  baseRev: null,
  body: {
    title: 'A case',
    language: 'en',
    narrative: '',
    incidents: incidentIds.map((incidentId, index) => ({ incidentId, exhibit: index + 1 })),
    nextExhibit: incidentIds.length + 1,
    tlp: 'TLP:AMBER',
    legalTheory: '',
    alternatives: [],
    disclosure: [],
    recipients: [],
  },
})

export const personDraft = (
  body: Partial<PersonBody> = {},
  identity: { id?: string; baseRev?: number | null } = {},
): DraftOf<'person'> => ({
  kind: 'person',
  id: uuidV7(),
  baseRev: null,
  ...identity,
  body: { ...newPerson('W-17'), ...body },
})
