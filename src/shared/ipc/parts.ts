import { z } from 'zod'

/** Pieces that requests of several groups are made of. */
export const nothing = z.strictObject({})

export const jobId = z.string().regex(/^[0-9a-f]{32}$/)

/** Refers to a file or folder the person chose; main alone knows the path behind it. */
export const fileToken = z.string().regex(/^[0-9a-f]{32}$/)
