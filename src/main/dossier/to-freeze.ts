import { createHash } from 'node:crypto'
import type { DossierInput } from '#shared/dossier/input.ts'
import { canonicalJson } from '#shared/journal/canonical.ts'
import { ok } from '#shared/lib/result.ts'
import type { ToFreeze } from './freeze.ts'
import { caseIdOf, type ExportOrder } from './order.ts'
import { namedProfile } from './profile.ts'
import { redactedInput } from './redacted-input.ts'
import type { Terms } from './terms.ts'

/** How a dossier goes out: by which rules and to whom. */
export interface Going extends Terms {
  readonly order: Pick<ExportOrder, 'selection' | 'recipientId'>
}

/** Tells chosen incidents from others that were chosen before. */
const selectionSha256 = (selection: ExportOrder['selection']): string | null =>
  selection.kind === 'incidents'
    ? createHash('sha256')
        .update(canonicalJson([...new Set(selection.ids)].toSorted()))
        .digest('hex')
    : null

/** What is frozen of what was gathered: redacted, by the seed of the version. */
export function toFreeze({ order, profile, forWhom, protection }: Going, input: DossierInput): ToFreeze {
  return {
    caseId: caseIdOf(order.selection),
    selectionSha256: selectionSha256(order.selection),
    profile: namedProfile(profile),
    // Consent and markings are held against the recipient, and no two can tell from a code name that they read of one person.
    recipientId: forWhom.recipientId ?? order.recipientId,
    inputFor: (codeSeed) => {
      const redacted = redactedInput(input, { profile, forWhom, ...protection }, codeSeed)
      return redacted.ok ? ok(redacted.value.input) : redacted
    },
  }
}
