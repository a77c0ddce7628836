import type { ConsentScope } from '../../domain/consent/schema.ts'
import type { ExportProfile } from '../../domain/export-profile/built-in.ts'
import type { StoredRecord } from '../../domain/record/kinds.ts'
import type { Tlp } from '../../domain/record/schema.ts'

/** By what rules, for whom and by whom a dossier goes out. */
export interface RedactionOrder {
  readonly profile: ExportProfile
  /** What consent must cover; null where nobody is named whose purpose is known, and the profile asks for none. */
  readonly purpose: ConsentScope | null
  /** The strictest marking that the recipient may receive; null where nobody is named. */
  readonly mayReceive: Tlp | null
  /** Everybody whom the workspace keeps under a code name, whether the dossier tells of them or not. */
  readonly persons: readonly StoredRecord<'person'>[]
  /** The analyst who exports. */
  readonly exporterId: string
  /** 64 hexadecimal digits for a label: the same in one version, others in every other one, and not to be guessed. */
  readonly derive: (label: string) => string
}
