import { z } from 'zod'

/** UUID of any version, lower case (RFC 9562). The app itself makes version 7. */
export const recordId = z
  .string({ error: 'id.type' })
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'id.shape')

/** ISO 8601 UTC instant with milliseconds. */
export const instant = z
  .string({ error: 'instant.type' })
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'instant.shape')

export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/, 'hash.shape')
export const sha512Hex = z.string().regex(/^[0-9a-f]{128}$/, 'hash.shape')

/** Traffic Light Protocol 2.0 (FIRST): the five labels. */
export const tlp = z.enum(['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'])
export type Tlp = z.infer<typeof tlp>

/**
 * What the vault adds to every body at commit; never written by a form.
 * `rev` counts from 1. `reference` is for people (`INC-2022-0001`), never reused.
 * `createdBy` and `changedBy` are analyst record ids.
 */
export const recordMeta = z.strictObject({
  id: recordId,
  rev: z.int().min(1),
  reference: z.string().max(40),
  schemaVersion: z.int().min(1),
  createdAt: instant,
  createdBy: recordId,
  changedAt: instant,
  changedBy: recordId,
})
export type RecordMeta = z.infer<typeof recordMeta>
