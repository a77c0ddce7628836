import { z } from 'zod'

/** What the child is sent: the path and what the reader brought. It never gets a key of a workspace. */
export const verifyRequest = z.strictObject({
  place: z.string(),
  key: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('identities'), text: z.string() }),
      z.strictObject({ kind: z.literal('passphrase'), passphrase: z.string() }),
    ])
    .nullable(),
  allowedSigners: z.string().nullable(),
  fingerprints: z.array(z.string()),
  checkpoint: z.string().nullable(),
})

export interface VerifyProgress {
  readonly done: number
  readonly total: number
}
