import type { JournalEntry, LogBody } from '#shared/journal/entry.ts'

/** A change of the key slots of which no entry says how it ended. */
export interface PendingKeyChange {
  readonly seq: number
  /** SHA-256 of the slot that comes or goes. */
  readonly digest: string
  /** Whether it stands in the header once the change is done. */
  readonly comes: boolean
  readonly subject: JournalEntry['subject']
}

export interface KnownOrganisation {
  readonly name: string
  readonly addedAt: string
  /** Id of the analyst. */
  readonly addedBy: string
}

/** All that is held, each organisation by the id of its slot. */
export interface KeyHistoryContent {
  readonly organisations: readonly (readonly [slot: string, KnownOrganisation])[]
  readonly pending: PendingKeyChange | null
}

/** What the journal tells of key slots: which organisations were given one, and whether a change is still open. */
export class KeyHistory {
  readonly #organisations: Map<string, KnownOrganisation>
  #pending: PendingKeyChange | undefined

  constructor({ organisations, pending }: KeyHistoryContent = { organisations: [], pending: null }) {
    this.#organisations = new Map(organisations)
    this.#pending = pending ?? undefined
  }

  /** For the head file. */
  get content(): KeyHistoryContent {
    return { organisations: [...this.#organisations], pending: this.#pending ?? null }
  }

  fold(seq: number, { at, actor, subject }: JournalEntry, body: LogBody): void {
    if (body.event === 'key-change-ended') {
      if (this.#pending?.seq === body.begun) this.#pending = undefined
    } else if (body.event === 'key-change-begun') {
      this.#pending = { seq, digest: body.digest, comes: body.change !== 'organisation-removed', subject }
      if (body.change === 'organisation-added' && body.organisation !== null)
        this.#organisations.set(body.organisation.slot, {
          name: body.organisation.name,
          addedAt: at,
          addedBy: actor,
        })
    }
  }

  get pending(): PendingKeyChange | undefined {
    return this.#pending
  }

  /** By the id of its slot; whether the slot still stands is told by the header. */
  organisation(slot: string): KnownOrganisation | undefined {
    return this.#organisations.get(slot)
  }
}
