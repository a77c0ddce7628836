import type { CustodyEvent } from '#shared/domain/custody/schema.ts'
import type { LogBody } from '#shared/journal/entry.ts'

/** When, and how many entries of the journal it holds. */
interface BackupEntry {
  readonly at: string
  readonly size: number
}

export interface BackupsMade {
  readonly made: (BackupEntry & { readonly bytes: number }) | null
  readonly checked: BackupEntry | null
}

/** What the app enters by itself, whatever anybody does: of such entries alone no backup is due. */
const ownDoing: ReadonlySet<LogBody['event']> = new Set([
  'tail-moved',
  'clock-went-back',
  'read-side-built',
  'backed-up',
  'backup-checked',
  'restored',
  'key-change-ended',
])

export interface EntryAt {
  readonly seq: number
  readonly at: string
}

/** What the journal tells of backups, and what it holds that none of them does. */
export class BackupsTold {
  #last: BackupsMade
  /** Entries of somebody's doing that no backup holds. */
  #since: EntryAt[]

  constructor(last: BackupsMade = { made: null, checked: null }, since: Iterable<EntryAt> = []) {
    this.#last = last
    this.#since = [...since]
  }

  /** For the head file. */
  get entriesSince(): readonly EntryAt[] {
    return this.#since
  }

  get last(): BackupsMade {
    return this.#last
  }

  get since(): { readonly entries: number; readonly oldest: string | null } {
    return { entries: this.#since.length, oldest: this.#since[0]?.at ?? null }
  }

  recordPut(seq: number, at: string): void {
    this.#since.push({ seq, at })
  }

  custody(seq: number, at: string, { type }: CustodyEvent): void {
    if (type !== 'fixity check') this.#since.push({ seq, at })
  }

  log(seq: number, at: string, body: LogBody): void {
    if (body.event === 'backed-up')
      this.#last = { ...this.#last, made: { at, size: body.size, bytes: body.bytes } }
    else if (body.event === 'backup-checked') this.#last = { ...this.#last, checked: { at, size: body.size } }
    if (!ownDoing.has(body.event)) this.#since.push({ seq, at })
    // What was entered while it was made is not in it; what a copy was restored from holds all that came before.
    if (body.event === 'backed-up') this.#since = this.#since.filter((entry) => entry.seq >= body.size)
    if (body.event === 'restored') this.#since = []
  }
}
