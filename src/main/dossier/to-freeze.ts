import type { ExportProfile } from '#shared/domain/export-profile/built-in.ts'
import type { DossierInput } from '#shared/dossier/input.ts'
import { ok } from '#shared/lib/result.ts'
import type { ToFreeze } from './freeze.ts'
import { caseIdOf, type ExportOrder } from './order.ts'
import { namedProfile } from './profile.ts'
import type { ForWhom } from './recipient.ts'

/** How a dossier goes out: by which rules and to whom. */
export interface Going {
  readonly order: Pick<ExportOrder, 'selection' | 'recipientId'>
  readonly profile: ExportProfile
  readonly forWhom: ForWhom
}

/** What is frozen of what was gathered. */
export function toFreeze({ order, profile, forWhom }: Going, input: DossierInput): ToFreeze {
  // Two recipients must not be able to tell from a code name that they read of the same person.
  const isRenamed = profile.rules.identities === 'fresh-code-names'
  return {
    caseId: caseIdOf(order.selection),
    profile: namedProfile(profile),
    recipientId: isRenamed ? (forWhom.recipientId ?? order.recipientId) : null,
    inputFor: () => ok(input),
  }
}
