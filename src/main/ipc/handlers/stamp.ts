import path from 'node:path'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { readWhole } from '#main/statement/read-whole.ts'
import { addReply, listTimeStamps, requestTimeStamp, savePart } from '#main/trust/timestamp/desk.ts'
import { maxReplyBytes } from '#main/trust/timestamp/reply.ts'
import type { AppContext } from '../context.ts'
import type { HandlersOf } from '../handlers-of.ts'

const names = {
  checkpoint: 'holdfast-checkpoint.txt',
  request: 'holdfast-request.tsq',
  reply: 'holdfast-reply.tsr',
} as const

/** A bundle of all authorities that there are fits. */
const maxCertificatesBytes = 1_048_576

export const stampHandlers = (app: AppContext): HandlersOf<'stamp'> => ({
  'stamp:list': async () => ok([...(await listTimeStamps(app.session.vault))]),
  'stamp:request': () => saved(app, names.request, (target) => requestTimeStamp(app.session.vault, target)),
  'stamp:add-reply': async ({ id, token, authorities }) => {
    const reply = await fileOf(app, token, maxReplyBytes)
    if (!reply.ok) return reply
    const certificates =
      authorities === null ? ok(null) : await fileOf(app, authorities, maxCertificatesBytes)
    if (!certificates.ok) return certificates
    const pem = certificates.value && Buffer.from(certificates.value).toString('latin1')
    const added = await addReply(app.session.vault, { id, reply: reply.value, authorities: pem })
    return added.ok ? ok({}) : added
  },
  'stamp:save-part': ({ id, part }) =>
    saved(app, names[part], (target) => savePart(app.session.vault, { id, part }, target)),
})

async function saved(app: AppContext, name: string, write: (target: string) => Promise<Result<void>>) {
  const target = await app.host.saveFile(name)
  if (target === null) return ok({ savedAs: null })
  const written = await write(target)
  return written.ok ? ok({ savedAs: path.basename(target) }) : written
}

async function fileOf(app: AppContext, token: string, maxBytes: number): Promise<Result<Uint8Array>> {
  const file = app.files.pathOf(token)
  return file === undefined
    ? fail('not-found', 'Choose the file again: it is no longer at hand.')
    : readWhole(file, maxBytes)
}
