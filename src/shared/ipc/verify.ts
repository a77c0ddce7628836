import { z } from 'zod'
import { channel } from './channel.ts'
import { packageReport } from '../domain/package-check/report.ts'
import { fileToken, jobId, nothing } from './parts.ts'

const picked = z.strictObject({ file: z.strictObject({ token: fileToken, name: z.string() }).nullable() })
/** Text with a checkpoint that was kept, or eight words of one. */
const kept = z.string().max(20_000)

export const verifyChannels = {
  /** A zip, an encrypted one, or a lone dossier; null when the person changed their mind. */
  'verify:pick-file': channel('always', nothing, picked),
  /** An unpacked package or a bag. */
  'verify:pick-folder': channel('always', nothing, picked),
  /** Verifies what was chosen, in a child process. It needs no workspace and writes into none. */
  'verify:run': channel(
    'always',
    z.strictObject({
      jobId,
      file: fileToken,
      /** What opens an encrypted one; an identity is a key of age, in its own spelling. */
      key: z
        .discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('identities'), text: z.string().min(1).max(5_000) }),
          z.strictObject({ kind: z.literal('passphrase'), passphrase: z.string().min(1).max(1_000) }),
        ])
        .nullable(),
      fingerprint: z.string().max(200),
      checkpoint: kept,
    }),
    packageReport,
    { maxBytes: 65_536, perSecond: 5 },
  ),
} as const
