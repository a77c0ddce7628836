import { timeStampReplyFile, timeStampRequestFile } from '#shared/dossier/package/layout.ts'
import { settledRequest } from '#main/trust/timestamp/request.ts'
import type { Vault } from '#main/vault/vault.ts'
import { textFile, type PackageFile } from './package-file.ts'

/** The request for a time stamp over a checkpoint. */
export const requestFile = (checkpoint: string): PackageFile =>
  textFile(timeStampRequestFile, settledRequest(checkpoint))

/** The last reply that the workspace has to this very request; it came later and stands outside the hashes. */
export async function replyFile(
  vault: Pick<Vault, 'timeStamps'>,
  checkpoint: string,
): Promise<PackageFile | null> {
  const bodies = (await vault.timeStamps()).map(({ body }) => body)
  const request = Buffer.from(settledRequest(checkpoint)).toString('base64')
  const asked = new Set(
    bodies.flatMap((body) =>
      body.event === 'time-stamp-requested' && body.request === request ? [body.id] : [],
    ),
  )
  const reply = bodies.findLast((body) => body.event === 'time-stamp-received' && asked.has(body.id))
  return reply?.event === 'time-stamp-received'
    ? textFile(timeStampReplyFile, Buffer.from(reply.reply, 'base64'))
    : null
}
