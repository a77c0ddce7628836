import { z } from 'zod'
import { instant } from '../domain/record/schema.ts'
import { verificationReport, verificationStanding } from '../journal/damage.ts'
import { keptReport } from '../journal/kept-report.ts'
import { channel } from './channel.ts'
import { fileToken, jobId, nothing } from './parts.ts'
import { journalHead } from './records.ts'

const savedAs = z.string().nullable()

/** Where the journal stands, to be told to others. */
export const integrityHead = z.strictObject({
  ...journalHead.shape,
  /** Eight, of the root. */
  words: z.array(z.string()).length(8),
  /** The signed note over the head: safe to publish, for it says how much there is and nothing of what. */
  checkpoint: z.string(),
  /** Of the last commit, as its clock claims; and by whom it was signed. */
  at: instant,
  signedBy: z.string(),
})
export type IntegrityHead = z.infer<typeof integrityHead>

/** Nothing here writes into the workspace, and what is saved shows nothing of what is in it: whoever looks may do all of it. */
export const integrityChannels = {
  'integrity:head': channel('unlocked', nothing, integrityHead),
  'integrity:save-checkpoint': channel('unlocked', nothing, z.strictObject({ savedAs })),
  /** The checkpoints of all commits in one file. */
  'integrity:save-heads': channel(
    'unlocked',
    z.strictObject({ jobId }),
    z.strictObject({ savedAs, heads: z.int().min(0) }),
  ),
  /** Holds what others kept against the journal: checkpoints or eight words, typed or in a file. */
  'integrity:compare': channel(
    'unlocked',
    z.strictObject({ jobId, text: z.string().min(1).max(1_000_000) }),
    keptReport,
    { maxBytes: 1_048_576 },
  ),
  'integrity:compare-file': channel('unlocked', z.strictObject({ jobId, token: fileToken }), keptReport),
  'integrity:verification': channel('unlocked', nothing, verificationStanding),
  /** The whole journal, from the files. What it finds damaged makes the workspace read-only. */
  'integrity:verify': channel('unlocked', z.strictObject({ jobId }), verificationReport),
} as const
