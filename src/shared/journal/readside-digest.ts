import type { StoredRecord } from '../domain/record/kinds.ts'
import { toHex, utf8 } from '../lib/bytes.ts'
import { canonicalJson } from './canonical.ts'

/** SHA-256 (FIPS 180-4) that may answer later: WebCrypto does, Node's own does not need to. */
export type AsyncSha256 = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array | Promise<Uint8Array>

export interface ReadsideDigest {
  readonly records: number
  /** 64 lower-case hex digits. */
  readonly digest: string
}

/**
 * One figure for a whole set of current records, whatever the order they come in: SHA-256 over their `recordDigest`s,
 * sorted as bytes, one after another. The read side computes it from its rows and the journal's owner from the journal,
 * to compare. Each record must come once. Throws when a body is not JSON (see canonicalJson).
 */
export async function readsideDigest(
  records: AsyncIterable<StoredRecord> | Iterable<StoredRecord>,
  sha256: AsyncSha256,
): Promise<ReadsideDigest> {
  const digests: Uint8Array[] = []
  for await (const record of records) digests.push(await recordDigest(record, sha256))
  return { records: digests.length, digest: await digestOfAll(digests, sha256) }
}

/** Of one record, 32 bytes: SHA-256 over `kind id rev sha256hex(JCS body)`. */
export async function recordDigest(
  { kind, id, rev, body }: StoredRecord,
  sha256: AsyncSha256,
): Promise<Uint8Array> {
  return sha256(utf8(`${kind} ${id} ${rev} ${toHex(await sha256(utf8(canonicalJson(body))))}`))
}

/** Of the digests of single records, in any order: 64 hex digits. */
export async function digestOfAll(digests: readonly Uint8Array[], sha256: AsyncSha256): Promise<string> {
  const sorted = new Uint8Array(digests.length * DIGEST_BYTES)
  digests.toSorted(byBytes).forEach((digest, at) => sorted.set(digest, at * DIGEST_BYTES))
  return toHex(await sha256(sorted))
}

export const DIGEST_BYTES = 32

function byBytes(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, index) => byte !== b[index])
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
