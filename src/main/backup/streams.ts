import type { OpenFile } from '#main/vault/storage/file-layer.ts'
import { refuse } from '#main/vault/storage/refusal.ts'

const pieceBytes = 256 * 1024

/** So many bytes from the beginning of a file, in pieces. */
export async function* piecesOf(file: OpenFile, bytes: number): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < bytes;) {
    const piece = new Uint8Array(Math.min(pieceBytes, bytes - done))
    const length = await file.read(piece, done)
    if (length < piece.byteLength)
      refuse('io', 'A file became shorter while it was read. Nothing was kept of what was made of it.', {
        next: 'Check the disk, then try again.',
      })
    yield piece
    done += length
  }
}

/** A stream that reads no further ahead than it is asked to. */
export function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: async (controller) => {
      const next = await pieces.next()
      if (next.done === true) controller.close()
      else controller.enqueue(next.value)
    },
    cancel: async () => void (await pieces.return(undefined)),
  })
}
