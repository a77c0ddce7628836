import { z } from 'zod'

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

export const scannedKind = z.enum(['json', 'lines', 'text', 'pdf', 'picture'])
export type ScannedKind = z.infer<typeof scannedKind>

/** What the child is sent: finished files, and whom none of them may name. */
export const scanRequest = z.strictObject({
  files: z.array(z.strictObject({ name: z.string(), kind: scannedKind, bytes })),
  protectedOnes: z.array(
    z.strictObject({
      names: z.array(z.string()),
      contact: z.string(),
      codeName: z.string(),
      replacement: z.string(),
      shared: z.array(z.string()).optional(),
    }),
  ),
})
export type ScanRequest = z.infer<typeof scanRequest>

/** Where somebody is named; never who, nor in which words. `near`: a reference, a field, a line or a page. */
export const scanHit = z.strictObject({ file: z.string(), near: z.string() })
export type ScanHit = z.infer<typeof scanHit>

/** `unread`: files in which nothing could be looked for. */
export const scanAnswer = z.strictObject({ hits: z.array(scanHit), unread: z.array(z.string()) })
export type ScanAnswer = z.infer<typeof scanAnswer>
