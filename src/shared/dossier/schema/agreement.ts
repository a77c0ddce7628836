import { z } from 'zod'

const count = z.int().min(0)
const share = z.number().min(0).max(1)

/**
 * How far second coders, who did not see the first choice, agree with it on the incidents of this dossier. `observed` is
 * the share of codings with the same choice, `expected` what chance alone would give, `kappa` Cohen's; null where chance
 * alone explains everything.
 */
export const dossierAgreement = z.strictObject({
  statementId: z.string(),
  title: z.string(),
  catalogueVersion: z.int().min(1),
  codings: count,
  incidents: count,
  categories: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      pairs: count,
      both: count,
      firstOnly: count,
      secondOnly: count,
      neither: count,
      observed: share.nullable(),
      expected: share.nullable(),
      kappa: z.number().min(-1).max(1).nullable(),
    }),
  ),
})
export type DossierAgreement = z.infer<typeof dossierAgreement>
