import type { Session } from 'electron'
import type { Serve } from '../serve.ts'
import { scheme } from './scheme.ts'

/** Answers every request under the app's scheme in this session. */
export function setupProtocol(session: Session, serve: Serve): void {
  session.protocol.handle(scheme, async ({ method, url }) => {
    const { status, headers, body } = await serve({ method, url })
    return new Response(new Uint8Array(body), { status, headers })
  })
}

/** A workspace may be opened again in the same session; its protocol then answers for the new window. */
export function closeProtocol(session: Session): void {
  session.protocol.unhandle(scheme)
}
