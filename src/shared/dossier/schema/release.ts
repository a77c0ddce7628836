import { z } from 'zod'
import { namedProfile } from '../../domain/dossier-version/schema.ts'
import { instant, sha256Hex } from '../../domain/record/schema.ts'

/**
 * What the dossier was frozen as. `version` counts from 1 for each case and is null where nothing could be entered in the
 * journal, as in a damaged workspace. `previous` is the version before it
 * of the same case by the same rules, which it takes the place of, by the SHA-256 of its dossier.json.
 * `checkpoint` is the signed checkpoint (C2SP) of the journal as it then stood, `checkpointAt` the time that its last
 * entry claims, `headWords` the same head in words that can be said over the telephone.
 */
export const dossierRelease = z.strictObject({
  version: z.int().min(1).nullable(),
  previous: z.strictObject({ version: z.int().min(1), dossierSha256: sha256Hex }).nullable(),
  profile: namedProfile,
  checkpoint: z.string(),
  checkpointAt: instant,
  headWords: z.array(z.string()).length(8),
})
export type DossierRelease = z.infer<typeof dossierRelease>
