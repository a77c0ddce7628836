import type { StoredRecord } from '../domain/record/kinds.ts'
import { byCodeUnit, toHex, utf8 } from '../lib/bytes.ts'
import { canonicalJson } from './canonical.ts'

/** SHA-256 (FIPS 180-4) that may answer later: WebCrypto does, Node's own does not need to. */
export type AsyncSha256 = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array | Promise<Uint8Array>

export interface ReadsideDigest {
  readonly records: number
  /** 64 lower-case hex digits. */
  readonly digest: string
}

/**
 * One figure for a whole set of current records, whatever the order they come in: SHA-256 over the lines
 * `kind id rev sha256hex(JCS body)`, sorted by code unit and joined by LF, with no LF at the end.
 * The read side computes it from its rows and the journal's owner from the journal, to compare.
 * Each record must come once. Throws when a body is not JSON (see canonicalJson).
 */
export async function readsideDigest(
  records: AsyncIterable<StoredRecord> | Iterable<StoredRecord>,
  sha256: AsyncSha256,
): Promise<ReadsideDigest> {
  const lines: string[] = []
  for await (const { kind, id, rev, body } of records) {
    lines.push(`${kind} ${id} ${rev} ${toHex(await sha256(utf8(canonicalJson(body))))}`)
  }
  return { records: lines.length, digest: toHex(await sha256(utf8(lines.sort(byCodeUnit).join('\n')))) }
}
