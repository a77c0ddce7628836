import { randomBytes, randomInt } from 'node:crypto'
import { identityToRecipient } from 'age-encryption'
import { ageIdentity } from '../keys/age-identity.ts'
import { wrapForRecipient } from '../keys/age-slot.ts'
import type { KeySlot, WorkspaceHeader } from '../keys/header-schema.ts'
import { recoveryWordCount, recoveryWords } from '../keys/recovery-words.ts'
import { wordOf } from '#shared/lib/word-list.ts'
import { refuse } from '../storage/refusal.ts'
import { changeSlots } from './logged-change.ts'
import type { OwnKeyParts, OwnPassphrase } from './own-passphrase.ts'
import { refuseTyped } from './typed-wrong.ts'

/** How many of the words have to be typed to show that they were written down. */
const asked = 3

/** What is to be written down: the words in order, and the places, from 1, of those that will be asked for. */
export interface NewRecoveryKey {
  readonly words: readonly string[]
  readonly asked: readonly number[]
}

/** The same key in every spelling: for the page on which it is printed. */
export interface RecoveryKeyShown {
  readonly words: readonly string[]
  /** Secret, as age writes it. */
  readonly identity: string
  /** Public. */
  readonly recipient: string
}

interface Pending extends NewRecoveryKey {
  readonly secret: Uint8Array
}

/**
 * The recovery key of whoever is at work: an age identity that nobody keeps but they. It opens nothing until some of
 * its words were typed back, and only then the one before goes: nobody is left with a paper that was never written.
 */
export class OwnRecoveryKey {
  readonly #parts: OwnKeyParts
  readonly #passphrase: OwnPassphrase
  #pending: Pending | undefined

  constructor(parts: OwnKeyParts, passphrase: OwnPassphrase) {
    this.#parts = parts
    this.#passphrase = passphrase
  }

  async exists(): Promise<boolean> {
    return (await this.#parts.slots.read()).slots.some((slot) => this.#isOwn(slot))
  }

  /** `passphrase` is null only for whoever has typed it a moment ago, in making the workspace. */
  begin(passphrase: string | null): Promise<NewRecoveryKey> {
    return this.#parts.slots.inTurn(async () => {
      const header = await this.#parts.slots.read()
      if (passphrase !== null && !(await this.#passphrase.opens(header, passphrase)))
        return refuseTyped([{ path: ['passphrase'], key: 'passphrase.wrong' }])
      this.forget()
      const secret = Uint8Array.from(randomBytes(32))
      this.#pending = { secret, words: recoveryWords(secret), asked: somePlaces() }
      const { words, asked: places } = this.#pending
      return { words, asked: places }
    })
  }

  /** The key whose words are being shown; refused when none is. */
  async shown(): Promise<RecoveryKeyShown> {
    const { secret, words } =
      this.#pending ?? refuse('not-found', 'There is no new recovery key any more. Begin again.')
    const identity = ageIdentity(secret)
    return { words, identity, recipient: await identityToRecipient(identity) }
  }

  /** `typed` are the words that were asked for, in that order. */
  confirm(typed: readonly string[]): Promise<void> {
    return this.#parts.slots.inTurn(async () => {
      this.#parts.ledger.refuseIfFrozen()
      const pending =
        this.#pending ?? refuse('not-found', 'There is no new recovery key to confirm. Begin again.')
      const issues = pending.asked.flatMap((place, index) =>
        wordOf((typed[index] ?? '').trim().toLowerCase()) === pending.words[place - 1]
          ? []
          : [{ path: ['typed', index], key: 'recovery.notThatWord' }],
      )
      if (issues.length > 0) refuseTyped(issues)
      await this.#put(await this.#parts.slots.read(), pending.secret)
      this.forget()
    })
  }

  /** What was shown and not confirmed never opens anything. */
  forget(): void {
    this.#pending?.secret.fill(0)
    this.#pending = undefined
  }

  async #put(header: WorkspaceHeader, secret: Uint8Array): Promise<void> {
    const { ledger, secrets, setup } = this.#parts
    const place = {
      id: setup.newId(),
      purpose: 'recovery' as const,
      analystId: ledger.actor,
      recipient: await identityToRecipient(ageIdentity(secret)),
    }
    const slot = await wrapForRecipient(secrets, place)
    const next = [...header.slots.filter((one: KeySlot) => !this.#isOwn(one)), slot]
    await changeSlots(this.#parts, { header, next, slot }, { change: 'recovery-key' })
  }

  #isOwn(slot: KeySlot): boolean {
    return slot.kind === 'age' && slot.purpose === 'recovery' && slot.analystId === this.#parts.ledger.actor
  }
}

/** Different places, in order, each as likely as any other. */
function somePlaces(): readonly number[] {
  const places = new Set<number>()
  while (places.size < asked) places.add(randomInt(recoveryWordCount) + 1)
  return [...places].toSorted((a, b) => a - b)
}
