import type { StoredRecord } from '../../domain/record/kinds.ts'
import type { Statement, StatementCategory } from '../../domain/statement/schema.ts'
import { byId, type DossierInput } from '../input.ts'
import type { SourceLink } from '../schema/incident.ts'
import type { NamedAnalyst, RecordHistory } from '../schema/history.ts'

type Meta = Pick<
  StoredRecord,
  'rev' | 'schemaVersion' | 'createdAt' | 'createdBy' | 'changedAt' | 'changedBy'
>

/** Looks things up by id while a dossier is built; what is not at hand is said to be so, never invented. */
export interface BuildContext {
  readonly source: (id: string) => StoredRecord<'source'> | undefined
  readonly evidence: (id: string) => StoredRecord<'evidence'> | undefined
  readonly named: (analystId: string) => NamedAnalyst
  readonly link: (sourceId: string) => SourceLink
  readonly history: (meta: Meta) => RecordHistory
  readonly category: (link: CategoryKey) => StatementCategory | undefined
}

interface CategoryKey {
  readonly statementId: string
  readonly categoryId: string
  readonly catalogueVersion: number
}

export function buildContext(input: DossierInput): BuildContext {
  const sources = byId(input.sources)
  const evidence = byId(input.evidence)
  const analysts = byId(input.analysts)
  const named = (id: string): NamedAnalyst => ({ id, name: analysts.get(id)?.body.name ?? id })
  return {
    source: (id) => sources.get(id),
    evidence: (id) => evidence.get(id),
    named,
    link: (id) => {
      const record = sources.get(id)
      return { id, reference: record?.reference ?? null, title: record?.body.title ?? null }
    },
    history: (meta) => ({
      rev: meta.rev,
      schemaVersion: meta.schemaVersion,
      createdAt: meta.createdAt,
      createdBy: named(meta.createdBy),
      changedAt: meta.changedAt,
      changedBy: named(meta.changedBy),
    }),
    category: (link) =>
      catalogueOf(input.statements, link)?.categories.find(({ id }) => id === link.categoryId),
  }
}

/** The catalogue a link was made under: the same statement and the same version, or none. */
const catalogueOf = (statements: readonly Statement[], link: CategoryKey): Statement | undefined =>
  statements.find(({ id, version }) => id === link.statementId && version === link.catalogueVersion)
