import { randomBytes } from 'node:crypto'
import { mapFileLimits } from '#shared/domain/map-file/limits.ts'
import type { ServeView } from '#main/host/host.ts'
import { Refusal } from '#main/vault/storage/refusal.ts'
import type { Vault } from '#main/vault/vault.ts'

/** Names under which the window may read map files; random, and forgotten at lock. */
export class MapViews {
  readonly #open = new Map<string, string>()

  /** Address of the file, relative to the app's own origin; the same as long as nothing was locked. */
  addressOf(id: string): string {
    const known = [...this.#open].find(([, one]) => one === id)?.[0]
    const token = known ?? randomBytes(16).toString('hex')
    this.#open.set(token, id)
    return `/map/${token}`
  }

  clear(): void {
    this.#open.clear()
  }

  /** Answers `/map/<token>/<from>-<length>` with these bytes; undefined when there are none, or they are damaged. */
  serve(session: { readonly stage: string; readonly vault: Pick<Vault, 'mapFiles'> }): ServeView {
    return async (path) => {
      const asked = /^\/map\/(?<token>[0-9a-f]{32})\/(?<from>\d{1,15})-(?<length>\d{1,8})$/.exec(path)?.groups
      const id = this.#open.get(asked?.['token'] ?? '')
      const [from, length] = [Number(asked?.['from']), Number(asked?.['length'])]
      if (id === undefined || session.stage !== 'unlocked' || length > mapFileLimits.tileBytes)
        return undefined
      try {
        return await session.vault.mapFiles.read(id, { from, length })
      } catch (error) {
        if (error instanceof Refusal) return undefined
        throw error
      }
    }
  }
}
