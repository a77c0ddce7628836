import { randomBytes } from 'node:crypto'
import type { ServeView } from '#main/host/host.ts'
import { Refusal } from '#main/vault/storage/refusal.ts'
import type { Vault } from '#main/vault/vault.ts'

/** Pictures larger than this are saved out instead of shown. */
export const maxViewBytes = 256 * 1024 * 1024

/** Names under which the viewer may fetch a picture; random, and forgotten at lock. */
export class EvidenceViews {
  readonly #open = new Map<string, string>()

  /** Address for the viewer's frame, relative to the app's own origin. */
  open(evidenceId: string): string {
    const token = randomBytes(16).toString('hex')
    this.#open.set(token, evidenceId)
    return `/view/${token}`
  }

  clear(): void {
    this.#open.clear()
  }

  /** Answers with the whole picture, decrypted and authenticated; undefined when the name is not known. */
  serve(session: { readonly stage: string; readonly vault: Pick<Vault, 'evidence'> }): ServeView {
    return async (path) => {
      const evidenceId = this.#open.get(path.slice(path.lastIndexOf('/') + 1))
      if (evidenceId === undefined || session.stage !== 'unlocked') return undefined
      const pieces: Uint8Array[] = []
      try {
        for await (const piece of session.vault.evidence.read(evidenceId)) pieces.push(piece)
      } catch (error) {
        // A picture that is not what was taken in is not shown; saving the original says why.
        if (error instanceof Refusal) return undefined
        throw error
      }
      return Buffer.concat(pieces)
    }
  }
}
