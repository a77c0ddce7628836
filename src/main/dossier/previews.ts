import { randomBytes } from 'node:crypto'
import type { ServeView } from '#main/host/host.ts'
import type { PdfFile } from './pdf/render.ts'

/**
 * The pages on preview, in memory and nowhere else, under random addresses. There is one preview at a time: the next one,
 * or a lock, makes this one forgotten.
 */
export class DossierPreviews {
  #open = new Map<string, Uint8Array>()

  /** Addresses for the window's reader, relative to the app's own origin, in the order of the files. */
  open(files: readonly PdfFile[]): readonly string[] {
    const named = files.map(({ bytes }) => [randomBytes(16).toString('hex'), bytes] as const)
    this.#open = new Map(named)
    return named.map(([token]) => `/preview/${token}`)
  }

  clear(): void {
    this.#open = new Map()
  }

  /** Answers with the file while the workspace is open; undefined when the name is not known. */
  serve(session: { readonly stage: string }): ServeView {
    return async (path) =>
      session.stage === 'unlocked' ? this.#open.get(path.slice(path.lastIndexOf('/') + 1)) : undefined
  }
}
