import type { ExportProfile } from '#shared/domain/export-profile/built-in.ts'
import type { DossierInput } from '#shared/dossier/input.ts'
import { ok, type Result } from '#shared/lib/result.ts'
import type { Vault } from '#main/vault/vault.ts'
import type { ExportOrder } from './order.ts'
import { profileOf } from './profile.ts'
import { recipientOf, type ForWhom } from './recipient.ts'
import { protectionOf, type RedactFor } from './redacted-input.ts'

/** On what terms something goes out: by which rules, to whom, and who must not be named. */
export interface Terms {
  readonly profile: ExportProfile
  readonly forWhom: ForWhom
  readonly protection: Pick<RedactFor, 'persons' | 'exporterId'>
}

/** The terms that an order names, as they stand now: the same for an export, its plan and its preview. */
export async function termsOf(
  vault: Vault,
  order: Pick<ExportOrder, 'profileId' | 'recipientId'>,
  input: DossierInput,
): Promise<Result<Terms>> {
  const forWhom = await recipientOf(vault, input, order.recipientId)
  if (!forWhom.ok) return forWhom
  const profile = await profileOf(vault, order.profileId)
  if (!profile.ok) return profile
  return ok({ profile: profile.value, forWhom: forWhom.value, protection: await protectionOf(vault) })
}
