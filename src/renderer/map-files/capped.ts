/** Reads a stream to its end; throws once it is longer than this, whatever began it. */
async function read(stream: ReadableStream<Uint8Array>, most: number): Promise<ArrayBuffer> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    bytes += value.byteLength
    if (bytes > most) {
      await reader.cancel()
      throw new Error('A part of a map file becomes larger than it may be when it is unpacked')
    }
    pieces.push(value)
  }
  const all = new Uint8Array(bytes)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.byteLength
  }
  return all.buffer
}

/** Unpacks a part of a map file, up to so many bytes. `compression` is that of PMTiles: 1 for none, 2 for gzip. */
export async function unpackCapped(
  bytes: ArrayBuffer,
  compression: number,
  most: number,
): Promise<ArrayBuffer> {
  if (bytes.byteLength > most) throw new Error('A part of a map file is larger than it may be')
  if (compression === 1) return bytes
  if (compression !== 2) throw new Error('A part of a map file is packed in a way that is not read here')
  return read(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')), most)
}
