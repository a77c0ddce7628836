import { createHash } from 'node:crypto'
import { ReadableStream } from 'node:stream/web'
import { encrypted, type AgeLock } from '#main/age/encrypted.ts'
import type { Artefact } from './artefacts/artefact.ts'

export interface Outward extends Artefact {
  /** Hash and length of what has gone by; complete once all pieces were taken. */
  readonly written: () => { readonly sha256: string; readonly bytes: number }
}

/** The file as it goes out, locked where it is to be, and measured as it goes. */
export async function outward({ pieces, bytes }: Artefact, lock: AgeLock | null): Promise<Outward> {
  const hash = createHash('sha256')
  let length = 0
  const measured = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of await locked(pieces, lock)) {
      hash.update(piece)
      length += piece.byteLength
      yield piece
    }
  }
  return {
    pieces: measured(),
    // What age adds is little beside what it locks, and the room is looked at again while it is written.
    ...(bytes === undefined ? {} : { bytes }),
    written: () => ({ sha256: hash.copy().digest('hex'), bytes: length }),
  }
}

async function locked(
  pieces: Artefact['pieces'],
  lock: AgeLock | null,
): Promise<AsyncIterable<Uint8Array> | Iterable<Uint8Array>> {
  if (lock === null) return pieces
  const { stream } = await encrypted(ReadableStream.from(pieces), lock)
  return stream
}
