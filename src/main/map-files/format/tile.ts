import { mapFileLimits } from '#shared/domain/map-file/limits.ts'
import type { TileKind } from '#shared/domain/map-file/schema.ts'
import { wrong } from './wrong.ts'

/** Refuses an unpacked tile that is not of the kind that the file says. What is drawn is looked at again when it is. */
export function checkTile(bytes: Uint8Array, kind: TileKind): void {
  const isKind = kind === 'vector' ? isVectorTile(bytes) : beginsAs(bytes, kind)
  if (!isKind) wrong('a tile is not of the kind that the file says')
  if (kind !== 'png') return
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (Math.max(view.getUint32(16), view.getUint32(20)) > mapFileLimits.tileSide)
    wrong('a tile is larger than it may be')
}

function beginsAs(bytes: Uint8Array, kind: Exclude<TileKind, 'vector'>): boolean {
  const text = (from: number, to: number): string => Buffer.from(bytes.subarray(from, to)).toString('latin1')
  if (kind === 'png') return text(0, 8) === '\u0089PNG\r\n\u001a\n' && bytes.byteLength > 24
  if (kind === 'jpeg') return text(0, 3) === '\u00ff\u00d8\u00ff'
  return text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP'
}

/** A protocol buffer of nothing but layers: field 3, each with its length. An empty tile has none. */
function isVectorTile(bytes: Uint8Array): boolean {
  let at = 0
  while (at < bytes.byteLength) {
    if (bytes[at] !== 0x1a) return false
    at += 1
    let [length, scale] = [0, 1]
    for (;;) {
      const byte = bytes[at]
      if (byte === undefined || scale > 2 ** 35) return false
      at += 1
      length += (byte & 0x7f) * scale
      scale *= 0x80
      if (byte < 0x80) break
    }
    at += length
  }
  return at === bytes.byteLength
}
