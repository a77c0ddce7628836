import path from 'node:path'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { openWorkspace } from '#main/vault/open.ts'
import type { Vault } from '#main/vault/vault.ts'
import type { JournalHead } from '#shared/ipc/records.ts'

export type Stage = 'start' | 'locked' | 'unlocked'

/** `moved`: another workspace, or the start screen. The others happen to the same workspace. */
export type SessionChange = 'moved' | 'unlocked' | 'locked'

/**
 * Which workspace is open and whether it is unlocked. The one place that holds the vault: handlers ask
 * here at each call, so that nothing keeps using it after a lock.
 */
export class Session {
  #folder: string | null = null
  #vault: Vault | null = null
  #beforeLock: () => Promise<void> = async () => undefined
  readonly #changed = new Set<(change: SessionChange) => void>()
  readonly #advanced = new Set<(head: JournalHead) => void>()

  get stage(): Stage {
    if (this.#vault) return 'unlocked'
    return this.#folder === null ? 'start' : 'locked'
  }

  get folder(): string | null {
    return this.#folder
  }

  /** Folder name for people; never the whole path. */
  get workspaceName(): string | null {
    return this.#folder === null ? null : path.basename(this.#folder)
  }

  /** Only for code that runs behind the dispatcher's check of the stage. */
  get vault(): Vault {
    if (!this.#vault) throw new Error('Locked')
    return this.#vault
  }

  /** Takes the folder as the workspace to unlock. */
  choose(folder: string): void {
    this.#folder = folder
    this.#tell('moved')
  }

  async unlock(passphrase: string): Promise<Result<void>> {
    if (this.#folder === null) return fail('not-found', 'No workspace is open.')
    const opened = await openWorkspace(this.#folder, passphrase)
    if (!opened.ok) return opened
    this.#hold(opened.value)
    this.#tell('unlocked')
    return ok(undefined)
  }

  /** Takes over the vault of a workspace that was just created. */
  adopt(vault: Vault): void {
    this.#folder = vault.folder
    this.#hold(vault)
    this.#tell('moved')
  }

  async lock(): Promise<void> {
    if (await this.#release()) this.#tell('locked')
  }

  /** Locks and goes back to the start screen. */
  async leave(): Promise<void> {
    await this.#release()
    this.#folder = null
    this.#tell('moved')
  }

  /** What must have stopped before the vault goes. */
  beforeLock(stop: () => Promise<void>): void {
    this.#beforeLock = stop
  }

  onChange(listener: (change: SessionChange) => void): () => void {
    this.#changed.add(listener)
    return () => this.#changed.delete(listener)
  }

  /** Every commit of whichever vault is open. */
  onAdvanced(listener: (head: JournalHead) => void): () => void {
    this.#advanced.add(listener)
    return () => this.#advanced.delete(listener)
  }

  #hold(vault: Vault): void {
    this.#vault = vault
    vault.onAdvanced((head) => {
      for (const listener of this.#advanced) listener(head)
    })
  }

  /** From the first line on nothing new can reach the vault; what is under way is stopped, then it closes. */
  async #release(): Promise<boolean> {
    const vault = this.#vault
    if (!vault) return false
    this.#vault = null
    await this.#beforeLock()
    await vault.close()
    return true
  }

  #tell(change: SessionChange): void {
    for (const listener of this.#changed) listener(change)
  }
}
