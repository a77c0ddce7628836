import { contentsDifference } from '#shared/domain/hand-over/difference.ts'
import { statements } from '#shared/domain/statement/catalogue.ts'
import { contentsOf } from '#shared/dossier/contents.ts'
import type { Response } from '#shared/ipc/contract.ts'
import { ok, type Result } from '#shared/lib/result.ts'
import type { Vault } from '#main/vault/vault.ts'
import { foresee } from './freeze.ts'
import { gatherDossier } from './gather.ts'
import type { ExportOrder } from './order.ts'
import { termsOf } from './terms.ts'
import { toFreeze } from './to-freeze.ts'

type Plan = Response<'dossier:plan'>

/** Longer lists are counted. */
const SHOWN = 200

/**
 * What an export would hand out now, by the same way and without checking files or entering anything: as which version,
 * what changed since the one before it, under which marking, and what would be held back.
 */
export async function planOf(
  vault: Vault,
  order: Pick<ExportOrder, 'selection' | 'profileId' | 'recipientId'>,
): Promise<Result<Plan>> {
  const gathered = await gatherDossier(vault, order.selection, statements)
  if (!gathered.ok) return gathered
  const terms = await termsOf(vault, order, gathered.value)
  if (!terms.ok) return terms
  const foreseen = await foresee(vault, toFreeze({ order, ...terms.value }, gathered.value))
  if (!foreseen.ok) return foreseen
  const { version, before, number, input, dossier } = foreseen.value
  const difference = before && contentsDifference(before.body.contents, contentsOf(input))
  return ok({
    number,
    frozenAt: version?.createdAt ?? null,
    marking: dossier.marking,
    incidents: dossier.incidents.length,
    evidence: dossier.evidence.length,
    since:
      before && difference
        ? {
            number: before.body.number,
            profile: before.body.profile.name,
            counts: {
              added: difference.added.length,
              gone: difference.gone.length,
              changed: difference.changed.length,
            },
            added: difference.added.slice(0, SHOWN),
            gone: difference.gone.slice(0, SHOWN),
            changed: difference.changed.slice(0, SHOWN),
          }
        : null,
    withheld: dossier.withheld.slice(0, 5 * SHOWN),
    withheldCount: dossier.withheld.length,
  })
}
