import path from 'node:path'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { joinWorkspace, type Joining } from '#main/vault/join.ts'
import { openWorkspace } from '#main/vault/open.ts'
import { recoverWorkspace, type Recovery } from '#main/vault/recover.ts'
import { refuse } from '#main/vault/storage/refusal.ts'
import { SerialQueue } from '#main/vault/storage/serial-queue.ts'
import type { Vault } from '#main/vault/vault.ts'
import type { JournalHead } from '#shared/ipc/records.ts'

export type Stage = 'start' | 'locked' | 'unlocked'

/** `moved`: another workspace, or the start screen. The others happen to the same one; `read-only`: while it is open. */
export type SessionChange = 'moved' | 'unlocked' | 'locked' | 'read-only'

/**
 * Which workspace is open and whether it is unlocked. The one place that holds the vault: handlers ask
 * here at each call, so that nothing keeps using it after a lock. Unlocking, locking and leaving take their
 * turns: each begins when the one before has ended, files closed and keys gone.
 */
export class Session {
  #folder: string | null = null
  #vault: Vault | null = null
  #isNew = false
  #isToRestore = false
  #beforeLock: () => Promise<void> = async () => undefined
  /** How often a lock was asked for: an unlocking that is overtaken by one must not end unlocked. */
  #locks = 0
  readonly #turns = new SerialQueue()
  readonly #changed = new Set<(change: SessionChange) => void>()
  readonly #advanced = new Set<(head: JournalHead) => void>()
  readonly #verified = new Set<() => void>()

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

  /** Refuses when locked: what waited for a dialog may find the workspace locked since. */
  get vault(): Vault {
    return this.#vault ?? refuse('locked', 'The workspace is locked.', { next: 'Unlock it and try again.' })
  }

  /** Whether the workspace was made in this session, and is open since. */
  get isNew(): boolean {
    return this.#vault !== null && this.#isNew
  }

  /** Whether a workspace was left in order to restore a backup. */
  get isToRestore(): boolean {
    return this.#folder === null && this.#isToRestore
  }

  /** Takes the folder as the workspace to unlock. */
  choose(folder: string): Result<void> {
    if (this.stage !== 'start') return alreadyOpen()
    this.#folder = folder
    this.#tell('moved')
    return ok(undefined)
  }

  unlock(passphrase: string): Promise<Result<void>> {
    return this.#open((folder) => openWorkspace(folder, passphrase))
  }

  /** Unlocks with a recovery key, which gives a new passphrase. */
  recover(recovery: Recovery): Promise<Result<void>> {
    return this.#open((folder) => recoverWorkspace(folder, recovery))
  }

  /** Unlocks with the key of an organisation, as a new analyst. */
  join(joining: Joining): Promise<Result<void>> {
    return this.#open((folder) => joinWorkspace(folder, joining))
  }

  #open(open: (folder: string) => Promise<Result<Vault>>): Promise<Result<void>> {
    const locks = this.#locks
    return this.#turns.run(async () => {
      if (this.#folder === null) return fail('not-found', 'No workspace is open.')
      if (this.#vault) return fail('refused', 'The workspace is unlocked already.')
      const opened = await open(this.#folder)
      if (!opened.ok) return opened
      if (this.#locks !== locks) {
        await opened.value.close()
        return fail('locked', 'The workspace was locked while it was being unlocked.')
      }
      this.#isNew = false
      this.#hold(opened.value)
      this.#tell('unlocked')
      return ok(undefined)
    })
  }

  /** Takes over the vault of a workspace that was just created; when it refuses, the vault is the caller's to close. */
  adopt(vault: Vault): Result<void> {
    if (this.stage !== 'start') return alreadyOpen()
    this.#folder = vault.folder
    this.#isNew = true
    this.#hold(vault)
    this.#tell('moved')
    return ok(undefined)
  }

  lock(): Promise<void> {
    this.#locks += 1
    return this.#turns.run(async () => {
      const vault = this.#vault
      if (!vault) return
      this.#vault = null
      this.#tell('locked')
      await this.#end(vault)
    })
  }

  /** Locks and goes back to the start screen. */
  leave(toRestore = false): Promise<void> {
    this.#locks += 1
    return this.#turns.run(async () => {
      const vault = this.#vault
      if (this.#folder === null) return
      this.#vault = null
      this.#folder = null
      this.#isToRestore = toRestore
      this.#tell('moved')
      if (vault) await this.#end(vault)
    })
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

  /** A verification of whichever vault is open began or ended. */
  onVerificationChanged(listener: () => void): () => void {
    this.#verified.add(listener)
    return () => this.#verified.delete(listener)
  }

  #hold(vault: Vault): void {
    this.#vault = vault
    vault.onAdvanced((head) => {
      for (const listener of this.#advanced) listener(head)
    })
    vault.onVerificationChanged(() => {
      for (const listener of this.#verified) listener()
    })
    vault.onModeChanged(() => this.#tell('read-only'))
  }

  /**
   * Nothing new can reach the vault by now, and the window was told to forget: work under way may take its
   * time to stop, and nobody may read along meanwhile.
   */
  async #end(vault: Vault): Promise<void> {
    try {
      await this.#beforeLock()
    } finally {
      await vault.close()
    }
  }

  #tell(change: SessionChange): void {
    for (const listener of this.#changed) listener(change)
  }
}

const alreadyOpen = () =>
  fail('refused', 'A workspace is open already.', { next: 'Close it, then try again.' })
