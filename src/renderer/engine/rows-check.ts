import {
  DIGEST_BYTES,
  digestOfAll,
  recordDigest,
  type ReadsideDigest,
} from '#shared/journal/readside-digest.ts'
import type { ReadsideStanding } from '#shared/ipc/readside.ts'
import { Growing } from './columns/growing.ts'
import { IdTable } from './columns/id-table.ts'
import type { FollowedRecord, Rows } from './rows.ts'

/**
 * Reads back every row and works out what the journal is compared with. It may be put off at any time, and goes on from
 * where it was: meanwhile whoever writes rows tells it what they hold now.
 */
export class RowsCheck {
  readonly #rows: Rows
  readonly #ids = new IdTable()
  readonly #digests = new Growing(Uint8Array)
  readonly #places = new Growing(Float64Array)
  #lastKey = ''

  constructor(rows: Rows) {
    this.#rows = rows
  }

  /** These stand in rows now, in place of what may have been read before. */
  async changed(followed: readonly FollowedRecord[]): Promise<void> {
    const digests = await Promise.all(followed.map(({ record }) => recordDigest(record, sha256)))
    followed.forEach(({ record, seq }, at) => {
      const number = this.#ids.intern(record.id)
      this.#put(number, digests[at] ?? NONE)
      this.#places.set(number, seq)
    })
  }

  /** False when it was put off; null when a row does not open. Else every row was read. */
  async goOn(isWanted: () => boolean): Promise<boolean | null> {
    for await (const chunk of this.#rows.all(this.#lastKey)) {
      if (!chunk.ok) return null
      await this.changed(chunk.value.followed)
      this.#lastKey = chunk.value.lastKey
      if (!isWanted()) return false
    }
    return true
  }

  async result(): Promise<ReadsideDigest & ReadsideStanding> {
    const { values } = this.#digests
    const digests = Array.from({ length: this.#ids.count }, (_, at) =>
      values.subarray(at * DIGEST_BYTES, (at + 1) * DIGEST_BYTES),
    )
    const places = this.#places.values.subarray(0, this.#places.length).reduce((sum, seq) => sum + seq, 0)
    return { records: digests.length, places, digest: await digestOfAll(digests, sha256) }
  }

  #put(number: number, digest: Uint8Array): void {
    this.#digests.reserve((number + 1) * DIGEST_BYTES)
    this.#digests.values.set(digest, number * DIGEST_BYTES)
    this.#digests.length = Math.max(this.#digests.length, (number + 1) * DIGEST_BYTES)
  }
}

const NONE = new Uint8Array(DIGEST_BYTES)

const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
