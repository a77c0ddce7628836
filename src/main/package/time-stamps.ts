import { createHash } from 'node:crypto'
import { timeStampReplyFile, timeStampRequestFile } from '#shared/dossier/package/layout.ts'
import { timeStampRequest } from '#main/trust/timestamp/request.ts'
import type { Vault } from '#main/vault/vault.ts'
import { textFile, type PackageFile } from './package-file.ts'

/**
 * The request for a time stamp over a checkpoint: the same for the same checkpoint, so that it can be listed among the
 * hashes. Its nonce is no secret; it only ties a reply to this request.
 */
export function requestFile(checkpoint: string): PackageFile {
  const nonce = createHash('sha256').update('holdfast time stamp request\n').update(checkpoint).digest()
  return textFile(timeStampRequestFile, timeStampRequest(checkpoint, nonce.subarray(0, 16)))
}

/** The last reply that the workspace has over these very bytes; it came later and stands outside the hashes. */
export async function replyFile(
  vault: Pick<Vault, 'timeStamps'>,
  checkpoint: string,
): Promise<PackageFile | null> {
  const bodies = (await vault.timeStamps()).map(({ body }) => body)
  const asked = new Set(
    bodies.flatMap((body) =>
      body.event === 'time-stamp-requested' && body.checkpoint === checkpoint ? [body.id] : [],
    ),
  )
  const reply = bodies.findLast((body) => body.event === 'time-stamp-received' && asked.has(body.id))
  return reply?.event === 'time-stamp-received'
    ? textFile(timeStampReplyFile, Buffer.from(reply.reply, 'base64'))
    : null
}
