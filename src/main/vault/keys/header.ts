import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { canonicalJson } from '#shared/journal/canonical.ts'
import { utf8 } from '#shared/lib/bytes.ts'
import {
  headerMagic,
  headerVersion,
  workspaceHeader,
  type HeaderContent,
  type KeySlot,
  type WorkspaceHeader,
} from './header-schema.ts'
import { subKey } from './sub-key.ts'

/** One copy of the header as found on disk. */
export type HeaderCopy =
  | { readonly kind: 'whole'; readonly header: WorkspaceHeader }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' }

const macOf = (dataKey: Uint8Array, content: object): Buffer => {
  const key = subKey(dataKey, 'header')
  const mac = createHmac('sha256', key).update(canonicalJson(content)).digest()
  key.fill(0)
  return mac
}

const checksumOf = (rest: object): string => createHash('sha256').update(canonicalJson(rest)).digest('hex')

/** Tells a slot from every other, as the journal speaks of it. */
export const slotDigest = (slot: KeySlot): string => checksumOf(slot)

export function sealHeader(dataKey: Uint8Array, content: HeaderContent): WorkspaceHeader {
  const versioned = { ...content, formatVersion: headerVersion } as const
  const withMac = { ...versioned, mac: macOf(dataKey, versioned).toString('base64') }
  return { ...withMac, sha256: checksumOf(withMac) }
}

/** What is left of a header whose keys are destroyed: nobody can prove any more who wrote it. */
export function keylessHeader(header: WorkspaceHeader): WorkspaceHeader {
  const { mac: _, sha256: __, ...content } = header
  const mac = Buffer.alloc(32).toString('base64')
  const slots: KeySlot[] = []
  const emptied = { ...content, formatVersion: headerVersion, slots, mac } as const
  return { ...emptied, sha256: checksumOf(emptied) }
}

/** The bytes of a header file: JCS and a line feed, so that equal headers are equal files. */
export const headerBytes = (header: WorkspaceHeader): Uint8Array => utf8(`${canonicalJson(header)}\n`)

/** Reads one copy. A newer version is only believed when the checksum, which every version carries, holds. */
export function parseHeader(bytes: Uint8Array): HeaderCopy {
  const found = parseChecked(bytes)
  if (!found) return { kind: 'damaged' }
  if (found['magic'] === headerMagic && Number(found['formatVersion']) > headerVersion)
    return { kind: 'newer' }
  const parsed = workspaceHeader.safeParse(found)
  return parsed.success ? { kind: 'whole', header: parsed.data } : { kind: 'damaged' }
}

function parseChecked(bytes: Uint8Array): Record<string, unknown> | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('sha256' in value)) return undefined
    const { sha256, ...rest } = value
    // Only the one canonical spelling counts, so that no altered byte goes unnoticed.
    return checksumOf(rest) === sha256 && text === `${canonicalJson(value)}\n` ? { ...value } : undefined
  } catch {
    return undefined // not UTF-8, not JSON, or not canonical JSON: damage in each case
  }
}

/** Whether the header is the one that a holder of the data key wrote. */
export function isAuthentic(dataKey: Uint8Array, header: WorkspaceHeader): boolean {
  const { mac, sha256: _, ...content } = header
  return timingSafeEqual(macOf(dataKey, content), Buffer.from(mac, 'base64'))
}
