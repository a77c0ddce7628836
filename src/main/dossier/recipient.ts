import type { HandOverBody } from '#shared/domain/hand-over/schema.ts'
import type { Tlp } from '#shared/domain/record/schema.ts'
import type { DossierInput } from '#shared/dossier/input.ts'
import { strictest } from '#shared/dossier/marking.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import type { Vault } from '#main/vault/vault.ts'

/** Whom a dossier is for, and the strictest marking that they may receive; nobody in particular may receive anything. */
export interface ForWhom extends Pick<
  HandOverBody,
  'recipientId' | 'recipient' | 'organisation' | 'purpose'
> {
  readonly mayReceive: Tlp | null
}

const nobody: ForWhom = {
  recipientId: null,
  recipient: '',
  organisation: '',
  purpose: null,
  mayReceive: null,
}

/** One of the case's recipients by the id it has there, or one of the workspace. Of two limits the tighter one holds. */
export async function recipientOf(
  vault: Pick<Vault, 'record'>,
  { case: { body } }: Pick<DossierInput, 'case'>,
  id: string | null,
): Promise<Result<ForWhom>> {
  if (id === null) return ok(nobody)
  const listed = body.recipients.find((one) => one.id === id)
  const recordId = listed === undefined ? id : listed.recipientId
  const known = recordId === null ? undefined : await vault.record('recipient', recordId)
  const named = listed ?? known?.body
  if (named === undefined)
    return fail(
      'not-found',
      'This recipient is neither on the list of the case nor in the workspace. Nothing was written.',
      {
        next: 'Save the case first, then choose the recipient.',
      },
    )
  const limits = [listed?.mayReceive, known?.body.mayReceive].filter((limit) => limit !== undefined)
  return ok({
    recipientId: known?.id ?? null,
    recipient: named.name,
    organisation: named.organisation,
    purpose: named.purpose,
    mayReceive: limits.length === 2 ? mildest(limits) : (limits[0] ?? null),
  })
}

/** The tighter of two limits is the one that lets less strict markings through. */
const mildest = (limits: readonly Tlp[]): Tlp | null =>
  limits.find((limit) => limits.every((other) => strictest([limit, other]) === other)) ?? null
