import { z } from 'zod'

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** What the child is sent: the whole picture, its type by its bytes, and how long its longer edge may be (pixels). */
export const pictureRequest = z.strictObject({
  bytes,
  type: z.string().max(200),
  maxEdge: z.int().min(16).max(10_000).nullable(),
})
export type PictureRequest = z.infer<typeof pictureRequest>

const size = z.int().min(1).max(100_000)

export const pictureAnswer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('encoded'),
    bytes,
    type: z.enum(['image/jpeg', 'image/png']),
    width: size,
    height: size,
  }),
  z.strictObject({ kind: z.literal('not-read'), why: z.enum(['type', 'size', 'broken']) }),
])
export type PictureAnswer = z.infer<typeof pictureAnswer>
