import { hash } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '#shared/journal/canonical.ts'
import { journalEntry } from '#shared/journal/entry.ts'
import { utf8 } from '#shared/lib/bytes.ts'

/** What a frame holds, in JCS: an entry with its body, or the checkpoint that closes a commit. */
const payload = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('entry'), entry: journalEntry, body: z.unknown() }),
  z.strictObject({ kind: z.literal('checkpoint'), note: z.string() }),
])

export type Payload = z.infer<typeof payload>

export const sha256Hex = (bytes: Uint8Array | string): string => hash('sha256', bytes, 'hex')

const beforeBody = Buffer.from('{"body":')
const betweenThem = Buffer.from(',"entry":')
const afterEntry = Buffer.from(',"kind":"entry"}')

/** JCS of `{kind, entry, body}`, put together from parts that are JCS already. */
export const entryPayload = (entry: Uint8Array, body: Uint8Array): Uint8Array =>
  Buffer.concat([beforeBody, body, betweenThem, entry, afterEntry])

export const checkpointPayload = (note: string): Uint8Array =>
  utf8(canonicalJson({ kind: 'checkpoint', note }))

/** Undefined when the bytes are no payload of this version. */
export function parsePayload(bytes: Uint8Array): Payload | undefined {
  const parsed = payload.safeParse(jsonOf(bytes))
  return parsed.success ? parsed.data : undefined
}

/**
 * The stored bytes of an entry and of its body: what `prev`, the leaf and `digest` are made of. They are cut
 * out of the payload, not serialised again, so that the hashes cover the very bytes on the disk.
 */
export function partsOf(payloadBytes: Uint8Array): { readonly entry: Uint8Array; readonly body: Uint8Array } {
  // The entry comes last, and inside JSON strings a quote is escaped: the last match is where it begins.
  const between = Buffer.from(
    payloadBytes.buffer,
    payloadBytes.byteOffset,
    payloadBytes.byteLength,
  ).lastIndexOf(betweenThem)
  return {
    entry: payloadBytes.subarray(between + betweenThem.length, payloadBytes.byteLength - afterEntry.length),
    body: payloadBytes.subarray(beforeBody.length, between),
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'))
  } catch {
    return undefined // not JSON: no payload
  }
}
