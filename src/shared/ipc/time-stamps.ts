import { z } from 'zod'
import { instant, recordId } from '../domain/record/schema.ts'
import { channel } from './channel.ts'
import { fileToken, nothing } from './parts.ts'

const savedAs = z.strictObject({ savedAs: z.string().nullable() })

/** A request for a time stamp (RFC 3161) over a checkpoint, and what came of it. */
export const timeStampLine = z.strictObject({
  id: recordId,
  /** Entries that the checkpoint covers. */
  size: z.int().min(0),
  requestedAt: instant,
  stamp: z
    .strictObject({
      at: instant,
      signer: z.string(),
      /** Whether the certificate was held against those of authorities that the analyst brought. */
      chain: z.enum(['trusted', 'unchecked']),
    })
    .nullable(),
})
export type TimeStampLine = z.infer<typeof timeStampLine>

export const timeStampChannels = {
  'stamp:list': channel('unlocked', nothing, z.array(timeStampLine)),
  /** Makes a request over the checkpoint of now and saves it where the person says; somebody online sends it. */
  'stamp:request': channel('writable', nothing, savedAs),
  'stamp:add-reply': channel(
    'writable',
    z.strictObject({ id: recordId, token: fileToken, authorities: fileToken.nullable() }),
    nothing,
  ),
  'stamp:save-part': channel(
    'unlocked',
    z.strictObject({ id: recordId, part: z.enum(['checkpoint', 'request', 'reply']) }),
    savedAs,
  ),
} as const
