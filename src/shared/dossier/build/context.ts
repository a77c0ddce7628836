import type { Grading } from '../../domain/grading/schema.ts'
import type { StoredRecord } from '../../domain/record/kinds.ts'
import type { StatementCategory } from '../../domain/statement/schema.ts'
import { findCategory, type CategoryRef } from '../../domain/statement/versions.ts'
import { nothingInherited } from '../inherited.ts'
import { byId, type DossierInput } from '../input.ts'
import type { EvidenceLink, HeldBack, IncidentLink, SourceLink } from '../schema/links.ts'
import type { NamedAnalyst, NamedGrading, RecordHistory } from '../schema/history.ts'
import { heldBackEvidence } from './held-back.ts'

type Meta = Pick<
  StoredRecord,
  'rev' | 'schemaVersion' | 'createdAt' | 'createdBy' | 'changedAt' | 'changedBy'
>

/** Looks things up by id while a dossier is built; what is not at hand is said to be so, never invented. */
export interface BuildContext {
  readonly source: (id: string) => StoredRecord<'source'> | undefined
  readonly person: (id: string) => StoredRecord<'person'> | undefined
  /** Whether age and sex are for the analyst who exports. */
  /** Whether names and contact go out. */
  readonly isNamed: (personId: string) => boolean
  readonly isSeen: (personId: string) => boolean
  readonly named: (analystId: string) => NamedAnalyst
  readonly grading: (grading: Grading | null) => NamedGrading | null
  readonly link: (sourceId: string) => SourceLink
  /** Of a file or a physical item. */
  readonly evidenceLink: (evidenceId: string) => EvidenceLink
  readonly incidentLink: (incidentId: string) => IncidentLink
  readonly heldBack: (evidenceId: string) => HeldBack | null
  /** Whether what rests on the item is held back with it: for want of consent, or for its marking. */
  readonly isWithdrawn: (evidenceId: string | null) => boolean
  /** Whether this was held back before the record came here. */
  readonly wasWithheld: (id: string, field: string) => boolean
  readonly history: (meta: Meta) => RecordHistory
  readonly category: (link: CategoryRef) => StatementCategory | undefined
}

const takesWithIt = (reason: HeldBack | null): boolean =>
  reason === 'consent' || reason === 'consent-scope' || reason === 'marking'

export function buildContext(input: DossierInput): BuildContext {
  const incidents = byId(input.incidents)
  const sources = byId(input.sources)
  const items = new Map<string, { readonly reference: string }>([
    ...byId(input.evidence),
    ...byId(input.physicalItems),
  ])
  const analysts = byId(input.analysts)
  const persons = byId(input.persons)
  const held = heldBackEvidence(input)
  const { elsewhere, withheld, names } = input.inherited ?? nothingInherited
  const named = (id: string): NamedAnalyst => ({
    id,
    name: analysts.get(id)?.body.name ?? names.get(id) ?? id,
  })
  const referenceOf = (id: string, known: { readonly reference: string } | undefined): string | null =>
    known?.reference ?? elsewhere.get(id)?.reference ?? null
  const heldBack = (id: string): HeldBack | null =>
    held.get(id) ?? (items.has(id) ? null : (elsewhere.get(id)?.heldBack ?? null))
  return {
    source: (id) => sources.get(id),
    person: (id) => persons.get(id),
    isSeen: (id) => !input.unseenPersonIds.includes(id),
    named,
    grading: (grading) =>
      grading === null
        ? null
        : { ...grading, gradedBy: grading.gradedBy === null ? null : named(grading.gradedBy) },
    link: (id) => {
      const record = sources.get(id)
      return { id, reference: referenceOf(id, record), title: record?.body.title ?? null }
    },
    evidenceLink: (id) => ({
      id,
      reference: referenceOf(id, items.get(id)),
      heldBack: heldBack(id),
    }),
    incidentLink: (id) => ({ id, reference: referenceOf(id, incidents.get(id)) }),
    heldBack,
    wasWithheld: (id, field) => (withheld.get(id) ?? []).some((one) => one.field === field),
    isWithdrawn: (id) => id !== null && takesWithIt(heldBack(id)),
    isNamed: (id) => input.redaction?.namedPersonIds.includes(id) ?? false,
    history: (meta) => ({
      rev: meta.rev,
      schemaVersion: meta.schemaVersion,
      createdAt: meta.createdAt,
      createdBy: named(meta.createdBy),
      changedAt: meta.changedAt,
      changedBy: named(meta.changedBy),
    }),
    category: (link) => findCategory(input.statements, link),
  }
}
