import type { KeyObject } from 'node:crypto'
import { subKeyObject } from '../keys/sub-key.ts'

/**
 * A segment is one file of the journal, written by one session: a header in clear, then frames. Each has
 * its own random id and so its own key, which is why frame numbers may start at 0 in each.
 * Header: magic (8), version u32, workspace id (16), segment id (16), sequence of its first entry u64.
 */
export interface Segment {
  /** File name without its ending: six-digit ordinal, dash, id in hex. */
  readonly name: string
  readonly header: Uint8Array
  readonly key: KeyObject
}

export const segmentHeaderBytes = 52
const magic = Buffer.from('HFJOURNL', 'latin1')
const version = 1

export const segmentFile = (name: string): string => `${name}.seg`

export const segmentName = (ordinal: number, idHex: string): string =>
  `${String(ordinal).padStart(6, '0')}-${idHex}`

/** Ordinal (from 1) and id of a segment's file name; undefined for any other file. */
export function parseSegmentFile(file: string): { name: string; ordinal: number; idHex: string } | undefined {
  const [, name, ordinal, idHex] = /^((\d{6})-([0-9a-f]{32}))\.seg$/.exec(file) ?? []
  return name && ordinal && idHex ? { name, ordinal: Number(ordinal), idHex } : undefined
}

export function newSegment(
  place: { readonly ordinal: number; readonly idHex: string; readonly firstSeq: number },
  workspaceId: string,
  dataKey: Uint8Array,
): Segment {
  const header = Buffer.alloc(segmentHeaderBytes)
  magic.copy(header)
  header.writeUInt32BE(version, 8)
  Buffer.from(workspaceId.replaceAll('-', ''), 'hex').copy(header, 12)
  Buffer.from(place.idHex, 'hex').copy(header, 28)
  header.writeBigUInt64BE(BigInt(place.firstSeq), 44)
  return {
    name: segmentName(place.ordinal, place.idHex),
    header,
    key: subKeyObject(dataKey, `journal/${place.idHex}`),
  }
}

/** The segment with the header that its file has, when that differs at most in the number of the first entry. */
export function segmentAsFound(
  due: Segment,
  header: Uint8Array,
): { readonly segment: Segment; readonly firstSeq: number } | undefined {
  const identity = segmentHeaderBytes - 8
  const found = Buffer.from(header)
  return found.subarray(0, identity).equals(due.header.subarray(0, identity))
    ? { segment: { ...due, header }, firstSeq: Number(found.readBigUInt64BE(identity)) }
    : undefined
}
