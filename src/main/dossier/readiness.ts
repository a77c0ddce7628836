import { ok, type Result } from '#shared/lib/result.ts'
import { withLimits } from '#shared/dossier/build.ts'
import type { DossierInput } from '#shared/dossier/input.ts'
import { inWords } from '#shared/dossier/limits.ts'
import { limitGroups } from '#shared/dossier/schema/limit.ts'
import { limitGroupWords } from '#shared/dossier/words/limits.ts'
import { statements } from '#shared/domain/statement/catalogue.ts'
import type { Readiness } from '#shared/ipc/dossier.ts'
import type { Vault } from '#main/vault/vault.ts'
import { candidatesOf } from './candidates.ts'
import { gatherDossier } from './gather.ts'

/**
 * What the dossier of the case would print as its limits, found by the very function that prints them. With a recipient,
 * consent and marking are held against that one alone; without, against all that the case names.
 */
export async function readinessOf(
  vault: Vault,
  caseId: string,
  recipientId: string | null,
): Promise<Result<Readiness>> {
  const gathered = await gatherDossier(vault, { kind: 'case', caseId }, statements)
  if (!gathered.ok) return gathered
  const { dossier, limits } = withLimits(forRecipient(gathered.value, recipientId))
  const groups = limitGroups.flatMap((group) => {
    const found = limits.filter((limit) => limit.group === group)
    return found.length === 0
      ? []
      : [
          {
            group,
            title: limitGroupWords[group],
            limits: found.map((limit) => ({
              code: limit.code,
              text: inWords(limit).text,
              subjects: [...limit.subjects],
            })),
          },
        ]
  })
  return ok({ groups, candidates: candidatesOf(gathered.value), withheld: dossier.withheld })
}

function forRecipient(input: DossierInput, recipientId: string | null): DossierInput {
  if (recipientId === null) return input
  const { body } = input.case
  const recipients = body.recipients.filter(({ id }) => id === recipientId)
  return { ...input, case: { ...input.case, body: { ...body, recipients } } }
}
