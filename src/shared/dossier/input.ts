import { byCodeUnit } from '../lib/bytes.ts'
import type { CaseBody } from '../domain/case/schema.ts'
import type { CustodyEvent } from '../domain/custody/schema.ts'
import type { RecordKind, StoredRecord } from '../domain/record/kinds.ts'
import type { RecordMeta } from '../domain/record/schema.ts'
import type { Statement } from '../domain/statement/schema.ts'
import type { Inherited } from './inherited.ts'
import type { WithheldItem } from './schema.ts'
import type { HeldBack } from './schema/links.ts'
import type { DossierRelease } from './schema/release.ts'

/** A case as a dossier needs it. `meta` is null when no record stands behind it (incidents that no case holds together). */
export interface CaseInput {
  readonly scope: 'case' | 'all' | 'selection'
  readonly meta: RecordMeta | null
  readonly reference: string
  readonly body: Omit<CaseBody, 'nextExhibit'>
}

/** What it is frozen as; null for a preview. */
export type ReleaseInput = Omit<DossierRelease, 'headWords'>

/** What a profile decided on before the dossier is built. */
export interface Redaction {
  /** Files and things that are named and not shown. */
  readonly heldBack: Readonly<Record<string, HeldBack>>
  /** Persons whose names and contact the dossier gives. */
  readonly namedPersonIds: readonly string[]
  readonly withheld: readonly WithheldItem[]
  /** Limits of the records as they are, each as its code and the id that it is true of: no others are told. */
  readonly limits: ReadonlySet<string>
  /** The records of persons that went in, under their own ids. */
  readonly persons: readonly { readonly kind: 'person'; readonly id: string; readonly rev: number }[]
}

/**
 * Everything a dossier is made of. Records may come in any order, and may be more than the case refers
 * to: only what is referred to goes in, except that `scope: all` takes everything. Custody events stand
 * by the id of the file or physical item, in the journal's order.
 */
export interface DossierInput {
  readonly release: ReleaseInput | null
  /** Absent where the records are as they are: for a look from inside. */
  readonly redaction?: Redaction
  readonly case: CaseInput
  readonly incidents: readonly StoredRecord<'incident'>[]
  readonly sources: readonly StoredRecord<'source'>[]
  readonly evidence: readonly StoredRecord<'evidence'>[]
  readonly physicalItems: readonly StoredRecord<'physical-item'>[]
  readonly statisticalReports: readonly StoredRecord<'statistical-report'>[]
  readonly analysts: readonly StoredRecord<'analyst'>[]
  /** Those whom an incident names. Only age band, sex, and what consent allows is taken from them: never a name. */
  readonly persons: readonly StoredRecord<'person'>[]
  /** Those of them whom the analyst who exports may not see: nothing but consent is taken from their records. */
  readonly unseenPersonIds: readonly string[]
  readonly custody: Readonly<Record<string, readonly CustodyEvent[]>>
  /**
   * What a check just now found of files, by id, beyond what their custody tells: where nothing can be entered into the
   * journal, and of bytes that the disk did not give.
   */
  readonly unfit: Readonly<Record<string, 'fixity-failed' | 'unread'>>
  readonly statements: readonly Statement[]
  /** The records of those among them that were loaded into the workspace. */
  readonly loadedStatements: readonly StoredRecord<'statement'>[]
  /** Second codings, and the versions of incidents that were coded. */
  readonly codings: readonly StoredRecord<'coding'>[]
  readonly codedVersions: readonly StoredRecord<'incident'>[]
  /** Told with records that were imported; left out where none were. */
  readonly inherited?: Inherited
}

/** By reference, then by id: the same order whatever order the records came in. */
export const byReference = (
  a: { readonly reference: string; readonly id: string },
  b: { readonly reference: string; readonly id: string },
): number => byCodeUnit(a.reference, b.reference) || byCodeUnit(a.id, b.id)

/** Records by id; a later version of the same record replaces an earlier one. */
export function byId<K extends RecordKind>(
  records: readonly StoredRecord<K>[],
): ReadonlyMap<string, StoredRecord<K>> {
  const map = new Map<string, StoredRecord<K>>()
  for (const record of records) {
    const known = map.get(record.id)
    if (known === undefined || known.rev < record.rev) map.set(record.id, record)
  }
  return map
}
