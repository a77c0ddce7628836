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

/** Numbers of entries in the order of the journal, and their times, each with how many there are of it one after the other. */
export interface EntriesAt {
  readonly seqs: readonly number[]
  readonly times: readonly (readonly [at: string, entries: number])[]
}

/** What the journal tells of backups, and what it holds that none of them does. */
export class BackupsTold {
  #last: BackupsMade
  /** Entries of somebody's doing that no backup holds. All of one commit have one time, and there may be many. */
  #seqs: number[]
  #times: [at: string, entries: number][]

  constructor(
    last: BackupsMade = { made: null, checked: null },
    { seqs, times }: EntriesAt = { seqs: [], times: [] },
  ) {
    this.#last = last
    this.#seqs = [...seqs]
    this.#times = times.map(([at, entries]) => [at, entries])
  }

  /** For the head file: a copy. */
  get entriesSince(): EntriesAt {
    return { seqs: this.#seqs.slice(), times: this.#times.map(([at, entries]) => [at, entries]) }
  }

  get last(): BackupsMade {
    return this.#last
  }

  get since(): { readonly entries: number; readonly oldest: string | null } {
    return { entries: this.#seqs.length, oldest: this.#times[0]?.[0] ?? null }
  }

  /** An entry of somebody's doing. */
  add(seq: number, at: string): void {
    this.#seqs.push(seq)
    const last = this.#times.at(-1)
    if (last?.[0] === at) last[1] += 1
    else this.#times.push([at, 1])
  }

  custody(seq: number, at: string, { type }: CustodyEvent): void {
    if (type !== 'fixity check') this.add(seq, at)
  }

  log(seq: number, at: string, body: LogBody): void {
    if (body.event === 'backed-up')
      this.#last = { ...this.#last, made: { at, size: body.size, bytes: body.bytes } }
    else if (body.event === 'backup-checked') this.#last = { ...this.#last, checked: { at, size: body.size } }
    if (!ownDoing.has(body.event)) this.add(seq, at)
    // What was entered while it was made is not in it; what a copy was restored from holds all that came before.
    if (body.event === 'backed-up') this.#forget(this.#seqs.filter((held) => held < body.size).length)
    if (body.event === 'restored') this.#forget(this.#seqs.length)
  }

  /** The first so many. */
  #forget(count: number): void {
    let left = count
    this.#seqs = this.#seqs.slice(count)
    this.#times = this.#times.flatMap(([at, entries]) => {
      const gone = Math.min(left, entries)
      left -= gone
      return gone < entries ? [[at, entries - gone]] : []
    })
  }
}
